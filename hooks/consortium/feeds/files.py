"""The files that news apps read."""

from collections.abc import Mapping

from consortium.feed_addresses import LIST_OF_FEEDS, NEWSLETTERS, as_json
from consortium.feeds.feeds import feeds
from consortium.feeds.json_feed import json_feed
from consortium.feeds.rss import rss
from consortium.pages.follow import what_to_follow
from consortium.rendering import Renderer


def feed_files(renderer: Renderer) -> Mapping[str, bytes]:
    """Give each file by its address: every feed as RSS, the main one as JSON, the list of all."""
    made = feeds(renderer)
    files = {feed.path: rss(feed) for feed in made}
    for feed in made:
        if NEWSLETTERS in (feed.path, feed.part_of):
            files[as_json(feed.path)] = json_feed(feed).encode()
    files[LIST_OF_FEEDS] = renderer.render(
        "feeds/feeds.opml.jinja",
        LIST_OF_FEEDS,
        title=renderer.words("publisher"),
        follow=what_to_follow(renderer),
    ).encode()
    return files
