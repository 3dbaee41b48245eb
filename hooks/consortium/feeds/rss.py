"""A feed as RSS 2.0, with the whole text of each item.

Its parts are linked as RFC 5005 has it. When an item was last changed is said in the word of Atom:
RSS has none.
"""

from collections.abc import Iterator
from email.utils import format_datetime
from html import escape

from consortium.feeds.feed import Feed
from consortium.feeds.item import Item

_NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "fh": "http://purl.org/syndication/history/1.0",
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
}


def rss(feed: Feed) -> bytes:
    """Give a feed as an RSS file. The same feed gives the same bytes."""
    return "".join(f"{line}\n" for line in _lines(feed)).encode()


def _lines(feed: Feed) -> Iterator[str]:
    yield "<?xml version='1.0' encoding='UTF-8'?>"
    names = " ".join(
        f'xmlns:{name}="{address}"'
        for name, address in _NAMESPACES.items()
        if name != "fh" or feed.part_of
    )
    yield f'<rss {names} version="2.0">'
    yield "  <channel>"
    yield f"    <title>{_text(feed.title)}</title>"
    yield f"    <link>{_text(feed.page_address)}</link>"
    yield f"    <description>{_text(feed.description)}</description>"
    own = escape(feed.address)
    yield f'    <atom:link href="{own}" rel="self" type="application/rss+xml"/>'
    yield "    <docs>http://www.rssboard.org/rss-specification</docs>"
    yield "    <language>en-gb</language>"
    yield f"    <lastBuildDate>{format_datetime(feed.updated)}</lastBuildDate>"
    if feed.part_of:
        yield "    <fh:archive/>"
    for link in feed.links:
        yield f'    <atom:link rel="{link.relation}" href="{escape(link.address)}"/>'
    for item in feed.items:
        yield from _item(item, feed.publisher)
    yield "  </channel>"
    yield "</rss>"


def _item(item: Item, publisher: str) -> Iterator[str]:
    yield "    <item>"
    yield f"      <title>{_text(item.title)}</title>"
    yield f"      <link>{_text(item.address)}</link>"
    # Apps read it as HTML, as they do the content.
    yield f"      <description>{_text(_text(item.summary))}</description>"
    yield f"      <content:encoded>{_text(item.content)}</content:encoded>"
    yield f'      <guid isPermaLink="false">{_text(item.identity)}</guid>'
    for category in item.categories:
        yield f"      <category>{_text(category)}</category>"
    yield f"      <pubDate>{format_datetime(item.published)}</pubDate>"
    yield f"      <dc:creator>{_text(publisher)}</dc:creator>"
    yield f"      <atom:updated>{item.updated.isoformat()}</atom:updated>"
    yield "    </item>"


def _text(text: str) -> str:
    return escape(text, quote=False)
