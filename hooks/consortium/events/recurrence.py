"""The recurrence rule of an event that comes again (RFC 5545, 3.3.10)."""

from collections.abc import Iterator
from datetime import date, datetime, time

from dateutil.rrule import rrulestr

from consortium.model import Repeats

_FREQUENCIES = {"day": "DAILY", "week": "WEEKLY", "month": "MONTHLY", "year": "YEARLY"}
_POSITIONS = {"first": "1", "second": "2", "third": "3", "fourth": "4", "last": "-1"}


def rule(repeats: Repeats) -> str:
    """Give the rule but its end: "FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU"."""
    parts = [f"FREQ={_FREQUENCIES[repeats.unit]}"]
    if repeats.interval > 1:
        parts.append(f"INTERVAL={repeats.interval}")
    if repeats.on:
        parts.append(f"BYDAY={','.join(_by_day(day) for day in repeats.on)}")
    return ";".join(parts)


def starts(first: date | datetime, repeats: Repeats) -> Iterator[date | datetime]:
    """Give each start that the rule leads to, in order, those left out or moved among them.

    `first` is a day or a London wall time (a naive datetime), and so is each start.
    """
    timed = isinstance(first, datetime)
    begin = first if isinstance(first, datetime) else datetime.combine(first, time())
    for start in rrulestr(f"RRULE:{rule(repeats)}", dtstart=begin):
        if start.date() > repeats.until:
            return
        yield start if timed else start.date()


def _by_day(day: str) -> str:
    position, _, weekday = day.rpartition(" ")
    return f"{_POSITIONS.get(position, '')}{weekday[:2].upper()}"
