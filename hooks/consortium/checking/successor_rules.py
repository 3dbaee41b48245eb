"""Rules on records that have closed and what took their place."""

from collections.abc import Iterator

from consortium.checking.entry import Entry, Rulebook
from consortium.model import Organisation
from consortium.problems.problem import Problem

NOT_CLOSED = (
    "A successor takes the place of a record that has closed. Write 'status: closed', or take this "
    "line out."
)

BOTH = (
    "Its work has gone to an organisation ('successor') or to hubs ('replaced_by'). Take one of "
    "the two out."
)


def successors(rulebook: Rulebook) -> Iterator[Problem]:
    """Only a closed record has a successor, and the successor is open: no chain, no circle."""
    for entry in rulebook.entries:
        wrote = entry.record.text("successor")
        successor = rulebook.find(entry.kind, wrote)
        if not wrote or successor is None:
            continue
        if entry.record.text("status") != "closed":
            yield entry.record.problem(("successor",), NOT_CLOSED)
        elif entry.id in _chain(rulebook, successor):
            message = (
                f"'{wrote}' leads back to this record, so nobody would ever arrive. Name a record "
                "that is open, or take this line out."
            )
            yield entry.record.problem(("successor",), message)
        elif successor.record.text("status") == "closed":
            yield _closed(rulebook, entry, successor)


def replacing_hubs(rulebook: Rulebook) -> Iterator[Problem]:
    """Only a closed body is replaced by hubs alone, and none of them has closed."""
    for entry in rulebook.of("organisations"):
        hubs = entry.value.replaced_by if isinstance(entry.value, Organisation) else ()
        if hubs and entry.record.text("status") != "closed":
            yield entry.record.problem(("replaced_by",), NOT_CLOSED)
        if hubs and entry.record.text("successor"):
            yield entry.record.problem(("replaced_by",), BOTH)
        for place, hub in enumerate(hubs):
            found = rulebook.find("hubs", hub)
            if found is not None and found.record.text("status") == "closed":
                message = f"'{hub}' has closed as well. Name a hub that is open."
                yield entry.record.problem(("replaced_by", place), message)


def _closed(rulebook: Rulebook, entry: Entry, successor: Entry) -> Problem:
    later = [
        one
        for one in _chain(rulebook, successor)
        if rulebook.by_address[f"{entry.kind}/{one}/"].record.text("status") != "closed"
    ]
    message = f"'{successor.id}' has closed as well. Name a record that is open"
    message += f", such as '{later[0]}'." if later else ", or take this line out."
    return entry.record.problem(("successor",), message, instead=later[0] if later else None)


def _chain(rulebook: Rulebook, start: Entry) -> list[str]:
    """Give the ids from a record through its successors, each once."""
    ids: list[str] = []
    current: Entry | None = start
    while current is not None and current.id not in ids:
        ids.append(current.id)
        current = rulebook.find(current.kind, current.record.text("successor"))
    return ids
