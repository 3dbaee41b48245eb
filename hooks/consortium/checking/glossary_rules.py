"""Rules on the glossary."""

from collections.abc import Iterator

from consortium.checking.entry import Entry, Rulebook
from consortium.model import GlossaryTerm
from consortium.problems.problem import Problem
from consortium.text.node import Key


def each_spelling_once(rulebook: Rulebook) -> Iterator[Problem]:
    """A spelling leads to one term, or pages would explain it wrongly."""
    first: dict[str, tuple[Entry, tuple[Key, ...]]] = {}
    for entry in rulebook.of("glossary"):
        term = entry.value
        if not isinstance(term, GlossaryTerm):
            continue
        for path, spelling in _spellings(term):
            before, there = first.setdefault(spelling, (entry, path))
            if (before, there) == (entry, path):
                continue
            if before is not entry:
                message = (
                    f"'{spelling}' is in the glossary already, as '{before.id}' on line "
                    f"{before.record.line(there)}. Take one of the two out."
                )
            elif there == ("term",):
                message = f"'{spelling}' is the term itself. Take it out here."
            else:
                message = f"'{spelling}' is in this list twice. Take one of the two out."
            yield entry.record.problem(path, message)


def _spellings(term: GlossaryTerm) -> Iterator[tuple[tuple[Key, ...], str]]:
    """Give each spelling of a term with the path to it."""
    yield ("term",), term.term
    for position, spelling in enumerate(term.also_written):
        yield ("also_written", position), spelling
