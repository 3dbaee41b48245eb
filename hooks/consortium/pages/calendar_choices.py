"""The calendars that people can choose from."""

from dataclasses import dataclass

from consortium.calendar_addresses import ALL_EVENTS, calendar_of
from consortium.rendering import Renderer


@dataclass(frozen=True, slots=True)
class CalendarChoice:
    """Events that have a calendar: which ones, and its address below the site's own."""

    title: str
    address: str


def calendar_choices(renderer: Renderer) -> tuple[CalendarChoice, ...]:
    """Give all that has a calendar, that of every event first."""
    return (
        CalendarChoice(renderer.words("calendar_title"), ALL_EVENTS),
        *(
            CalendarChoice(renderer.words("area_calendar_title", area), calendar_of(area))
            for area in renderer.site.directory.areas.values()
        ),
        *(
            CalendarChoice(renderer.words("need_calendar_title", need), calendar_of(need))
            for need in renderer.site.directory.needs.values()
        ),
    )
