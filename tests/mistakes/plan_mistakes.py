"""Mistakes in the projects, in the lists of the plan and in its evidence."""

from good_county import FILES, changed
from good_plan import FINDINGS, GOVERNANCE, PROJECT, RANKS, SIX_MONTHS, TOTALS
from mistakes.mistake import Mistake

PERIOD = "    period:\n      first: 2\n      last: 4\n"
ANOTHER_RANK = FILES[RANKS].replace("income:", "crime:").replace("out_of: 32482", "out_of: 771")


def in_project(name: str, old: str, new: str) -> Mistake:
    """A mistake in the project's record."""
    return Mistake(name, changed(PROJECT, old, new))


def in_launch(name: str, old: str, new: str) -> Mistake:
    """A mistake in the record of the project for six months."""
    return Mistake(name, changed(SIX_MONTHS, old, new))


def in_findings(name: str, old: str, new: str) -> Mistake:
    """A mistake in what groups said."""
    return Mistake(name, changed(FINDINGS, old, new))


PLAN = (
    in_project("a part's quote that is not in the plan", "quote: The village", "quote: A village"),
    in_project("a quote without its lines", "project\n  lines: 4\n", "project\n"),
    in_project("a sum that is not in its quote", "pounds: 12000", "pounds: 21000"),
    in_project("a sum with a pound sign", "pounds: 12000", "pounds: £12,000"),
    in_launch("months that are not in their quote", "last: 4\n      quote", "last: 6\n      quote"),
    in_launch("months in the wrong order", "first: 2", "first: 5"),
    in_launch("a period twice", "source:", "period: {first: 1, last: 6}\nsource:"),
    in_launch("a target without a period", f"{PERIOD}source:", "source:"),
    in_project("a cost of what runs for years", "source:", "cost: {pounds: 5}\nsource:"),
    in_project("a yearly request for six months", "kind: strategic", "kind: implementation"),
    Mistake("a role that nobody has", changed(GOVERNANCE, "role: Steering", "role: Stearing")),
    in_findings("a figure worded in another way", "figure: Almost half", "figure: Nearly half"),
    in_findings("words made into a number", "Almost half\n", "Almost half\n  value: 50\n"),
    in_findings("a number that its figure does not say", "value: 62", "value: 26"),
    in_findings("an unknown study", "study: survey", "study: surveys"),
    Mistake("a total that its figure does not say", changed(TOTALS, "pounds: 12000", "pounds: 12")),
    Mistake("a rank that is not in its quote", changed(RANKS, "rank: 771", "rank: 717")),
    Mistake("no number of areas", changed(RANKS, "  out_of: 32482\n", "")),
    Mistake("two numbers of areas", {RANKS: FILES[RANKS] + ANOTHER_RANK}),
    Mistake("an unknown list", {"data/plan/goals.yml": "more-help: more\n"}),
)
