"""An event as a calendar tells of it."""

from dataclasses import dataclass

from consortium.model import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An event with its words. All of them are plain text; `text` may have several lines.

    `page` is the full address of the event's page. `contacts` are whom to ask, one line each.
    """

    event: Event
    title: str
    text: str
    page: str
    contacts: tuple[str, ...] = ()
