"""Where the feeds live, below the site's own address: what people follow in a news app."""

from consortium.addresses import address, answer_address
from consortium.model import Area, Need

NEWSLETTERS = "feed.xml"
EVENTS = "events/feed.xml"
CHANGES = "changes/feed.xml"
LIST_OF_FEEDS = "subscribe/feeds.opml"


def feed_of(about: Area | Need) -> str:
    """Give the address of the feed of an area or a need: "areas/ayton/feed.xml"."""
    return f"{address(about)}feed.xml"


def answer_feed(area: Area, need: Need) -> str:
    """Give the address of the feed for an area and a need: "areas/ayton/ict/feed.xml"."""
    return f"{answer_address(area, need)}feed.xml"


def archive_feed(feed: str, month: str) -> str:
    """Give the address of the archive of a month: "events/2026-09/feed.xml".

    The newsletters' feed itself is at the top of the site, and its archives are below their list.
    """
    folder = "newsletters/" if feed == NEWSLETTERS else feed.removesuffix("feed.xml")
    return f"{folder}{month}/feed.xml"


def as_json(feed: str) -> str:
    """Give where a feed is as JSON Feed, if it is: "feed.json"."""
    return f"{feed.removesuffix('.xml')}.json"


NEWSLETTERS_JSON = as_json(NEWSLETTERS)
