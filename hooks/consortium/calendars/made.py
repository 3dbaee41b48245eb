"""All the calendars of the site."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from consortium.addresses import address, first_key, first_key_of
from consortium.calendar_addresses import ALL_EVENTS, calendar_at, calendar_of, event_calendar
from consortium.calendars.calendar import calendar
from consortium.calendars.entry import CalendarEntry, ErasedEntry
from consortium.events.identity import revision, uid
from consortium.events.occurrence import occurrences
from consortium.events.organiser import organiser
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
    for a year. The file of an event has it alone, whenever it was, at its old addresses too: a
    calendar follows no page that leads on. An event that was taken off is cancelled in its own
    file and in the calendar of all: nobody knows any more what it was about.
    """
    directory, namer = renderer.site.directory, renderer.site.directory.consortium
    entries = {event.id: _entry(renderer, event) for event in directory.events.values()}
    lately = [entry for entry in entries.values() if _is_lately(renderer, entry.event)]
    erased = {calendar_at(path): entry for path, entry in _erased(renderer)}
    since = a_year_before(renderer.site.today)
    gone = [entry for entry in erased.values() if entry.record.erased >= since]
    made = {ALL_EVENTS: _subscribable(renderer, [*lately, *gone], "calendar")}
    for area in directory.areas.values():
        there = [entry for entry in lately if directory.covers(entry.event.areas, area)]
        made[calendar_of(area)] = _subscribable(renderer, there, "area_calendar", area)
    for need in directory.needs.values():
        naming = [entry for entry in lately if need.id in entry.event.needs]
        made[calendar_of(need)] = _subscribable(renderer, naming, "need_calendar", need)
    alone = {event_calendar(entry.event): entry for entry in entries.values()} | erased
    for path, entry in alone.items():
        record = entry.event if isinstance(entry, CalendarEntry) else entry.record
        content = calendar([entry], authority=namer.authority, clock=namer.clock)
        made |= dict.fromkeys([path, *map(calendar_at, record.redirect_from)], content)
    return made


def _subscribable(
    renderer: Renderer,
    entries: Iterable[CalendarEntry | ErasedEntry],
    kind: str,
    *about: Area | Need,
) -> bytes:
    words, namer = partial(renderer.words, of=WORDS), renderer.site.directory.consortium
    return calendar(
        entries,
        authority=namer.authority,
        clock=namer.clock,
        name=words(f"{kind}_name", *about),
        description=words(f"{kind}_description", *about),
        page=renderer.site.address + (address(*about) if about else SECTION),
    )


def _erased(renderer: Renderer) -> Iterator[tuple[str, ErasedEntry]]:
    """Give each event that was taken off, by the address of its page."""
    directory, newest = renderer.site.directory, renderer.site.newest_day
    for path, record in directory.erased.items():
        if path.startswith(SECTION):
            yield (
                path,
                ErasedEntry(
                    record=record,
                    uid=uid(first_key_of(path, record.redirect_from), directory.consortium),
                    changed=morning_of(min(record.erased, newest)),
                    title=renderer.words("erased_title", of=WORDS),
                ),
            )


def _is_lately(renderer: Renderer, event: Event) -> bool:
    since = a_year_before(renderer.site.today)
    return any(time.last_day >= since for time in occurrences(event))


def _entry(renderer: Renderer, event: Event) -> CalendarEntry:
    words = partial(renderer.words, of=WORDS)
    page = renderer.site.address + address(event)
    holder = organiser(event, renderer.site.directory)
    on = event.model_copy(update={"status": "scheduled"})
    version = revision(event, renderer.site.directory.consortium.launched)
    return CalendarEntry(
        event=event,
        uid=uid(first_key(event), renderer.site.directory.consortium),
        revision=version,
        changed=morning_of(min(version.changed, renderer.site.newest_day)),
        title=words("event_title", event),
        text=words("event_text", event, holder, page),
        page=page,
        contacts=tuple(words("contact_line", contact) for contact in event.contacts),
        before=_entry(renderer, on) if event.is_called_off and event.repeats else None,
    )
