"""Rules on the days and times of events."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from consortium.checking.entry import Rulebook
from consortium.model import Event
from consortium.problems.problem import Problem

LONDON = ZoneInfo("Europe/London")


def times(rulebook: Rulebook) -> Iterator[Problem]:
    """An event begins and ends at times that exist just once, and does not end before it starts."""
    for entry in rulebook.of("events"):
        event = entry.value
        if not isinstance(event, Event):
            continue
        for field in ("starts", "ends"):
            message = _clock_change(getattr(event, field))
            if message:
                yield entry.record.problem((field,), message)
        if event.ends is None:
            continue
        if isinstance(event.starts, datetime) != isinstance(event.ends, datetime):
            message = "Give a time for both the start and the end, or for neither."
            yield entry.record.problem(("ends",), message)
        elif event.ends < event.starts:
            message = f"The event ends before it starts ({entry.record.text('starts')})."
            yield entry.record.problem(("ends",), f"{message} Change one of the two.")


def all_day(rulebook: Rulebook) -> Iterator[Problem]:
    """An event that lasts all day has days and no times."""
    for entry in rulebook.of("events"):
        event = entry.value
        if isinstance(event, Event) and event.all_day and isinstance(event.starts, datetime):
            day = f"{event.starts:%Y-%m-%d}"
            message = "An event that lasts all day has no time. Write the day alone."
            yield entry.record.problem(("starts",), message, instead=day)


def _clock_change(moment: date | datetime | None) -> str:
    """Say what is wrong with a London time in the night when the clocks change, or ""."""
    if not isinstance(moment, datetime):
        return ""
    earlier = moment.replace(tzinfo=LONDON, fold=0)
    later = moment.replace(tzinfo=LONDON, fold=1)
    change = (later.utcoffset() or timedelta()) - (earlier.utcoffset() or timedelta())
    if not change:
        return ""
    if change > timedelta():
        return "There is no such time: the clocks go forward that night. Write one an hour later."
    return (
        "This time comes twice: the clocks go back that night. Write one before 01:00, or 02:00 "
        "or later."
    )
