"""All the feeds of the site."""

from consortium import feed_addresses
from consortium.addresses import address
from consortium.changes import event_changes, record_changes
from consortium.feeds.archives import in_parts, newest
from consortium.feeds.change_items import change_items, launch_items
from consortium.feeds.feed import Feed
from consortium.feeds.item import Item
from consortium.feeds.newsletter_items import newsletter_items
from consortium.london import morning_of
from consortium.model import Area
from consortium.pages.renderer import Renderer


def feeds(renderer: Renderer) -> tuple[Feed, ...]:
    """Give every feed: newsletters with their archives, events, changes, one for each area."""
    site = renderer.site
    newsletters = newsletter_items(renderer)
    events = change_items(renderer, event_changes(site.directory, site.newest_day))
    changes = change_items(renderer, record_changes(site.directory, site.newest_day))
    changes += launch_items(renderer)
    everything = _once((*newsletters, *events, *changes))
    main = feed_of_newsletters(renderer, newsletters)
    return (
        *in_parts(main, feed_addresses.year_feed),
        _feed(renderer, "events", feed_addresses.EVENTS, "events/", newest(events)),
        _feed(renderer, "changes", feed_addresses.CHANGES, "changes/", newest(changes)),
        *(_area_feed(renderer, area, everything) for area in site.directory.areas.values()),
    )


def feed_of_newsletters(renderer: Renderer, items: tuple[Item, ...]) -> Feed:
    """Give the main feed, with some issues in it."""
    return _feed(renderer, "newsletters", feed_addresses.NEWSLETTERS, "newsletters/", items)


def _once(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Leave out what came before: a change to an event is news of both kinds."""
    return tuple({item.identity: item for item in items}.values())


def _area_feed(renderer: Renderer, area: Area, everything: tuple[Item, ...]) -> Feed:
    """Make the feed of an area: what matters there. Everything matters in the whole county."""
    directory = renderer.site.directory
    items = tuple(
        item for item in everything if area.kind == "county" or directory.covers(item.areas, area)
    )
    path = feed_addresses.area_feed(area)
    return _feed(renderer, "area", path, address(area), newest(items), area)


def _feed(
    renderer: Renderer, name: str, path: str, page: str, items: tuple[Item, ...], *about: Area
) -> Feed:
    site = renderer.site
    consortium = site.directory.consortium
    title = renderer.words(f"{name}_feed_title", *about)
    described = renderer.words(f"{name}_feed_description", *about)
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
