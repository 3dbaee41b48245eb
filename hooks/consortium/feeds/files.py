"""The files that news apps read."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from consortium.feed_addresses import LIST_OF_FEEDS, NEWSLETTERS, NEWSLETTERS_JSON
from consortium.feeds.feed import Feed
from consortium.feeds.feeds import feeds
from consortium.feeds.json_feed import json_feed
from consortium.feeds.rss import rss
from consortium.publishing.file_recipe import MadeFile
from consortium.rendering import Renderer

FORMATS: dict[str, Callable[[Feed], bytes]] = {NEWSLETTERS: rss, NEWSLETTERS_JSON: json_feed}
"""What writes a feed, by the name of its files: all are RSS, the newsletters each of these."""


def _written(name: str, renderer: Renderer) -> Iterator[MadeFile]:
    for feed in feeds(renderer):
        if name == NEWSLETTERS or NEWSLETTERS in (feed.path, feed.part_of):
            yield feed.path.removesuffix(NEWSLETTERS) + name, FORMATS[name](feed)


def _list(renderer: Renderer) -> Iterator[MadeFile]:
    yield LIST_OF_FEEDS, renderer.render("feeds/feeds.opml.jinja", LIST_OF_FEEDS).encode()


FEED_FILES: Mapping[str, Callable[[Renderer], Iterator[MadeFile]]] = {
    **{name: partial(_written, name) for name in FORMATS},
    LIST_OF_FEEDS: _list,
}
"""What makes the feeds of one name: it is the same in every folder."""
