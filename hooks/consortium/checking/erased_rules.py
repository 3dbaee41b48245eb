"""Rules on records that were taken off."""

from collections.abc import Iterator

from consortium.checking.row import Row
from consortium.model import Erased, Event, kind_of
from consortium.problems.problem import Problem

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
