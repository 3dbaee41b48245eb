"""The rule that a link to a part of a hand-written page leads to one that is there."""

import posixpath
from collections.abc import Iterator, Mapping
from functools import cache
from urllib.parse import unquote, urlsplit

from lxml import html

from consortium.articles import Article, Link, html_of
from consortium.checking.better_address import with_address
from consortium.checking.did_you_mean import closest
from consortium.checking.written_page import WrittenPage
from consortium.problems.problem import Problem
from consortium.reading.source_file import SourceFile


def links_to_headings(pages: Mapping[str, WrittenPage]) -> Iterator[Problem]:
    """Tell of each link with a `#` that leads to no heading, in any of the hand-written pages.

    `pages` are those by their paths. What stands in for a marker such as `made:hubs` has no part
    that a link may name: MkDocs does not know it.
    """
    parts = cache(lambda file: frozenset(_parts(pages[file].article)))
    for page in pages.values():
        for link in page.article.links:
            file, part = _led_to(page.source, link)
            if part and file in pages and part not in parts(file):
                yield _nowhere(page.source, link, part, parts(file))


def _led_to(page: SourceFile, link: Link) -> tuple[str, str]:
    """Give the file that a link leads to, and the part of it; "" for what is elsewhere."""
    try:
        address = urlsplit(link.address)
    except ValueError:  # such as https://[address], which another rule tells of
        return "", ""
    if address.scheme or address.netloc:
        return "", ""
    folder = posixpath.dirname(page.file)
    path = unquote(address.path)
    return posixpath.normpath(posixpath.join(folder, path)) if path else page.file, address.fragment


def _parts(article: Article) -> Iterator[str]:
    """Give what a link may name, as Markdown makes it of headings."""
    root = html.fragment_fromstring(html_of(article.text), create_parent="div")
    yield from map(str, root.xpath(".//@id"))


def _nowhere(page: SourceFile, link: Link, part: str, parts: frozenset[str]) -> Problem:
    message = f"'#{part}' leads nowhere: that page has no such heading."
    write, better = "", closest(part, parts)
    if better:
        message += f" Did you mean '#{better}'?"
        write = with_address(page, link, f"#{part}", f"#{better}")
    return page.problem(link.line, message, column=max(link.column, 1), write=write)
