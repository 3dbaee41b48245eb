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
BOTH_OR_NEITHER = "Give a time for both the start and the end, or for neither."


def times_of_an_event(row: Row[Event]) -> Iterator[Problem]:
    """An event begins and ends at times that exist just once, and ends after it starts."""
    record, event = row.record, row.value
    moments = {"starts": event.starts, "ends": event.ends, "book_by": event.book_by}
    for field, wall in moments.items():
        if message := no_single_moment_message(wall):
            yield record.problem((field,), message)
    if message := wrong_end_message(event.starts, event.ends):
        yield record.problem(("ends",), message)


def all_day(row: Row[Event]) -> Iterator[Problem]:
    """An event that lasts all day has days and no times."""
    record, event = row.record, row.value
    if event.all_day and isinstance(event.starts, datetime):
        day = f"{event.starts:%Y-%m-%d}"
        message = "An event that lasts all day has no time. Write the day alone."
        yield record.problem(("starts",), message, instead=day)


def booking(row: Row[Event]) -> Iterator[Problem]:
    """People book before an event starts; one that comes again, before it starts for the last time.

    The last time is no later than its last day.
    """
    record, event = row.record, row.value
    if event.book_by is None:
        return
    starts = event.repeats.until if event.repeats else event.starts
    if _is_later(event.book_by, starts):
        message = (
            f"Nobody can book so late: the event starts on {starts:%Y-%m-%d}. Write the last "
            "day to book, or take this line out."
        )
        yield record.problem(("book_by",), message)


def no_single_moment_message(wall: date | datetime | None) -> str:
    """Say what is wrong with a London time in the night when the clocks change, or ""."""
    change = clock_change(wall) if isinstance(wall, datetime) else None
    return CLOCK_CHANGES[change] if change else ""


def wrong_end_message(starts: date | datetime, ends: date | datetime | None) -> str:
    """Say what is wrong with an end beside its start, or ""."""
    if ends is None:
        return ""
    timed = isinstance(starts, datetime)
    if timed != isinstance(ends, datetime):
        return BOTH_OR_NEITHER
    wrote = f"{starts:%Y-%m-%d %H:%M}" if timed else f"{starts:%Y-%m-%d}"
    if ends < starts:
        return f"The event ends before it starts ({wrote}). Change one of the two."
    if timed and ends == starts:
        return f"The event ends when it starts ({wrote}). Write a later time, or take this out."
    return ""


def _is_later(first: date | datetime, second: date | datetime) -> bool:
    if isinstance(first, datetime) and isinstance(second, datetime):
        return first > second
    return f"{first:%Y-%m-%d}" > f"{second:%Y-%m-%d}"
