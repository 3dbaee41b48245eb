"""Which feeds and calendars there are, where they live, and what they are called."""

from dataclasses import dataclass

from consortium.addresses import address
from consortium.model import Area
from consortium.pages.renderer import Renderer
from consortium.publishing.feed_link import FeedLink

NEWSLETTERS = "feed.xml"
NEWSLETTERS_JSON = "feed.json"
EVENTS = "events/feed.xml"
CHANGES = "changes/feed.xml"
CALENDAR = "events/calendar.ics"
LIST_OF_FEEDS = "subscribe/feeds.opml"


def area_feed(area: Area) -> str:
    """Give the address of the feed of an area, below the site's own."""
    return f"{address(area)}feed.xml"


def area_calendar(area: Area) -> str:
    """Give the address of the calendar of an area, below the site's own."""
    return f"{address(area)}calendar.ics"


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


@dataclass(frozen=True, slots=True)
class Follow:
    """A part of our news that has a feed: what it is about, the page that shows the same, the feed.

    Both addresses are below the site's own.
    """

    title: str
    page: str
    feed: str


@dataclass(frozen=True, slots=True)
class Calendar:
    """Events that have a calendar: which ones, and its address below the site's own."""

    title: str
    address: str


def what_to_follow(renderer: Renderer) -> tuple[Follow, ...]:
    """Give all that has a feed, what most people want first."""
    words = renderer.words
    return (
        Follow(words("newsletters_feed_title"), "newsletters/", NEWSLETTERS),
        Follow(words("events_feed_title"), "events/", EVENTS),
        Follow(words("changes_feed_title"), "changes/", CHANGES),
        *(
            Follow(words("area_feed_title", area), address(area), area_feed(area))
            for area in renderer.site.directory.areas.values()
        ),
    )


def calendars(renderer: Renderer) -> tuple[Calendar, ...]:
    """Give all that has a calendar, every event first."""
    return (
        Calendar(renderer.words("calendar_title"), CALENDAR),
        *(
            Calendar(renderer.words("area_calendar_title", area), area_calendar(area))
            for area in renderer.site.directory.areas.values()
        ),
    )
