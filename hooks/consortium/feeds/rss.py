"""A feed as RSS 2.0, with the whole text of each item."""

from collections.abc import Mapping
from email.utils import format_datetime
from html import escape

from lxml import etree

from consortium.feeds.feed import Feed
from consortium.feeds.item import Item

_PREFIXES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "fh": "http://purl.org/syndication/history/1.0",
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
}


def rss(feed: Feed) -> bytes:
    """Give a feed as an RSS file. The same feed gives the same bytes.

    An archive says that it is one (RFC 5005), and an ordinary feed does without that namespace.
    """
    is_archive = bool(feed.part_of)
    used = {name: uri for name, uri in _PREFIXES.items() if name != "fh" or is_archive}
    root = etree.Element("rss", {"version": "2.0"}, nsmap=used)
    channel = etree.SubElement(root, "channel")
    here = {"href": feed.address, "rel": "self", "type": "application/rss+xml"}
    _add(channel, "title", feed.title)
    _add(channel, "link", feed.page_address)
    _add(channel, "description", feed.description)
    _add(channel, "atom:link", attributes=here)
    _add(channel, "docs", "http://www.rssboard.org/rss-specification")
    _add(channel, "language", "en-gb")
    _add(channel, "lastBuildDate", format_datetime(feed.updated))
    if is_archive:
        _add(channel, "fh:archive")
    for link in feed.links:
        _add(channel, "atom:link", attributes={"rel": link.relation, "href": link.address})
    for item in feed.items:
        _add_item(channel, item, feed.publisher)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)


def _add_item(channel: etree._Element, item: Item, publisher: str) -> None:
    entry = etree.SubElement(channel, "item")
    _add(entry, "title", item.title)
    _add(entry, "link", item.address)
    _add(entry, "description", escape(item.summary, quote=False))  # an app reads it as HTML
    _add(entry, "content:encoded", item.content)
    _add(entry, "guid", item.identity, {"isPermaLink": "false"})
    for category in item.categories:
        _add(entry, "category", category)
    _add(entry, "pubDate", format_datetime(item.published))
    _add(entry, "dc:creator", publisher)
    _add(entry, "atom:updated", item.updated.isoformat())  # RSS alone has no word for it


def _add(
    parent: etree._Element, name: str, text: str = "", attributes: Mapping[str, str] | None = None
) -> None:
    prefix, _, local = name.rpartition(":")
    tag = f"{{{_PREFIXES[prefix]}}}{local}" if prefix else name
    etree.SubElement(parent, tag, attributes).text = text or None
