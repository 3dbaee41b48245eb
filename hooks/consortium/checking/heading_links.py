"""The rule that a link to a part of a hand-written page leads to one that is there."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from lxml import html

from consortium.advice.better_address import with_address
from consortium.advice.did_you_mean import closest
from consortium.articles import Article, Link, html_of
from consortium.articles.addresses import MADE
from consortium.checking.page_link_rules import link_problem
from consortium.checking.written_page import WrittenPage
from consortium.problems.problem import Problem
from consortium.reading.newsletter_files import is_newsletter
from consortium.repository.repository import Repository
from consortium.text.source_file import SourceFile

MADE_PARTS = "overrides/made/markers"
ID = re.compile(r'\sid="([\w-]+)"')


def links_to_headings(
    pages: Mapping[str, WrittenPage], made: Mapping[str, frozenset[str]]
) -> Iterator[Problem]:
    """Tell of each link with a `#` that leads to no part of a hand-written page or newsletter.

    `pages` are all of them by their paths. `made` are the ids in what stands in for a marker such
    as `made:subscribe`: newsletters may lead to these, and pages may not, for MkDocs does not know
    them.
    """
    headings = cache(lambda file: frozenset(_headings(pages[file].article)))
    for page in pages.values():
        file_of_page = page.source.file
        for link in page.article.links:
            file, part = _led_to(page.source, link)
            if not part or file not in pages:
                continue
            parts = headings(file)
            if is_newsletter(file_of_page.partition("/")[2]):
                parts |= _made(pages[file].article, made)
            if part not in parts:
                yield _no_such_heading_problem(page.source, link, part, parts)


def ids_of_made_parts(repository: Repository) -> Mapping[str, frozenset[str]]:
    """Give the ids in the template of each made part, by its name."""
    return {
        PurePosixPath(file).stem: frozenset(ID.findall(repository.files[file].decode()))
        for file in repository.below(MADE_PARTS)
        if file.endswith(".html")
    }


def _made(article: Article, made: Mapping[str, frozenset[str]]) -> frozenset[str]:
    names = (link.address.removeprefix(f"{MADE}:") for link in article.links)
    return frozenset().union(*(made.get(name, ()) for name in names))


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


def _headings(article: Article) -> Iterator[str]:
    """Give what a link may name, as Markdown makes it of headings."""
    root = html.fragment_fromstring(html_of(article.text), create_parent="div")
    yield from map(str, root.xpath(".//@id"))


def _no_such_heading_problem(
    page: SourceFile, link: Link, part: str, parts: frozenset[str]
) -> Problem:
    message = f"'#{part}' leads nowhere: that page has no such heading."
    write, better = "", closest(part, parts)
    if better:
        message += f" Did you mean '#{better}'?"
        write = with_address(page, link, f"#{part}", f"#{better}")
    return link_problem(page, link, message, write=write)
