"""The rule that a link to a part of a hand-written page leads to one that is there."""

import posixpath
from collections.abc import Iterator, Mapping
from functools import cache
from urllib.parse import unquote, urlsplit

import markdown
from lxml import html

from consortium.checking.did_you_mean import closest
from consortium.newsletters.article import EXTENSIONS
from consortium.problems.problem import Problem
from consortium.reading.front_matter import front_matter
from consortium.reading.markdown_links import Target, targets
from consortium.reading.source_file import SourceFile


def links_to_headings(pages: Mapping[str, SourceFile]) -> Iterator[Problem]:
    """Tell of each link with a `#` that leads to no heading, in any of the hand-written pages.

    `pages` are those by their paths. What stands in for a marker such as `made:hubs` has no part
    that a link may name: MkDocs does not know it.
    """
    parts = cache(lambda file: frozenset(_parts(pages[file])))
    for page in pages.values():
        for target in targets(page):
            file, part = _led_to(page, target)
            if part and file in pages and part not in parts(file):
                yield _nowhere(page, target, part, parts(file))


def _led_to(page: SourceFile, target: Target) -> tuple[str, str]:
    """Give the file that a link leads to, and the part of it; "" for what is elsewhere."""
    try:
        address = urlsplit(target.text)
    except ValueError:  # such as https://[address], which another rule tells of
        return "", ""
    if address.scheme or address.netloc:
        return "", ""
    folder = posixpath.dirname(page.file)
    path = unquote(address.path)
    return posixpath.normpath(posixpath.join(folder, path)) if path else page.file, address.fragment


def _parts(page: SourceFile) -> Iterator[str]:
    """Give what a link may name, as Markdown makes it of headings and of ids."""
    written = markdown.markdown(front_matter(page).body.text, extensions=EXTENSIONS)
    root = html.fragment_fromstring(written, create_parent="div")
    yield from map(str, root.xpath(".//@id | .//a/@name"))


def _nowhere(page: SourceFile, target: Target, part: str, parts: frozenset[str]) -> Problem:
    message = f"'#{part}' leads nowhere: that page has no such heading."
    write, better = "", closest(part, parts)
    if better:
        message += f" Did you mean '#{better}'?"
        line, start = page.line(target.line), target.column - 1
        wrote = line[start : start + len(target.text)]
        write = line[:start] + wrote.replace(f"#{part}", f"#{better}") + line[start + len(wrote) :]
    return page.problem(target.line, message, column=target.column, write=write)
