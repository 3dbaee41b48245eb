"""What an event is known by in calendars and feeds, and which version of it this is."""

from dataclasses import dataclass
from datetime import date

from consortium.model import Consortium, Event
from consortium.time.london import day_of


@dataclass(frozen=True, slots=True)
class Revision:
    """A version of an event, in the words of RFC 5545: SEQUENCE, and the day of DTSTAMP."""

    sequence: int
    changed: date


def uid(key: str, namer: Consortium) -> str:
    """Give the name that an event keeps for ever: "bookkeeping-course@example.org".

    `key` is the one that it had first, "events/bookkeeping-course": see `first_key`. So no new
    title, day, file name or domain moves it (RFC 7986, 5.3).
    """
    return f"{key.partition('/')[2]}@{namer.authority}"


def revision(event: Event, opened: date) -> Revision:
    """Give the version of an event, from its history, so that nobody has to count.

    Each line but the first listing is one change. Lines are only ever added, so the number never
    gets smaller. Without a history, the day of the last check stands for the day of the change;
    without that, the day the directory opened, or the event's own if it was before.
    """
    changes = sum(line.change != "new" for line in event.history)
    days = [line.date for line in event.history]
    unwritten = event.assured_date or min(opened, day_of(event.starts))
    return Revision(changes, max(days, default=unwritten))
