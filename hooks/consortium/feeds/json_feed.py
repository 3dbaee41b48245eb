"""A feed as JSON (JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/)."""

import json
from typing import Any

from consortium.feed_addresses import as_json
from consortium.feeds.feed import Feed
from consortium.feeds.item import Item

_VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(feed: Feed) -> bytes:
    """Give a feed as a JSON file. It leads on to the archive that comes before, in JSON as well."""
    older = [link.address for link in feed.links if link.relation == "prev-archive"]
    contents = {
        "version": _VERSION,
        "title": feed.title,
        "home_page_url": feed.page_address,
        "feed_url": feed.site_address + as_json(feed.part_of or feed.path),
        **({"next_url": as_json(older[0])} if older else {}),
        "description": feed.description,
        "authors": [{"name": feed.publisher, "url": feed.site_address}],
        "language": "en-GB",
        "items": [_item(item) for item in feed.items],
    }
    return f"{json.dumps(contents, indent=2, ensure_ascii=False)}\n".encode()


def _item(item: Item) -> dict[str, Any]:
    return {
        "id": item.identity,
        "url": item.address,
        "title": item.title,
        "summary": item.summary,
        "content_html": item.content,
        "date_published": item.published.isoformat(),
        "date_modified": item.updated.isoformat(),
        **({"tags": list(item.categories)} if item.categories else {}),
    }
