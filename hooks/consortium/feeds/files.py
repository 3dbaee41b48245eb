"""The files that news apps read."""

from collections.abc import Callable, Iterator, Mapping

from consortium.feed_addresses import LIST_OF_FEEDS, NEWSLETTERS, NEWSLETTERS_JSON, as_json
from consortium.feeds.feeds import feeds
from consortium.feeds.json_feed import json_feed
from consortium.feeds.rss import rss
from consortium.pages.follow import what_to_follow
from consortium.publishing.file_recipe import MadeFile
from consortium.rendering import Renderer


def _rss(renderer: Renderer) -> Iterator[MadeFile]:
    for feed in feeds(renderer):
        yield feed.path, rss(renderer, feed)


def _json(renderer: Renderer) -> Iterator[MadeFile]:
    for feed in feeds(renderer):
        if NEWSLETTERS in (feed.path, feed.part_of):
            yield as_json(feed.path), json_feed(feed).encode()


def _list(renderer: Renderer) -> Iterator[MadeFile]:
    title, follow = renderer.words("publisher"), what_to_follow(renderer)
    opml = renderer.render("feeds/feeds.opml.jinja", LIST_OF_FEEDS, title=title, follow=follow)
    yield LIST_OF_FEEDS, opml.encode()


FEED_FILES: Mapping[str, Callable[[Renderer], Iterator[MadeFile]]] = {
    NEWSLETTERS: _rss,
    NEWSLETTERS_JSON: _json,
    LIST_OF_FEEDS: _list,
}
"""What makes the feeds of one name: it is the same in every folder."""
