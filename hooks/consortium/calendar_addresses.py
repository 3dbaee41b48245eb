"""Where the calendars live, below the site's own address: what people's own calendars read."""

from consortium.addresses import address
from consortium.model import Area, Event, Need

ALL_EVENTS = "events/calendar.ics"


def calendar_of(about: Area | Need) -> str:
    """Give the address of the calendar of an area or a need: "areas/ayton/calendar.ics"."""
    return f"{address(about)}calendar.ics"


def event_calendar(event: Event) -> str:
    """Give the address of the file with one event alone: "events/open-day/event.ics"."""
    return calendar_at(address(event))


def calendar_at(page: str) -> str:
    """Give the same by the address of the event's page."""
    return f"{page}event.ics"
