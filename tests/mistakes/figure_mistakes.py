"""Mistakes in the plan's figures, sums and months: what is cut in two, left out or made up."""

from good_county import FILES, changed
from good_plan import RANKS, STATISTICS, STUDIES, TOTALS
from mistakes.mistake import Mistake
from mistakes.plan_mistakes import in_findings, in_launch, in_project

SUM = "pounds: 12000\n  quote: The village project asks for £12,000 a year."
COST = "pounds: 500\n  quote: The launch costs 500 in all."
MONTHS = "      quote: months 2-4\n      lines: 4\n"
SECOND = """\
crime:
  theme: Crime
  study: survey
  place: Another area in Corby
  area: corby
  county_rank: 2
  rank: 912
  percent: 2.9
  quote: Another is second most deprived in the county. It ranks 912 (2.9%).
  lines: 7
"""
ANOTHER_RANK = FILES[RANKS].replace("income:", "crime:")
ANOTHER_STUDY = FILES[STUDIES] + "index:\n  name: an index\n  source: [{lines: 5}]\n"
QUOTE_OF_RANK = (
    ">-\n    An area in Corby is most deprived in the county. It ranks 771 out of 32482 (2.37%).\n"
)
DAVENTRY = "  figure: 891\n  value: 891\n"
SECOND_TOTAL = (
    FILES[TOTALS].replace("first-six-months:", "again:").replace("asked-", "asked-again-")
)


def in_ranks(name: str, old: str, new: str) -> Mistake:
    """A mistake in the places of small areas."""
    return Mistake(name, changed(RANKS, old, new))


def in_statistics(name: str, old: str, new: str) -> Mistake:
    """A mistake in the figures about the county."""
    return Mistake(name, changed(STATISTICS, old, new))


def in_totals(name: str, old: str, new: str) -> Mistake:
    """A mistake in the sums that the plan states as a whole."""
    return Mistake(name, changed(TOTALS, old, new))


FIGURES = (
    in_findings("a figure cut in two", "62 %\n  value: 62", "2 %\n  value: 2"),
    in_findings("a figure without its sign", "62 %\n  value: 62", "62\n  value: 62"),
    in_findings("a quote cut in a word", "quote: Almost half", "quote: most half"),
    in_findings("a quote of a full stop", "quote: Almost half had no help.", 'quote: "."'),
    in_findings("a share of more than all", "value: 62", "value: 765000"),
    in_project("a sum cut in two", SUM, "pounds: 2000\n  quote: 2,000 a year."),
    in_launch("a sum without its thousands", COST, "pounds: 500\n  quote: 500 for a plan"),
    in_project("a sum without the plan's words", SUM, "pounds: 99999"),
    in_project(
        "a sum in words without figures", SUM, "pounds: 99999\n  quote: The village project"
    ),
    in_project("a sum without its lines", "a year.\n  lines: 4\n", "a year.\n"),
    in_launch("months without the plan's words", "      quote: months 2-4\n", ""),
    in_launch("months without their lines", MONTHS, "      quote: months 2-4\n"),
    in_launch("months in words without figures", "quote: months 2-4", "quote: It is to begin"),
    in_launch(
        "months cut in two",
        f"last: 4\n{MONTHS}",
        "last: 2\n      quote: months 2\n      lines: 4\n",
    ),
    in_launch("a year for a month", "last: 4", "last: 2004"),
    in_project("months of what runs for years", "source:", "period: {first: 1, last: 6}\nsource:"),
    in_project("targets of what runs for years", "source:", "targets: [{words: Begin.}]\nsource:"),
    in_ranks("a rank out of none", "out_of: 32482", "out_of: 0"),
    in_ranks("a rank that is another number", "rank: 771", "rank: 32482"),
    in_ranks("a percentage that is another number", "percent: 2.37", "percent: 771"),
    in_ranks("a rank without figures", QUOTE_OF_RANK, "An area in Corby is most deprived\n"),
    in_ranks(
        "a place in the county that the plan gives to another", "county_rank: 1", "county_rank: 3"
    ),
    in_ranks("no place in the county", QUOTE_OF_RANK, "It ranks 771 out of 32482 (2.37%).\n"),
    Mistake(
        "a percentage that is worked out wrongly",
        {RANKS: FILES[RANKS] + SECOND},
    ),
    Mistake(
        "ranks of two studies",
        {
            STUDIES: ANOTHER_STUDY,
            RANKS: FILES[RANKS] + ANOTHER_RANK.replace("study: survey", "study: index"),
        },
    ),
    in_statistics("a part as large as its whole", "out_of: 40", "out_of: 10"),
    in_statistics("a whole without its part", "  value: 10\n", ""),
    in_statistics("a number in words that is another", "value: 10", "value: 11"),
    in_statistics(
        "words of a figure made into a number", "figure: ten\n", "figure: most deprived\n"
    ),
    in_statistics(
        "a figure on the countryside of no study",
        "topic: rural\n  study: survey\n",
        "topic: rural\n",
    ),
    Mistake("a study of a year to come", changed(STUDIES, "source:", "year: 20002\n  source:")),
    in_statistics("a district without a figure", DAVENTRY, ""),
    in_statistics("a district twice", "area: daventry", "area: corby"),
    in_statistics("a district left out", "topic: illness", "topic: age"),
    in_statistics("a figure for the map of nowhere", "  area: daventry\n", ""),
    in_totals("a total for no months", "months: 12", "months: 0"),
    in_totals("no total for a year", "months: 12", "months: 24"),
    in_totals("no total for the six months", "  sum_of: implementation\n", ""),
    in_totals("six months that are a year", "months: 6", "months: 12"),
    Mistake("two totals for a year", {TOTALS: FILES[TOTALS] + SECOND_TOTAL}),
    Mistake(
        "a total for a year and a half",
        {
            TOTALS: FILES[TOTALS]
            + SECOND_TOTAL.replace("months: 12", "months: 18").replace(
                "  sum_of: implementation\n", ""
            )
        },
    ),
)
