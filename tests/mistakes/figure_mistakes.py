"""Mistakes in what the plan says of figures, sums and months: what is cut in two or no number."""

from good_county import changed
from good_plan import RANKS, TOTALS
from mistakes.mistake import Mistake
from mistakes.plan_mistakes import in_findings, in_launch, in_project

SUM = "pounds: 12000\n  quote: The village project asks for £12,000 a year."

FIGURES = (
    in_findings("a quote cut in a word", "quote: Almost half", "quote: most half"),
    in_findings("a quote of a full stop", "quote: Almost half had no help.", 'quote: "."'),
    in_findings("a share of more than all", "value: 62", "value: 765000"),
    in_project("a sum cut in two", SUM, "pounds: 12000\n  quote: 2,000 a year."),
    in_launch("months cut in two", "quote: months 2-4", "quote: onths 2-4"),
    in_launch("a year for a month", "last: 4", "last: 2004"),
    in_project("months of what runs for years", "source:", "period: {first: 1, last: 6}\nsource:"),
    in_project("targets of what runs for years", "source:", "targets: [{words: Begin.}]\nsource:"),
    Mistake("a rank out of none", changed(RANKS, "out_of: 32482", "out_of: 0")),
    Mistake("a total for no months", changed(TOTALS, "months: 12", "months: 0")),
)
