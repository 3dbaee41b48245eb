"""Mistakes in the projects, in the lists of the plan and in its evidence."""

from good_county import changed
from good_plan import FINDINGS, GOVERNANCE, PROJECT, SIX_MONTHS
from mistakes.mistake import OFFICE, Mistake


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
    in_project("a sum with a pound sign", "pounds: 12000", "pounds: £12,000"),
    in_launch("months in the wrong order", "first: 2", "first: 5"),
    in_project("a cost of what runs for years", "source:", "cost: {pounds: 5}\nsource:"),
    in_project("a yearly request for six months", "kind: strategic", "kind: implementation"),
    Mistake("a person whom the plan does not name", changed(OFFICE, "lines: 11", "lines: 3")),
    Mistake("an address that the plan does not give", changed(OFFICE, "2004@old", "2005@old")),
    Mistake("a role that nobody has", changed(GOVERNANCE, "role: Steering", "role: Stearing")),
    in_findings("an unknown study", "study: survey", "study: surveys"),
    Mistake("an unknown list", {"data/plan/goals.yml": "more-help: more\n"}),
)
