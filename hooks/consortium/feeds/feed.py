"""A list of news that people follow with an app."""

from dataclasses import dataclass
from datetime import datetime

from consortium.feeds.item import Item


@dataclass(frozen=True, slots=True)
class ArchiveLink:
    """A link between the parts of a feed, in the words of RFC 5005, with a whole address."""

    relation: str
    address: str


@dataclass(frozen=True, slots=True)
class Feed:
    """A list of news, the newest first.

    `title` tells it apart from our other feeds; `publisher` is whose news it is. `path` is where
    it lives below the site's own address ("areas/ayton/feed.xml"), `page` is the page that says
    the same ("areas/ayton/"), `site_address` ends with a slash. `updated` is the moment of the
    last change of anything in it; of an empty feed, the day the directory opened.
    """

    title: str
    description: str
    publisher: str
    site_address: str
    path: str
    page: str
    items: tuple[Item, ...]
    updated: datetime
    #: The path of the feed that this is an archive of: it holds what is no longer new.
    part_of: str = ""
    #: Where the older and the newer parts of it are.
    links: tuple[ArchiveLink, ...] = ()

    @property
    def address(self) -> str:
        """The whole address of the feed."""
        return self.site_address + self.path

    @property
    def page_address(self) -> str:
        """The whole address of its page."""
        return self.site_address + self.page
