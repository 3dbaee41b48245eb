"""Pages written by hand, as entries."""

from lxml import html

from consortium.articles.rendering import html_of
from consortium.search.entry import SearchEntry, SearchKind

_NOT_FOUND = ("", "contents/", "search/")
"""Home has the title and the words of "Find help"; the others only list pages."""


def page_entry(
    address: str, title: str, description: str, also_known_as: tuple[str, ...], markdown: str
) -> SearchEntry | None:
    """Give the entry of a page, by its own lines: not by the lists that are filled into it.

    None is for a page that nobody needs to find by its words.
    """
    if address in _NOT_FOUND:
        return None
    own = html_of(markdown)
    text = html.fragment_fromstring(own, create_parent="div").text_content()
    return SearchEntry(
        address,
        SearchKind.PAGE,
        title,
        description,
        words=also_known_as,
        text=" ".join(text.split()),
    )
