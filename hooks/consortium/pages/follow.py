"""What people can follow in a news app."""

from dataclasses import dataclass

from consortium.addresses import address
from consortium.feed_addresses import CHANGES, EVENTS, NEWSLETTERS, feed_of
from consortium.rendering import Renderer


@dataclass(frozen=True, slots=True)
class Follow:
    """A part of our news that has a feed: what it is about, the page that shows the same, the feed.

    Both addresses are below the site's own.
    """

    title: str
    page: str
    feed: str


@dataclass(frozen=True, slots=True)
class Following:
    """All that is offered: what most people want first, then by place, then by need."""

    main: tuple[Follow, ...]
    areas: tuple[Follow, ...]
    needs: tuple[Follow, ...]


def what_to_follow(renderer: Renderer) -> Following:
    """Give all that is offered. Feeds for a place and a need are named by their pages alone."""
    words, directory = renderer.words, renderer.site.directory
    return Following(
        main=(
            Follow(words("newsletters_feed_title"), "newsletters/", NEWSLETTERS),
            Follow(words("events_feed_title"), "events/", EVENTS),
            Follow(words("changes_feed_title"), "changes/", CHANGES),
        ),
        areas=tuple(
            Follow(words("area_feed_title", area), address(area), feed_of(area))
            for area in directory.areas.values()
        ),
        needs=tuple(
            Follow(words("need_feed_title", need), address(need), feed_of(need))
            for need in directory.needs.values()
        ),
    )
