"""The link that puts an event into Google Calendar, for phones that open no calendar files."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from urllib.parse import quote, urlencode

from consortium.addresses import address
from consortium.events.occurrence import Occurrence
from consortium.events.recurrence import rule, starts
from consortium.rendering import Renderer

_ADD = "https://calendar.google.com/calendar/render"
_WORDS = "calendar.html"


def google_link(renderer: Renderer, to_come: Sequence[Occurrence]) -> str:
    """Give the address that opens Google Calendar with the next of an event's times, or all.

    `to_come` are the times of one event that are not over, at least one. The address has no room
    for days left out or moved: `has_all` says whether the others come with the next one.
    """
    next_one = to_come[0]
    event = next_one.event
    page = renderer.site.address + address(event)
    fields = {
        "action": "TEMPLATE",
        "text": renderer.words("event_title", event, of=_WORDS),
        "dates": _dates(next_one),
        "ctz": renderer.site.directory.consortium.clock.key,
        "details": renderer.words("event_in_short", event, page, of=_WORDS),
        "location": event.venue or event.online or "",
    }
    if event.repeats and len(to_come) > 1 and has_all(to_come):
        fields["recur"] = f"RRULE:{rule(_wall(next_one.starts), event.repeats)}"
    given = {name: text for name, text in fields.items() if text}
    return f"{_ADD}?{urlencode(given, quote_via=quote)}"


def has_all(to_come: Sequence[Occurrence]) -> bool:
    """Say whether the times to come are those that the event's rule gives from the next one."""
    next_one = to_come[0]
    if next_one.event.repeats is None or len(to_come) == 1:
        return True
    by_rule = starts(_wall(next_one.starts), next_one.event.repeats)
    return list(by_rule) == [_wall(other.starts) for other in to_come]


def _dates(time: Occurrence) -> str:
    if isinstance(time.starts, datetime):
        end = time.ends or time.starts  # Google asks for an end even where nobody knows one.
        return f"{time.starts:%Y%m%dT%H%M%S}/{end:%Y%m%dT%H%M%S}"
    return f"{time.starts:%Y%m%d}/{time.last_day + timedelta(days=1):%Y%m%d}"


def _wall(start: date | datetime) -> date | datetime:
    return start.replace(tzinfo=None) if isinstance(start, datetime) else start
