"""A made page: what a record's page says, before the theme's chrome is put round it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed as the head of a page names it: its title, its whole address, its media type.

    The title tells it apart from any other.
    """

    title: str
    address: str
    type: str = "application/rss+xml"


@dataclass(frozen=True)
class Page:
    """One page of the site that has no Markdown file of its own.

    `path` is the address below the site's own, without a slash in front and with one at the end:
    "areas/ayton/ict/". `title` and `description` are plain text. `render` gives the body (HTML),
    which holds the page's one `<h1>` and links that are relative to `path`.
    """

    path: str
    #: Names the template.
    kind: str
    #: The address of the navigation entry shown as current ("areas/"), or "" for none.
    section: str
    title: str
    description: str
    render: Callable[[], str] = field(repr=False)
    #: Objects of schema.org for the head of the page, in the order they are to be written.
    structured_data: tuple[Mapping[str, Any], ...] = ()
    #: Feeds of the page's own that its head names, beside those of the whole site.
    feeds: tuple[FeedLink, ...] = ()
    #: Old addresses that lead here, written as `path` is: "hubs/old-name/".
    redirect_from: tuple[str, ...] = ()
    #: Whether lists of all pages have it, those for search engines among them.
    is_listed: bool = True

    @cached_property
    def body(self) -> str:
        """The body, rendered when it is first asked for: many want no more than the title."""
        return self.render()
