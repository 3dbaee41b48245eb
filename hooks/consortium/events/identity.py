"""What an event is known by in calendars and feeds, and which version of it this is."""

from dataclasses import dataclass
from datetime import date

from consortium.addresses import first_key
from consortium.model import Consortium, Event
from consortium.time.london import day_of


@dataclass(frozen=True, slots=True)
class Revision:
    """A version of an event, in the words of RFC 5545: SEQUENCE, and the day of DTSTAMP."""

    sequence: int
    changed: date


def uid(event: Event, namer: Consortium) -> str:
    """Give the name that an event keeps for ever: "bookkeeping-course@example.org".

    It comes from the event's first id, so no new title, day, file name or domain moves it. A file
    with a new name keeps its first one as the first `redirect_from` (RFC 7986, 5.3).
    """
    return uid_of(first_key(event), namer)


def uid_of(key: str, namer: Consortium) -> str:
    """Give the same by the key that the event had first: "events/bookkeeping-course"."""
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
