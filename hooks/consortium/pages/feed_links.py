"""The feeds that the heads of pages name, so that apps find them."""

from consortium.feed_addresses import (
    CHANGES,
    EVENTS,
    NEWSLETTERS,
    NEWSLETTERS_JSON,
    answer_feed,
    feed_of,
)
from consortium.model import Area, Need
from consortium.rendering import FeedLink, Renderer


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


def feed_link(renderer: Renderer, about: Area | Need) -> FeedLink:
    """Give the feed that the pages of an area, or the page of a need, name as well."""
    title = "area_feed_title" if isinstance(about, Area) else "need_feed_title"
    return FeedLink(renderer.words(title, about), renderer.site.address + feed_of(about))


def answer_feed_link(renderer: Renderer, area: Area, need: Need) -> FeedLink:
    """Give the feed that an answer names beside that of its area: its own, or that of the need."""
    if area.kind == "county":
        return feed_link(renderer, need)
    title = renderer.words("answer_feed_title", area, need)
    return FeedLink(title, renderer.site.address + answer_feed(area, need))
