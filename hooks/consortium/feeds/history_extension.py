"""What feedgen does not know of: the parts of a feed (RFC 5005), and when an item was updated."""

from feedgen.ext.base import BaseEntryExtension, BaseExtension
from lxml import etree

from consortium.feeds.feed import ArchiveLink

_HISTORY = "http://purl.org/syndication/history/1.0"
_ATOM = "http://www.w3.org/2005/Atom"


class HistoryExtension(BaseExtension):
    """Marks a feed as an archive, and links it with its older and newer parts."""

    def __init__(self) -> None:
        self._is_archive = False
        self._links: tuple[ArchiveLink, ...] = ()

    def set(self, *, is_archive: bool, links: tuple[ArchiveLink, ...]) -> None:
        """Say what the feed is part of."""
        self._is_archive = is_archive
        self._links = links

    def extend_ns(self) -> dict[str, str]:
        """Give the namespace of RFC 5005, which an ordinary feed does without."""
        return {"fh": _HISTORY} if self._is_archive else {}

    def extend_rss(self, feed: etree._Element) -> etree._Element:
        """Write them into the channel of an RSS feed, ahead of its items."""
        channel = feed[0]
        if self._is_archive:
            etree.SubElement(channel, f"{{{_HISTORY}}}archive")
        for link in self._links:
            etree.SubElement(channel, f"{{{_ATOM}}}link", rel=link.relation, href=link.address)
        return feed


class UpdatedExtension(BaseEntryExtension):
    """Says when an item was last changed, for which RSS alone has no word."""

    def __init__(self) -> None:
        self._moment = ""

    def set(self, moment: str) -> None:
        """Take the moment, as RFC 3339 writes it."""
        self._moment = moment

    def extend_rss(self, entry: etree._Element) -> etree._Element:
        """Write it into an item of an RSS feed."""
        etree.SubElement(entry, f"{{{_ATOM}}}updated").text = self._moment
        return entry
