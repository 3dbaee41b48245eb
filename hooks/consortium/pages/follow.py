"""What people can follow in a news app."""

from dataclasses import dataclass

from consortium.addresses import address
from consortium.feed_addresses import CHANGES, EVENTS, NEWSLETTERS, area_feed
from consortium.pages.renderer import Renderer


@dataclass(frozen=True, slots=True)
class Follow:
    """A part of our news that has a feed: what it is about, the page that shows the same, the feed.

    Both addresses are below the site's own.
    """

    title: str
    page: str
    feed: str


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
