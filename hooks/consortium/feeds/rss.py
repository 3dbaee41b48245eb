"""A feed as RSS 2.0, with the whole text of each item.

feedgen takes the clock for a date that it is not told, and puts each new item first; so every date
and the order are given here.
"""

from html import escape

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator

from consortium.feeds.feed import Feed
from consortium.feeds.history_extension import HistoryExtension, UpdatedExtension
from consortium.feeds.item import Item


def rss(feed: Feed) -> bytes:
    """Give a feed as an RSS file. The same feed gives the same bytes."""
    made = FeedGenerator()
    made.load_extension("dc", atom=False, rss=True)
    made.register_extension("history", HistoryExtension, UpdatedExtension, atom=False, rss=True)
    made.title(feed.title)
    made.description(feed.description)
    made.language("en-gb")
    made.generator("")
    # The channel's own link is the last one that is given.
    made.link(href=feed.address, rel="self", type="application/rss+xml")
    made.link(href=feed.page_address, rel="alternate")
    made.updated(feed.updated)
    made.history.set(is_archive=bool(feed.part_of), links=feed.links)
    for item in feed.items:
        _add(made.add_entry(order="append"), item, feed.publisher)
    written: bytes = made.rss_str(pretty=True)
    return written


def _add(entry: FeedEntry, item: Item, publisher: str) -> None:
    entry.guid(item.identity, permalink=False)
    entry.title(item.title)
    entry.link(href=item.address)
    entry.category([{"term": category} for category in item.categories])
    # The summary too, or the content would be written where the summary belongs. An app reads
    # both as HTML.
    entry.summary(escape(item.summary, quote=False), type="html")
    entry.content(item.content, type="html")
    entry.dc.dc_creator(publisher)
    entry.published(item.published)
    entry.updated(item.updated)
    entry.history.set(item.updated.isoformat())
