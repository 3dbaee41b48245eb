"""Where the feeds live, below the site's own address: what people follow in a news app."""

from consortium.addresses import address
from consortium.model import Area

NEWSLETTERS = "feed.xml"
NEWSLETTERS_JSON = "feed.json"
EVENTS = "events/feed.xml"
CHANGES = "changes/feed.xml"
LIST_OF_FEEDS = "subscribe/feeds.opml"


def area_feed(area: Area) -> str:
    """Give the address of the feed of an area: "areas/corby/feed.xml"."""
    return f"{address(area)}feed.xml"


def year_feed(year: int) -> str:
    """Give the address of the archive of a year's newsletters: "newsletters/2026/feed.xml"."""
    return f"newsletters/{year}/feed.xml"
