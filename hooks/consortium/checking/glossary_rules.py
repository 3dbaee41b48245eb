"""Rules on the glossary."""

from collections.abc import Iterator

from consortium.checking.reference_rules import twice_problem
from consortium.checking.row import Row
from consortium.checking.rulebook import Rulebook
from consortium.model import GlossaryTerm
from consortium.problems.problem import Problem
from consortium.text.node import Path


def each_spelling_once(book: Rulebook) -> Iterator[Problem]:
    """A spelling leads to one term, or pages would explain it wrongly."""
    first: dict[str, tuple[Row[GlossaryTerm], Path]] = {}
    for row in book.of(GlossaryTerm):
        for path, spelling in _spellings(row.value):
            before, there = first.setdefault(spelling, (row, path))
            if before is not row:
                message = (
                    f"'{spelling}' is in the glossary already, as '{before.id}' on line "
                    f"{before.record.line(there)}. Take one of the two out."
                )
                yield row.record.problem(path, message)
            elif there == ("term",) and path != there:
                message = f"'{spelling}' is the term itself. Take it out here."
                yield row.record.problem(path, message)
            elif path != there:
                yield twice_problem(row.record, path)


def _spellings(term: GlossaryTerm) -> Iterator[tuple[Path, str]]:
    """Give each spelling of a term with the path to it."""
    yield ("term",), term.term
    for position, spelling in enumerate(term.also_written):
        yield ("also_written", position), spelling
