"""A feed as the head of a page names it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FeedLink:
    """One feed: its title, in words that tell it apart, its whole address, its media type."""

    title: str
    address: str
    type: str = "application/rss+xml"
