"""One calendar file (VCALENDAR, RFC 5545, 3.4)."""

from collections.abc import Iterable
from datetime import timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, vDuration, vText

from consortium.calendars.entry import CalendarEntry, ErasedEntry
from consortium.calendars.time_zone import time_zone
from consortium.calendars.vevent import vevents

_EVERY_DAY = timedelta(days=1)


def calendar(
    entries: Iterable[CalendarEntry | ErasedEntry],
    *,
    authority: str,
    clock: ZoneInfo,
    name: str = "",
    description: str = "",
    page: str = "",
) -> bytes:
    """Write a calendar, its events in the order given. It may have none.

    `authority` is the domain that names things, and so the maker of the calendar. `clock` is that
    of the site's country.

    One that people subscribe to has a name, a description and the full address of its page; it
    asks to be read again each day (RFC 7986). A file of one event to take over has none of these,
    so that it becomes no calendar of its own.
    """
    made = Calendar()
    made.add("prodid", f"-//{authority}//Events//EN")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    if name:
        # Twice, as RFC 7986 says it and as older calendars know it. Only what is told to be text
        # is escaped.
        made.add("name", vText(name))
        made.add("x-wr-calname", vText(name))
        made.add("description", vText(description))
        made.add("x-wr-caldesc", vText(description))
        made.add("url", page)
        made.add("refresh-interval", _EVERY_DAY, parameters={"VALUE": "DURATION"})
        made.add("x-published-ttl", vDuration(_EVERY_DAY))
        made.add("x-wr-timezone", vText(clock.key))
    made.add_component(time_zone(clock))
    for entry in entries:
        for component in vevents(entry, clock):
            made.add_component(component)
    written: bytes = made.to_ical()
    return written
