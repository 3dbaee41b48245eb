"""The recurrence rule of an event that comes again (RFC 5545, 3.3.10)."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time

from dateutil.rrule import rrulestr

from consortium.model import Repeats
from consortium.time.london import in_london

_FREQUENCIES = {"day": "DAILY", "week": "WEEKLY", "month": "MONTHLY", "year": "YEARLY"}
_POSITIONS = {"first": "1", "second": "2", "third": "3", "fourth": "4", "last": "-1"}


def rule(first: date | datetime, repeats: Repeats) -> str:
    """Give the rule with its end: "FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU;UNTIL=20270331T183000Z".

    `first` is as for `starts`.
    """
    if isinstance(first, datetime):
        until = in_london(datetime.combine(repeats.until, first.time())).astimezone(UTC)
        return f"{_without_end(repeats)};UNTIL={until:%Y%m%dT%H%M%SZ}"
    return f"{_without_end(repeats)};UNTIL={repeats.until:%Y%m%d}"


def starts(first: date | datetime, repeats: Repeats) -> Iterator[date | datetime]:
    """Give each start that the rule leads to, in order, those left out or moved among them.

    `first` is a day or a London wall time (a naive datetime), and so is each start.
    """
    timed = isinstance(first, datetime)
    begin = first if isinstance(first, datetime) else datetime.combine(first, time())
    for start in rrulestr(f"RRULE:{_without_end(repeats)}", dtstart=begin):
        if start.date() > repeats.until:
            return
        yield start if timed else start.date()


def _without_end(repeats: Repeats) -> str:
    parts = [f"FREQ={_FREQUENCIES[repeats.unit]}"]
    if repeats.interval > 1:
        parts.append(f"INTERVAL={repeats.interval}")
    if repeats.on:
        parts.append(f"BYDAY={','.join(_by_day(day) for day in repeats.on)}")
    return ";".join(parts)


def _by_day(day: str) -> str:
    position, _, weekday = day.rpartition(" ")
    return f"{_POSITIONS.get(position, '')}{weekday[:2].upper()}"
