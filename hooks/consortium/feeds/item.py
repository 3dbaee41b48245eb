"""One piece of news in a feed."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Item:
    """One piece of news, as a news app shows it.

    `identity` never moves (`consortium/identity.py`). `title` and `summary` are plain text,
    `content` is plain HTML with whole addresses, `address` is the whole address of its page.
    `areas` are the ids of the areas that it matters to; those of everywhere mean all of them.
    `needs` are the ids of those that it is about. `categories` are the names of both, for apps
    that sort by them.
    """

    identity: str
    title: str
    summary: str
    content: str
    address: str
    published: datetime
    updated: datetime
    areas: tuple[str, ...]
    needs: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    is_newsletter: bool = False
