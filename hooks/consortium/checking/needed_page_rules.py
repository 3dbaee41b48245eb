"""Rules on the pages that the website cannot do without: made pages and scripts lead to them."""

from collections.abc import Collection, Iterator, Mapping

from consortium.articles.addresses import MADE
from consortium.checking.written_page import WrittenPage
from consortium.problems.problem import Problem

Needed = Mapping[str, tuple[str, str]]
"""A title for each such page, by its file in docs, and the marker that stands on it ("": none)."""


def needed_pages(
    needed: Needed, files: Collection[str], pages: Mapping[str, WrittenPage]
) -> Iterator[Problem]:
    """Tell of each that is missing, and of each without its marker, with what to write.

    `files` are all that are in docs, `pages` those that could be read.
    """
    for name, (title, marker) in needed.items():
        file = f"docs/{name}"
        line = f"[]({MADE}:{marker})" if marker else "Your words."
        if file not in files:
            message = (
                "This page is missing, and the website cannot do without it: other pages lead to "
                "it. Make a file of this name. These lines are enough. Put your own words in:"
            )
            yield Problem(file=file, message=message, add=_page(title, line))
        elif (
            marker
            and file in pages
            and not any(link.address == f"{MADE}:{marker}" for link in pages[file].article.links)
        ):
            message = (
                "Other pages lead here for what is made in the place of this line. Put it back, "
                "with an empty line above and below it:"
            )
            yield Problem(file=file, message=message, add=(line,))


def _page(title: str, line: str) -> tuple[str, ...]:
    notes = ("---", f"title: {title}", "description: What is on this page, in a sentence.", "---")
    return (*notes, "", f"# {title}", "", line)
