"""What has changed in the directory as items of a feed."""

from collections.abc import Iterable
from datetime import timedelta

from consortium.changes.record_change import RecordChange
from consortium.events.occurrence import occurrences
from consortium.feeds.categories import categories
from consortium.feeds.item import Item
from consortium.html.plain_html import plain_html
from consortium.model import Event
from consortium.rendering import Renderer
from consortium.time.london import morning_of


def change_items(renderer: Renderer, changes: Iterable[RecordChange]) -> tuple[Item, ...]:
    """Give an item for each change whose moment has come.

    That is in the morning of its day, and of one record a minute after the one before.
    """
    items = (_item(renderer, change) for change in changes)
    return tuple(item for item in items if item.published <= renderer.site.moment)


def _item(renderer: Renderer, change: RecordChange) -> Item:
    site = renderer.site
    path = site.told_at(change.record)
    page = site.address + path
    told = morning_of(change.line.date) + timedelta(minutes=len(change.earlier_that_day))
    needs, areas = change.needs(site.directory), change.areas(site.directory)
    if isinstance(change.record, Event):
        first = occurrences(change.record)[0]
        content = renderer.render("feeds/change_of_event.html", path, change=change, first=first)
    else:
        content = renderer.render("feeds/change.html", path, change=change)
    return Item(
        identity=change.identity(site.directory.consortium),
        title=renderer.words("change_title", change),
        summary=change.line.text,
        content=plain_html(content, page),
        address=page,
        published=told,
        updated=told,
        areas=areas,
        needs=needs,
        categories=categories(site.directory, needs, areas),
    )
