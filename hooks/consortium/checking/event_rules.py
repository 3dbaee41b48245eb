"""Rules on the days and times of events."""

from collections.abc import Iterator
from datetime import date, datetime

from consortium.checking.row import Row
from consortium.model import Event
from consortium.problems.problem import Problem
from consortium.time.london import clock_change

CLOCK_CHANGES = {
    "skipped": "There is no such time: the clocks go forward that night. Write one an hour later.",
    "twice": (
        "This time comes twice: the clocks go back that night. Write one before 01:00, or 02:00 "
        "or later."
    ),
}


def times_of_an_event(row: Row[Event]) -> Iterator[Problem]:
    """An event begins and ends at times that exist just once."""
    record, event = row.record, row.value
    moments = {"starts": event.starts, "ends": event.ends, "book_by": event.book_by}
    for field, wall in moments.items():
        if message := no_single_moment_message(wall):
            yield record.problem((field,), message)


def no_single_moment_message(wall: date | datetime | None) -> str:
    """Say what is wrong with a London time in the night when the clocks change, or ""."""
    change = clock_change(wall) if isinstance(wall, datetime) else None
    return CLOCK_CHANGES[change] if change else ""
