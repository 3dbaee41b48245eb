"""All the feeds of the site."""

from collections.abc import Callable, Iterator
from itertools import product

from consortium import feed_addresses
from consortium.addresses import address, answer_address
from consortium.changes.record_change import event_changes, record_changes
from consortium.feeds.archives import in_parts
from consortium.feeds.change_items import change_items
from consortium.feeds.feed import Feed
from consortium.feeds.item import Item
from consortium.feeds.newsletter_items import newsletter_items
from consortium.feeds.opening_item import launch_items, opening_items
from consortium.model import Area, Need
from consortium.once import once
from consortium.rendering import Renderer
from consortium.time.london import morning_of


@once
def feeds(renderer: Renderer) -> tuple[Feed, ...]:
    """Give every feed, each followed by its archives."""
    newest_day = renderer.site.newest_day
    return tuple(part for feed in _whole(renderer) for part in in_parts(feed, newest_day))


def feed_of_newsletters(renderer: Renderer, items: tuple[Item, ...]) -> Feed:
    """Give the main feed, with some issues in it."""
    return _feed(renderer, "newsletters", feed_addresses.NEWSLETTERS, "newsletters/", items)


def _whole(renderer: Renderer) -> Iterator[Feed]:
    """Give each feed with all that it ever had."""
    site = renderer.site
    newsletters = newsletter_items(renderer)
    events = change_items(renderer, event_changes(site.directory, site.newest_day))
    changes = change_items(renderer, record_changes(site.directory, site.newest_day))
    changes += launch_items(renderer)
    # A change to an event is news of both kinds.
    everything = {item.identity: item for item in (*newsletters, *events, *changes)}.values()
    yield feed_of_newsletters(renderer, newsletters)
    yield _feed(renderer, "events", feed_addresses.EVENTS, "events/", events)
    yield _feed(renderer, "changes", feed_addresses.CHANGES, "changes/", changes)
    for area in site.directory.areas.values():
        here = tuple(filter(_matters_in(renderer, area), everything))
        yield _feed(renderer, "area", feed_addresses.feed_of(area), address(area), here, area)
    for need in site.directory.needs.values():
        on_it = tuple(item for item in everything if need.id in item.needs)
        yield _feed(renderer, "need", feed_addresses.feed_of(need), address(need), on_it, need)
    for area, need in product(site.directory.districts, site.directory.needs.values()):
        matters = _matters_in(renderer, area)
        items = tuple(item for item in everything if need.id in item.needs and matters(item))
        path = feed_addresses.answer_feed(area, need)
        yield _feed(renderer, "answer", path, answer_address(area, need), items, area, need)


def _matters_in(renderer: Renderer, area: Area) -> Callable[[Item], bool]:
    """Say what matters in an area. Everything matters in the whole county."""
    directory = renderer.site.directory
    return lambda item: area.kind == "county" or directory.covers(item.areas, area)


def _feed(
    renderer: Renderer,
    name: str,
    path: str,
    page: str,
    items: tuple[Item, ...],
    *about: Area | Need,
) -> Feed:
    site = renderer.site
    consortium = site.directory.consortium
    title = renderer.words(f"{name}_feed_title", *about)
    described = renderer.words(f"{name}_feed_description", *about)
    items = items or opening_items(renderer, page, title, described)
    return Feed(
        title=renderer.words("whose_feed", title),
        description=renderer.words("feed_description", described),
        publisher=consortium.name,
        site_address=site.address,
        path=path,
        page=page,
        items=items,
        updated=max(
            (item.updated for item in items),
            default=min(morning_of(consortium.launched), site.moment),
        ),
    )
