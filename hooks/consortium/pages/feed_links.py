"""The feeds that the heads of pages name, so that apps find them."""

from consortium.feed_addresses import CHANGES, EVENTS, NEWSLETTERS, NEWSLETTERS_JSON, area_feed
from consortium.model import Area
from consortium.pages.renderer import Renderer
from consortium.publishing.feed_link import FeedLink


def site_feed_links(renderer: Renderer) -> tuple[FeedLink, ...]:
    """Give the feeds that every page names: the one to start with, then the others."""
    site = renderer.site.address
    title = renderer.words("newsletters_feed_title")
    return (
        FeedLink(title, site + NEWSLETTERS),
        FeedLink(title, site + NEWSLETTERS_JSON, "application/feed+json"),
        FeedLink(renderer.words("events_feed_title"), site + EVENTS),
        FeedLink(renderer.words("changes_feed_title"), site + CHANGES),
    )


def area_feed_link(renderer: Renderer, area: Area) -> FeedLink:
    """Give the feed that the pages of an area name as well."""
    return FeedLink(
        renderer.words("area_feed_title", area), renderer.site.address + area_feed(area)
    )
