"""Rules on records that people cannot tell apart."""

from collections.abc import Iterator

from consortium.checking.row import Row
from consortium.checking.rulebook import Rulebook
from consortium.model import Event, Listed
from consortium.problems.problem import Problem


def names_told_apart(book: Rulebook) -> Iterator[Problem]:
    """No two records of a kind have one name, unless one is closed (a warning).

    Events of one name are told apart by their days.
    """
    first: dict[tuple[str, str, object], Row[Listed]] = {}
    for row in book.of(Listed):
        if row.status == "closed":
            continue
        day = row.value.starts if isinstance(row.value, Event) else None
        other = first.setdefault((row.kind, row.value.name.casefold(), day), row)
        if other is not row:
            message = (
                f"{other.record.file} has this name as well, so readers cannot tell the two "
                "apart. Is it the same twice? Then close or delete one. Else say more in the name."
            )
            yield row.record.problem(("name",), message, warning=True)
