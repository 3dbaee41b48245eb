"""Rules on the numbers that the plan gives its projects and its indicators."""

from collections.abc import Iterator

from consortium.checking.entry import Entry, Rulebook
from consortium.model import Indicator, Project
from consortium.problems.problem import Problem


def numbers_of_indicators(rulebook: Rulebook) -> Iterator[Problem]:
    """Each indicator has a number of its own, from 1."""
    numbered = [(e, e.value.number) for e in rulebook.entries if isinstance(e.value, Indicator)]
    for entry, message, free in _not_their_own(numbered):
        yield entry.record.problem(("number",), message, instead=str(free))


def numbers_of_projects(rulebook: Rulebook) -> Iterator[Problem]:
    """Each project that has a number has one of its own among those of its kind, from 1."""
    projects = [(e, e.value) for e in rulebook.entries if isinstance(e.value, Project)]
    for kind in sorted({project.kind for _, project in projects}):
        numbered = [
            (entry, project.number)
            for entry, project in projects
            if project.kind == kind and project.number is not None
        ]
        for entry, message, free in _not_their_own(numbered):
            said = f"{message} Has it no number in the plan? Then take this line out."
            yield entry.record.problem(("number",), said, instead=str(free))


def _not_their_own(numbered: list[tuple[Entry, int]]) -> Iterator[tuple[Entry, str, int]]:
    """Give each whose number is no number or another's, with what to say and the next free one."""
    free = max((number for _, number in numbered), default=0) + 1
    first: dict[int, str] = {}
    for entry, number in numbered:
        before = first.setdefault(number, entry.id)
        if number < 1:
            message = f"Numbers begin with 1. The next one that is free is {free}."
        elif before != entry.id:
            message = (
                f"'{before}' has the number {number} already. The next one that is free is {free}."
            )
        else:
            continue
        yield entry, message, free
        free += 1
