"""Pages written by hand, as entries."""

from consortium.articles.rendering import html_of
from consortium.html.fragment import fragment
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
    text = " ".join(fragment(html_of(markdown)).text_content().split())
    return SearchEntry(address, SearchKind.PAGE, title, description, also_known_as, text)
