"""What is wrong with a file of feeds, by the rules that apps read it with. Nothing is looked up."""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime

from lxml import etree

from feed_fixtures import parsed

ATOM = "{http://www.w3.org/2005/Atom}"
HISTORY = "{http://purl.org/syndication/history/1.0}"


def json_faults(text: str) -> Iterator[str]:
    """What JSON Feed 1.1 does not allow (https://www.jsonfeed.org/version/1.1/)."""
    feed = json.loads(text)
    if feed.get("version") != "https://jsonfeed.org/version/1.1":
        yield "no version"
    for name in ("title", "home_page_url", "feed_url", "description", "language"):
        if not isinstance(feed.get(name), str) or not feed[name]:
            yield f"no {name}"
    if feed.get("next_url") == feed.get("feed_url"):
        yield "next_url leads to the feed itself"
    if not all(author.get("name") or author.get("url") for author in feed["authors"]):
        yield "an author without a name"
    names = [item.get("id") for item in feed["items"]]
    if len(set(names)) < len(names):
        yield "two items with one id"
    for item in feed["items"]:
        yield from (f"{item.get('id')}: {fault}" for fault in _item_faults(item))


def _item_faults(item: Mapping) -> Iterator[str]:
    if not isinstance(item.get("id"), str) or not item["id"]:
        yield "no id"
    if not item.get("content_html") and not item.get("content_text"):
        yield "no content"
    if not str(item.get("url")).startswith("https://"):
        yield "no whole address"
    for name in ("date_published", "date_modified"):
        if datetime.fromisoformat(item[name]).tzinfo is None:
            yield f"{name} is no moment"
    if not all(isinstance(tag, str) and tag for tag in item.get("tags", ())):
        yield "a tag without words"


def rss_faults(contents: bytes, address: str) -> Iterator[str]:
    """What RSS 2.0 and its best practices do not allow (https://www.rssboard.org/)."""
    if parsed(contents).bozo:
        yield "no XML"
    channel = etree.fromstring(contents)[0]
    for name in ("title", "link", "description", "lastBuildDate"):
        if len(channel.findall(name)) != 1 or not channel.findtext(name):
            yield f"not one {name}"
    if links(channel, "self") != [address]:
        yield "does not name itself"
    names = [item.findtext("guid") for item in channel.iter("item")]
    if None in names or len(set(names)) < len(names):
        yield "an item without a guid of its own"
    for item in channel.iter("item"):
        if not item.findtext("title") or not item.findtext("description"):
            yield f"{item.findtext('guid')}: no words"
        if not all(category.text for category in item.iter("category")):
            yield f"{item.findtext('guid')}: a category without words"


def opml_faults(contents: bytes) -> Iterator[str]:
    """What OPML 2.0 does not allow in a list of feeds (https://opml.org/spec2.opml)."""
    root = etree.fromstring(contents)
    if root.tag != "opml" or root.get("version") != "2.0":
        yield "no OPML 2.0"
    if [part.tag for part in root] != ["head", "body"] or not root.findtext("head/title"):
        yield "no head with a title, and a body"
    for outline in root.iter("outline"):
        is_feed = outline.get("type") == "rss"
        if not outline.get("text"):
            yield "an outline without text"
        if is_feed and (len(outline) or not outline.get("xmlUrl", "").startswith("https://")):
            yield f"{outline.get('text')}: no feed"
        if not is_feed and not len(outline):
            yield f"{outline.get('text')}: an empty folder"


def archive_faults(files: Mapping[str, bytes], site: str) -> Iterator[str]:
    """What RFC 5005, section 4, does not allow among the feeds of a site, by their paths."""
    feeds = {site + path: etree.fromstring(files[path])[0] for path in files if _is_rss(path)}
    older = {address: links(feed, "prev-archive") for address, feed in feeds.items()}
    for address, feed in feeds.items():
        is_archive = feed.find(f"{HISTORY}archive") is not None
        current, newer = links(feed, "current"), links(feed, "next-archive")
        if not is_archive:
            if current or newer:
                yield f"{address} is no archive, and says what only one does"
            yield from _chain_faults(address, feeds, older)
        elif len(current) != 1 or current[0] not in feeds:
            yield f"{address} does not lead to its feed"
        elif newer and older.get(newer[0]) != [address]:
            yield f"{address} and {newer[0]} do not lead to each other"
        elif not newer and older[current[0]] != [address]:
            yield f"{current[0]} does not begin with {address}"


def _chain_faults(feed: str, feeds: Mapping, older: Mapping[str, list[str]]) -> Iterator[str]:
    """Go back from a feed through its archives, to its oldest item and to nobody else's."""
    seen = [feed]
    while further := older[seen[-1]]:
        if len(further) > 1 or further[0] not in feeds or further[0] in seen:
            yield f"{seen[-1]} leads round, to two or to none: {further}"
            return
        seen += further
    current = {link for path in seen[1:] for link in links(feeds[path], "current")}
    if current - {feed}:
        yield f"{feed} has archives of another feed"


def links(channel: etree._Element, relation: str) -> list[str]:
    return [
        link.get("href") for link in channel.findall(f"{ATOM}link") if link.get("rel") == relation
    ]


def _is_rss(path: str) -> bool:
    return path.endswith("feed.xml")


def faults(files: Mapping[str, bytes], site: str) -> list[str]:
    """Everything that is wrong with the feeds of a site, by their paths below its address."""
    told = [f"archives: {fault}" for fault in archive_faults(files, site)]
    for path, contents in files.items():
        if _is_rss(path):
            told += [f"{path}: {fault}" for fault in rss_faults(contents, site + path)]
        elif path.endswith(".json"):
            told += [f"{path}: {fault}" for fault in json_faults(contents.decode())]
        elif path.endswith(".opml"):
            told += [f"{path}: {fault}" for fault in opml_faults(contents)]
    return told
