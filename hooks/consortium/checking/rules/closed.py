"""Rules on records that have closed or were taken off, and on what took their place."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from consortium.checking.row import Row
from consortium.checking.rulebook import Rulebook
from consortium.events.stage import EventStage, event_stage
from consortium.model import Erased, Event, Hub, Organisation, Part, Service, kind_of
from consortium.model.statuses import UNANSWERED
from consortium.problems.problem import Problem

BOTH = (
    "Its work has gone to an organisation ('successor') or to hubs ('replaced_by'). Take one of "
    "the two out."
)


ONLY_PLANNED = (
    "'{}' was planned, and nobody has said that it is there. Has it opened? Then write 'status: "
    "active' in its file first. Else name a record that is open, or take this line out."
)


def successors(book: Rulebook) -> Iterator[Problem]:
    """The successor of a closed record is there: no chain, no circle, and no plan."""
    for row in book.rows:
        successor = _successor(row, book)
        if successor is not None and row.status == "closed":
            yield from _wrong_successor(row, successor, book)


def _wrong_successor(row: Row[Part], successor: Row[Part], book: Rulebook) -> Iterator[Problem]:
    if row in _chain(book, successor):
        message = (
            f"'{successor.id}' leads back to this record, so nobody would ever arrive. Name a "
            "record that is open, or take this line out."
        )
        yield row.record.problem(("successor",), message)
    elif successor.status == "closed":
        message = f"'{successor.id}' has closed as well. Name a record that is open"
        yield _closed_problem(row, "successor", message, _chain(book, successor))
    elif successor.status in UNANSWERED:
        yield row.record.problem(("successor",), ONLY_PLANNED.format(successor.id))


def replacing_hubs(row: Row[Organisation], hubs: Mapping[str, Hub]) -> Iterator[Problem]:
    """A body is replaced by hubs alone, and none of them has closed."""
    by = row.value.replaced_by
    if by and row.value.successor:
        yield row.record.problem(("replaced_by",), BOTH)
    for place, hub in enumerate(by):
        if hub in hubs and hubs[hub].status == "closed":
            message = f"'{hub}' has closed as well. Name a hub that is open."
            yield row.record.problem(("replaced_by", place), message)


def run_by_an_open_body(book: Rulebook) -> Iterator[Problem]:
    """What is there or to come is not run by a body that has closed (a warning)."""
    for row in (*book.of(Hub), *book.of(Event)):
        event = row.value if isinstance(row.value, Event) else None
        is_over = event and event_stage(event, book.terms.today) != EventStage.COMING
        (name,) = row.named("organisation") or ("",)
        body = book.by_address.get(f"organisations/{name}/")
        if is_over or row.status == "closed" or body is None or body.status != "closed":
            continue
        message = f"'{body.id}' has closed. Who runs this now? Name that organisation here"
        told = _closed_problem(row, "organisation", message, _chain(book, body))
        yield replace(told, warning=True)


def services_with_an_open_hub(row: Row[Service], hubs: Mapping[str, Hub]) -> Iterator[Problem]:
    """A service that is not closed has a hub that is not closed: somebody gives the help."""
    closed = [name for name in row.value.hubs if name in hubs and hubs[name].status == "closed"]
    if row.status != "closed" and len(closed) == len(row.value.hubs):
        heirs = (hubs[name].successor for name in closed)
        later = next((id_ for id_ in heirs if id_ in hubs and id_ not in closed), None)
        such = f", such as '{later}' if it gives this now" if later else ""
        message = (
            "All the hubs of this service have closed. Close it too: write 'status: closed', "
            "and a line 'successor:' with the service that took over, if there is one. Or "
            f"name another hub here{such}."
        )
        yield row.record.problem(("hubs",), message)


def _closed_problem(
    row: Row[Part], field: str, message: str, successors: Iterable[Row[Part]]
) -> Problem:
    """Tell of what has closed with its first successor that is there, if there is one."""
    later = next((each.id for each in successors if each.status not in UNANSWERED), None)
    such = f", such as '{later}'." if later else ", or take this line out."
    return row.record.problem((field,), f"{message}{such}", instead=later)


def _chain(book: Rulebook, start: Row[Part]) -> list[Row[Part]]:
    """Give the rows from one through its successors, each once."""
    chain: list[Row[Part]] = []
    current: Row[Part] | None = start
    while current is not None and current not in chain:
        chain.append(current)
        current = _successor(current, book)
    return chain


def _successor(row: Row[Part], book: Rulebook) -> Row[Part] | None:
    """Give what took the place of a row, which is of the same kind."""
    named = getattr(row.value, "successor", None)
    return book.by_address.get(f"{row.kind}/{named}/") if named else None


_EVENTS = kind_of(Event).name


def when_it_was(row: Row[Erased]) -> Iterator[Problem]:
    """Of an event the day and the time stay: by them calendars that have it cancel it."""
    if row.kind == _EVENTS and row.value.starts is None:
        message = (
            "People may have this event in their own calendars. Leave its line 'starts:' as it "
            "was: it says nothing of anybody, and calendars cancel the event by it."
        )
        yield row.record.problem((), message)
    elif row.kind != _EVENTS and row.value.starts is not None:
        message = "This is no event. Take this line out."
        yield row.record.problem(("starts",), message)
