"""The recurrence rule of an event that comes again (RFC 5545, 3.3.10)."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time

from dateutil.rrule import rrulestr

from consortium.model import Repeats

_WEEKS = {"week": 1, "2 weeks": 2, "3 weeks": 3, "4 weeks": 4}
_FREQUENCIES = {"day": "DAILY", "month": "MONTHLY", "year": "YEARLY"}
_POSITIONS = {"first": "1", "second": "2", "third": "3", "fourth": "4", "last": "-1"}


def rule(repeats: Repeats) -> Mapping[str, str | int]:
    """Give the parts of the rule but its end: {"FREQ": "MONTHLY", "BYDAY": "2TU"}."""
    parts: dict[str, str | int] = {"FREQ": _FREQUENCIES.get(repeats.every, "WEEKLY")}
    if (weeks := _WEEKS.get(repeats.every, 1)) > 1:
        parts["INTERVAL"] = weeks
    if repeats.on:
        position, weekday = repeats.on.split()
        parts["BYDAY"] = f"{_POSITIONS[position]}{weekday[:2].upper()}"
    return parts


def starts(first: date | datetime, repeats: Repeats) -> Iterator[date | datetime]:
    """Give each start that the rule leads to, in order, those left out or moved among them.

    `first` is a day or a London wall time (a naive datetime), and so is each start.
    """
    timed = isinstance(first, datetime)
    begin = first if isinstance(first, datetime) else datetime.combine(first, time())
    text = ";".join(f"{name}={value}" for name, value in rule(repeats).items())
    for start in rrulestr(f"RRULE:{text}", dtstart=begin):
        if start.date() > repeats.until:
            return
        yield start if timed else start.date()
