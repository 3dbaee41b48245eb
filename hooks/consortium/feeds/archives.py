"""A feed in parts: the feed itself with what is new, and whole months for what is older.

An app that follows the feed sees every item while it is new. One that wants them all goes back
through the months by the links (RFC 5005, section 4, "Archived Feeds"). It need not look at a month
again that it has seen: none is archived before it has long been over.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from dateutil.relativedelta import relativedelta

from consortium.feed_addresses import archive_feed
from consortium.feeds.feed import ArchiveLink, Feed
from consortium.feeds.item import Item
from consortium.time.days import month_in_words

MOST = 30
"""How many newsletters a feed holds, and how much else, unless more of it is new."""


def in_parts(feed: Feed, newest_day: date) -> tuple[Feed, ...]:
    """Give the feed with what is new on a day, and an archive for each month that has older items.

    `feed` holds all items. A month in the archive has all of its own, so that it stays as it is.
    """
    items = tuple(sorted(feed.items, key=lambda item: item.published, reverse=True))
    kept = _kept(items, newest_day)
    names = {item.identity for item in kept}
    older = {_month(item) for item in items if item.identity not in names}
    parts = [replace(feed, items=kept)]
    for month, of_month in groupby(items, key=_month):
        if month in older:
            parts.append(_archive(feed, month, tuple(of_month)))
    return tuple(
        replace(part, links=tuple(_links(parts, place))) for place, part in enumerate(parts)
    )


def _archive(feed: Feed, month: str, items: tuple[Item, ...]) -> Feed:
    return replace(
        feed,
        title=f"{feed.title}: {month_in_words(items[0].published)}",
        path=archive_feed(feed.path, month),
        items=items,
        updated=max(item.updated for item in items),
        part_of=feed.path,
    )


def _links(parts: Sequence[Feed], place: int) -> Iterator[ArchiveLink]:
    """Give the links of a part to its neighbours: the feed itself is the first, the newest."""
    if place:
        yield ArchiveLink("current", parts[0].address)
    if place > 1:
        yield ArchiveLink("next-archive", parts[place - 1].address)
    if place + 1 < len(parts):
        yield ArchiveLink("prev-archive", parts[place + 1].address)


def _kept(items: tuple[Item, ...], newest_day: date) -> tuple[Item, ...]:
    """Keep all of this month and the last, so that a burst drives nothing out, and some more.

    Newsletters are counted by themselves: however much else is new, they stay.
    """
    new_since = newest_day.replace(day=1) - relativedelta(months=1)
    newsletters = [item for item in items if item.is_newsletter][:MOST]
    others = [item for item in items if not item.is_newsletter][:MOST]
    some = {item.identity for item in (*newsletters, *others)}
    return tuple(
        item for item in items if item.published.date() >= new_since or item.identity in some
    )


def _month(item: Item) -> str:
    return f"{item.published:%Y-%m}"
