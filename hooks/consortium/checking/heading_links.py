"""The rule that a link to a part of a hand-written page leads to one that is there."""

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from lxml import html

from consortium.advice.better_address import link_problem
from consortium.advice.did_you_mean import asked, closest
from consortium.articles.addresses import MADE
from consortium.articles.article import Link
from consortium.articles.rendering import html_of
from consortium.checking.cache import Cache
from consortium.checking.written_page import WrittenPage
from consortium.problems.problem import Problem
from consortium.reading.newsletter_files import is_newsletter
from consortium.repository.repository import Repository
from consortium.text.source_file import SourceFile

MADE_PARTS = "overrides/made/markers"
ID = re.compile(r'\sid="([\w-]+)"')


class HeadingLinks:
    """The check of all links with a `#`. It keeps where each page leads, and what parts it has."""

    def __init__(self) -> None:
        self._led_to = Cache(_parts_led_to)
        self._headings = Cache(_headings)

    def problems(
        self, pages: Mapping[str, WrittenPage], made: Mapping[str, frozenset[str]]
    ) -> Iterator[Problem]:
        """Tell of each that leads to no part of a hand-written page or newsletter.

        `pages` are all of them by their paths. `made` are the ids in what stands in for a marker
        such as `made:subscribe`: newsletters may lead to these, and pages may not, for MkDocs does
        not know them.
        """
        led_to_by_page = self._led_to.of(pages.values())
        links = [
            (page, link, pages[file], part)
            for page, led_to in led_to_by_page.items()
            for link, file, part in led_to
            if file in pages
        ]
        headings = self._headings.of(there for _, _, there, _ in links)
        for page, link, there, part in links:
            parts = headings[there]
            if is_newsletter(page.source.file):
                names = (link.address.removeprefix(f"{MADE}:") for link in there.article.links)
                parts = parts.union(*(made.get(name, ()) for name in names))
            if part not in parts:
                yield no_such_part_problem(page.source, link, part, parts, "heading")


def ids_of_made_parts(repository: Repository) -> Mapping[str, frozenset[str]]:
    """Give the ids in the template of each made part, by its name."""
    parts = map(repository.file, repository.below(MADE_PARTS))
    return {
        PurePosixPath(part.path).stem: frozenset(ID.findall(part.content.decode()))
        for part in parts
        if part and part.path.endswith(".html")
    }


def _parts_led_to(page: WrittenPage) -> tuple[tuple[Link, str, str], ...]:
    """Give each link to a part of a page, with the file that it leads to and the part of it."""
    folder = posixpath.dirname(page.source.file)
    led_to: list[tuple[Link, str, str]] = []
    for link in page.article.links:
        if "#" not in link.address:
            continue
        try:
            address = urlsplit(link.address)
        except ValueError:  # such as https://[address], which another rule tells of
            continue
        if address.fragment and not address.scheme and not address.netloc:
            path = unquote(address.path)
            file = posixpath.normpath(posixpath.join(folder, path)) if path else page.source.file
            led_to.append((link, file, address.fragment))
    return tuple(led_to)


def _headings(page: WrittenPage) -> frozenset[str]:
    """Give what a link may name, as Markdown makes it of headings."""
    root = html.fragment_fromstring(html_of(page.article.text), create_parent="div")
    return frozenset(map(str, root.xpath(".//@id")))


def no_such_part_problem(
    page: SourceFile, link: Link, part: str, parts: Collection[str], what: str
) -> Problem:
    """Tell of a link to a part that the page it leads to has not. `what` says what parts are."""
    near = closest(part, parts)
    better = f"#{near}" if near else None
    message = f"'#{part}' leads nowhere: that page has no such {what}.{asked(better)}"
    return link_problem(page, link, message, wrote=f"#{part}", better=better)
