"""Rules on what people cannot tell apart: records of one name, spellings of two terms."""

from collections.abc import Iterator

from consortium.checking.row import Row
from consortium.checking.rulebook import Rulebook
from consortium.checking.rules.references import twice_problem
from consortium.model import Area, Community, Event, GlossaryTerm, Listed, Need
from consortium.problems.problem import Problem
from consortium.text.node import Path

_NAME = "{} has this name as well, so readers cannot tell the two apart. "
ALIKE = {
    "name": f"{_NAME}Is it the same twice? Then close or delete one. Else say more in the name.",
    "summary": "{} says this as well, word for word. Was it copied from there? Then say what this "
    "one does.",
}
"""What to say of the first field that another record has too."""


def names_told_apart(book: Rulebook) -> Iterator[Problem]:
    """No two records of a kind have one name or one summary, unless one is closed (a warning).

    Events are told apart by their days.
    """
    first: dict[tuple[str, str, str, object], Row[Listed]] = {}
    for row in book.of(Listed):
        if row.status == "closed":
            continue
        day = row.value.starts if isinstance(row.value, Event) else None
        for field, message in ALIKE.items():
            words = row.record.text(field).casefold()
            other = first.setdefault((row.kind, field, words, day), row)
            if other is not row:
                there = message.format(other.record.file)
                yield row.record.problem((field,), there, warning=True)
                break


def choices_told_apart(book: Rulebook) -> Iterator[Problem]:
    """No two areas, needs or communities have one name (a warning)."""
    first: dict[tuple[str, str], str] = {}
    for row in (*book.of(Area), *book.of(Need), *book.of(Community)):
        field = "title" if isinstance(row.value, Need) else "name"
        other = first.setdefault((row.kind, row.record.text(field).casefold()), row.id)
        if other != row.id:
            message = _NAME.format(f"'{other}'")
            yield row.record.problem((field,), f"{message}Say more in it.", warning=True)


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
