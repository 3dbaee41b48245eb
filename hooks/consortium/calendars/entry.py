"""An event as a calendar tells of it."""

from dataclasses import dataclass
from datetime import datetime

from consortium.events.identity import Revision
from consortium.model import Erased, Event


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEntry:
    """An event with its words. All of them are plain text; `text` may have several lines.

    `uid` is what calendars know it by. `revision` is the version that it tells of, and `changed`
    the moment it was made, which is no later than that of the build. `page` is the full address of
    the event's page. `contacts` are whom to ask, one line each. `before` tells of the times of a
    series from before it was called off.
    """

    event: Event
    uid: str
    revision: Revision
    changed: datetime
    title: str
    text: str
    page: str
    contacts: tuple[str, ...] = ()
    before: "CalendarEntry | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ErasedEntry:
    """An event that was taken off: calendars that have it learn that it is cancelled, no more."""

    record: Erased
    uid: str
    changed: datetime
    title: str
