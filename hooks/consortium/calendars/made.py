"""All the calendars of the site."""

from collections.abc import Iterable, Mapping
from functools import partial

from consortium.addresses import address
from consortium.calendar_addresses import ALL_EVENTS, calendar_of, event_calendar
from consortium.calendars.calendar import calendar
from consortium.calendars.entry import CalendarEntry
from consortium.events import occurrences, organiser, revision, touches, uid
from consortium.model import Area, Event, Need
from consortium.rendering import Renderer
from consortium.time.days import a_year_before
from consortium.time.london import morning_of

WORDS = "calendar.html"
SECTION = "events/"


def calendars(renderer: Renderer) -> Mapping[str, bytes]:
    """Give each calendar by its address below the site's own.

    One has all events; that of an area those for the area or for the whole county, and the
    county's only the latter. That of a need has the events that name it. Past events stay in these
    for a year. The file of an event has it alone, whenever it was.
    """
    directory = renderer.site.directory
    entries = {event.id: _entry(renderer, event) for event in directory.events.values()}
    lately = [entry for entry in entries.values() if _is_lately(renderer, entry.event)]
    made = {ALL_EVENTS: _subscribable(renderer, lately, "calendar")}
    for area in directory.areas.values():
        touching = [entry for entry in lately if touches(entry.event, area, directory)]
        made[calendar_of(area)] = _subscribable(renderer, touching, "area_calendar", area)
    for need in directory.needs.values():
        naming = [entry for entry in lately if need.id in entry.event.needs]
        made[calendar_of(need)] = _subscribable(renderer, naming, "need_calendar", need)
    for entry in entries.values():
        own = calendar([entry], authority=directory.consortium.authority)
        made[event_calendar(entry.event)] = own
    return made


def _subscribable(
    renderer: Renderer, entries: Iterable[CalendarEntry], kind: str, *about: Area | Need
) -> bytes:
    words = partial(renderer.words, of=WORDS)
    return calendar(
        entries,
        authority=renderer.site.directory.consortium.authority,
        name=words(f"{kind}_name", *about),
        description=words(f"{kind}_description", *about),
        page=renderer.site.address + (address(*about) if about else SECTION),
    )


def _is_lately(renderer: Renderer, event: Event) -> bool:
    since = a_year_before(renderer.site.today)
    return any(time.last_day >= since for time in occurrences(event))


def _entry(renderer: Renderer, event: Event) -> CalendarEntry:
    words = partial(renderer.words, of=WORDS)
    page = renderer.site.address + address(event)
    holder = organiser(event, renderer.site.directory)
    version = revision(event, renderer.site.directory.consortium.launched)
    return CalendarEntry(
        event=event,
        uid=uid(event, renderer.site.directory.consortium),
        revision=version,
        changed=morning_of(min(version.last_modified, renderer.site.newest_day)),
        title=words("event_title", event),
        text=words("event_text", event, holder, page),
        page=page,
        contacts=tuple(words("contact_line", contact) for contact in event.contacts),
    )
