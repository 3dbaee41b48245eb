"""What an issue tells of what is on, chosen from what was known on the day it came out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from dateutil.relativedelta import relativedelta

from consortium.directory import Directory
from consortium.model import Event, Newsletter

AHEAD = relativedelta(months=3)
"""How far an issue looks ahead."""

_OFF = ("cancelled", "postponed", "closed")


@dataclass(frozen=True, slots=True)
class Coming:
    """An event and when it first takes place after the issue is out.

    `starts` is a day, or a London time.
    """

    event: Event
    starts: date | datetime


def whats_on(directory: Directory, newsletter: Newsletter) -> tuple[Coming, ...]:
    """Give what starts within three months of an issue, as it was known on the day of the issue.

    The history of an event says since when it is known, and whether it was off by then. So an
    event that is added or cancelled later changes nothing in an old issue.
    """
    first = newsletter.published
    last = first + AHEAD
    found = []
    for event in directory.events.values():
        days = (start for start in _starts(event) if first <= _day(start) <= last)
        start = min(days, key=_in_time, default=None)
        if start is not None and _was_on(event, first):
            found.append(Coming(event, start))
    return tuple(sorted(found, key=lambda one: (_in_time(one.starts), one.event.id)))


def _starts(event: Event) -> Iterator[date | datetime]:
    """Give each day or time at which an event starts: the one place that knows how it repeats."""
    yield event.starts


def _was_on(event: Event, day: date) -> bool:
    known = [line for line in event.history if line.date <= day]
    return bool(known) and max(known, key=lambda line: line.date).change not in _OFF


def _day(start: date | datetime) -> date:
    return start.date() if isinstance(start, datetime) else start


def _in_time(start: date | datetime) -> tuple[date, str]:
    clock = start.strftime("%H:%M") if isinstance(start, datetime) else ""
    return _day(start), clock
