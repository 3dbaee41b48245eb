"""The page of an event."""

from collections.abc import Iterator

from consortium.addresses import address, answer_address
from consortium.answers.contact_point import contact_point
from consortium.calendar_addresses import event_calendar
from consortium.directory import Directory
from consortium.events.called_off import called_off_on
from consortium.events.occurrence import occurrences
from consortium.events.stage import booking_is_over, event_stage
from consortium.model import Event
from consortium.pages import structured_data
from consortium.pages.google_calendar import google_link, has_all
from consortium.rendering import Page, Renderer

DATES = 12
"""How many dates of an event that comes again its page tells of."""


def event_page(renderer: Renderer, event: Event) -> Iterator[Page]:
    """Make the page of an event: what is over, or called off, keeps its own."""
    site = renderer.site
    directory = site.directory
    times = occurrences(event)
    to_come = tuple(time for time in times if time.last_day >= site.today)
    needs = [directory.needs[need] for need in event.needs]
    areas = directory.areas_of(event)
    off_dates = tuple(time for time in times if time.is_called_off)
    yield renderer.page(
        "event",
        address(event),
        called=event.name,
        title=renderer.words("event_title", event),
        description=event.summary,
        records=[event],
        structured_data=structured_data.event(site, event, to_come[:DATES] or times[-1:]),
        redirect_from=event.redirect_from,
        record=event,
        stage=event_stage(event, site.today),
        first=(to_come or off_dates or times)[0],
        last=(off_dates or times)[-1],
        called_off_on=called_off_on(event),
        listed_on=next((line.date for line in event.history if line.change == "new"), None),
        by=_by(event, directory),
        next_dates=to_come[:DATES],
        has_more_dates=len(to_come) > DATES,
        booking_is_over=booking_is_over(event, site.today),
        calendar=event_calendar(event),
        google_calendar=google_link(renderer, to_come) if to_come else "",
        google_has_all=has_all(to_come) if to_come else False,
        contact=contact_point(event, directory),
        organisation=directory.organisations.get(event.organisation or ""),
        areas=areas,
        answers=[(area, need, answer_address(area, need)) for area in areas for need in needs],
    )


def _by(event: Event, directory: Directory) -> str | None:
    """Give who holds it, unless that is the name of the organisation that is told beside it."""
    body = directory.organisations.get(event.organisation or "")
    return event.organiser if body is None or body.name != event.organiser else None
