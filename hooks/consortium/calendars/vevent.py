"""The components that tell of one event (VEVENT, RFC 5545, 3.6.1)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Event as VEvent
from icalendar import vRecur

from consortium.calendars.entry import CalendarEntry, ErasedEntry
from consortium.events.occurrence import Occurrence, as_written, occurrences
from consortium.events.recurrence import rule
from consortium.model import Repeats
from consortium.time.london import in_london


def vevents(entry: CalendarEntry | ErasedEntry, clock: ZoneInfo) -> Iterator[VEvent]:
    """Give the event by a clock, and after it each of its times that does not follow its rule."""
    if isinstance(entry, ErasedEntry):
        yield _cancelled(entry, clock)
        return
    event = entry.event
    first = _by(clock, as_written(event))
    if event.repeats is None:
        yield _at(entry, first)
        return
    times = tuple(_by(clock, time) for time in occurrences(event))
    first = replace(first, status=times[0].status)
    yield _series(entry, first, event.repeats)
    for time in times:
        is_alike = (time.status, _length(time)) == (first.status, _length(first))
        if time.moved_from or not is_alike:
            exception = _at(entry, time)
            exception.add("recurrence-id", time.moved_from or time.starts)
            yield exception


def _by(clock: ZoneInfo, time: Occurrence) -> Occurrence:
    told: dict[str, Any] = {
        name: moment.astimezone(clock)
        for name in ("starts", "ends", "moved_from")
        if isinstance(moment := getattr(time, name), datetime)
    }
    return replace(time, **told)


def _series(entry: CalendarEntry, first: Occurrence, repeats: Repeats) -> VEvent:
    event = entry.event
    component = _at(entry, first)
    component.add("rrule", vRecur.from_ical(rule(event.starts, repeats)))
    if repeats.not_on:
        component.add("exdate", [_on(first, day) for day in repeats.not_on])
    return component


def _cancelled(entry: ErasedEntry, clock: ZoneInfo) -> VEvent:
    """Give an event, or a whole series, that was taken off.

    Its day makes the number of its version: no history has so many lines.
    """
    component = _begun(entry, entry.record.erased.toordinal(), "CANCELLED")
    starts = entry.record.starts
    if isinstance(starts, datetime):
        component.add("dtstart", in_london(starts).astimezone(clock))
    elif starts is not None:
        component.add("dtstart", starts)
    return component


def _at(entry: CalendarEntry, time: Occurrence) -> VEvent:
    """Give the event at one of its times.

    It names no ORGANIZER: that is for invitations (RFC 5545, 3.8.4.3), and Outlook would ask
    readers to accept or decline. Who holds it and whom to ask is in its words and contacts.
    """
    event = entry.event
    if time.status != event.status and entry.before:
        return _at(entry.before, time)
    status = "CANCELLED" if time.is_called_off else "CONFIRMED"
    component = _begun(entry, entry.revision.sequence, status)
    component.add("description", entry.text)
    component.add("url", entry.page)
    component.add("dtstart", time.starts)
    if not isinstance(time.starts, datetime):
        component.add("transp", "TRANSPARENT")  # Else the whole day is shown as taken.
    # Without an end, RFC 5545 has an event last its day, or no time at all if it has a time: no
    # end is made up.
    if time.ends is not None:
        component.add("dtend", _exclusive(time.ends))
    if event.venue or event.online:
        component.add("location", event.venue or event.online)
    for contact in entry.contacts:
        component.add("contact", contact)
    return component


def _begun(entry: CalendarEntry | ErasedEntry, sequence: int, status: str) -> VEvent:
    """Begin a component with what it is known by, its version and its name.

    It has no LAST-MODIFIED: a record knows only of changes that its history tells, and ICSx5 would
    keep the old hall or telephone until there is a newer one.
    """
    component = VEvent()
    component.add("uid", entry.uid)
    component.add("dtstamp", entry.changed.astimezone(UTC))
    component.add("sequence", sequence)
    component.add("status", status)
    component.add("summary", entry.title)
    return component


def _on(first: Occurrence, day: date) -> date | datetime:
    """Give the usual start of an event on one of its days."""
    if isinstance(first.starts, datetime):
        return datetime.combine(day, first.starts.timetz())
    return day


def _exclusive(end: date | datetime) -> date | datetime:
    """Give the first day that is not part of an event any more; moments end where they end."""
    return end if isinstance(end, datetime) else end + timedelta(days=1)


def _length(time: Occurrence) -> timedelta | None:
    """Give how long it takes by a stopwatch, which a series keeps: a night of change differs."""
    if isinstance(time.starts, datetime) and isinstance(time.ends, datetime):
        return time.ends.astimezone(UTC) - time.starts.astimezone(UTC)
    return None if time.ends is None else time.ends - time.starts
