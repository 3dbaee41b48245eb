"""A feed in parts: the newest items in the feed itself, and whole years for what is older.

An app that follows the feed sees every item while it is new. One that wants them all goes back
through the years by the links (RFC 5005, section 4, "Archived Feeds").
"""

from collections.abc import Callable
from dataclasses import replace

from consortium.feeds.feed import ArchiveLink, Feed
from consortium.feeds.item import Item

MOST = 30
"""How many items a feed holds at most. A year in the archive holds all of its own."""


def newest(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Put items into the order of a feed, and keep those that are new."""
    return _in_order(items)[:MOST]


def in_parts(feed: Feed, path_of: Callable[[int], str]) -> tuple[Feed, ...]:
    """Give the feed with its newest items, and an archive for each year that has older ones.

    `feed` holds all items, and `path_of` gives where a year is, below the site's own address. A
    year has all of its items, the newest too, so that one that is over stays as it is.
    """
    items = _in_order(feed.items)
    years = sorted({item.published.year for item in items[MOST:]}, reverse=True)
    paths = [path_of(year) for year in years]
    archives = []
    for number, year in enumerate(years):
        of_year = tuple(item for item in items if item.published.year == year)
        links = [ArchiveLink("current", feed.address)]
        if number:
            links.append(ArchiveLink("next-archive", feed.site_address + paths[number - 1]))
        if number + 1 < len(years):
            links.append(ArchiveLink("prev-archive", feed.site_address + paths[number + 1]))
        archives.append(
            replace(
                feed,
                title=f"{feed.title}: {year}",
                path=paths[number],
                items=of_year,
                updated=max(item.updated for item in of_year),
                is_archive=True,
                links=tuple(links),
            )
        )
    links = tuple(ArchiveLink("prev-archive", archive.address) for archive in archives[:1])
    return (replace(feed, items=items[:MOST], links=links), *archives)


def _in_order(items: tuple[Item, ...]) -> tuple[Item, ...]:
    # The sort keeps the order that they come in for those of one day.
    return tuple(sorted(items, key=lambda item: item.published, reverse=True))
