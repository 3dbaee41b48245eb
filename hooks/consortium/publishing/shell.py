"""The chrome round made pages: rendered once for each kind of page, then filled.

A full rendering through the theme takes a few hundred times as long as a fill. So the theme renders
two specimens of each kind; what both renderings share is the shell, and where they hold the
specimens' own values are its slots. `hooks/make_pages.py` proves the fill against full renderings.
"""

import hashlib
import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Self

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import escape

from consortium.rendering import FeedLink, Page

#: Below this many pages, every one is compared with its full rendering.
ALL_IN_FULL = 1000

BEYOND_THE_SLOTS = "Something in overrides/ depends on the page beyond the slots"

_EXCERPT = 60


class ShellError(Exception):
    """A shell cannot be cut, or does not fit a page."""


@dataclass(frozen=True, slots=True)
class Shell:
    """The chrome of one kind of page: literal text with a slot between each two pieces."""

    literals: tuple[str, ...]
    #: Names of the slots, one fewer than the literals; a slot may come more than once.
    slots: tuple[str, ...]

    @classmethod
    def cut(cls, first: Page, first_html: str, second: Page, second_html: str) -> Self:
        """Cut the shell out of two specimens of a kind and their full renderings.

        Raises ShellError when the renderings differ by more than the values of the slots.
        """
        shell = cls._of(first, first_html)
        other = cls._of(second, second_html)
        if shell != other:
            raise ShellError(_depends_on_the_page(first.kind, shell, other))
        missing = sorted(set(_printed(first)) - set(shell.slots))
        if missing:
            raise ShellError(
                f"The theme prints no {' and no '.join(missing)} on pages of the kind "
                f"“{first.kind}”, or changes it on the way. Look in overrides/main.html: each slot "
                "is printed as it is, escaped once."
            )
        return shell

    @classmethod
    def _of(cls, specimen: Page, html: str) -> Self:
        names = {value: name for name, value in _printed(specimen).items()}
        longest_first = sorted(names, key=len, reverse=True)
        pieces = re.split("(" + "|".join(map(re.escape, longest_first)) + ")", html)
        return cls(tuple(pieces[::2]), tuple(names[value] for value in pieces[1::2]))

    def fill(self, page: Page) -> str:
        """Return the whole HTML of `page`. Raises ShellError when a slot would stay empty."""
        values = _printed(page)
        empty = [name for name, value in values.items() if not value]
        if empty:
            raise ShellError(f"The page “{page.path}” has no {' and no '.join(empty)}.")
        filled = (values[name] for name in self.slots)
        return (
            "".join(itertools.chain.from_iterable(zip(self.literals, filled, strict=False)))
            + self.literals[-1]
        )


def specimens(pages: Sequence[Page]) -> tuple[Page, Page]:
    """Return two made-up pages with the frame of `pages`, from which its shell can be cut.

    Their values differ in length, and hold whatever a careless template would change: spaces side
    by side, capitals, and characters that HTML escapes.
    """
    return _specimen(pages, "First"), _specimen(pages, "Another, longer")


def _specimen(pages: Sequence[Page], word: str) -> Page:
    folder = _shared_folder(pages)
    own = f"{word.lower().replace(', ', '-')}-specimen/"
    marked = f'\ue000{word}  R&D: <“{{}}”> "it\'s"\ue001'
    return Page(
        path=folder + own * (_depth(pages[0]) - folder.count("/")),
        kind=pages[0].kind,
        section=pages[0].section,
        title=marked.format("title"),
        description=marked.format("description"),
        render=lambda: f"<h1>\ue000{word}  body\ue001</h1>",
        structured_data=({"name": marked.format("data")},),
        feeds=tuple(
            FeedLink(marked.format(f"feed {number}"), f"\ue000{own}feed-{number}\ue001")
            for number, _ in enumerate(pages[0].feeds, start=1)
        ),
    )


def frame(page: Page) -> tuple[str, str, int, int]:
    """Give what the pages of one shell have in common: kind, section, depth, number of feeds."""
    return page.kind, page.section, _depth(page), len(page.feeds)


def _depth(page: Page) -> int:
    return page.path.count("/")


def _shared_folder(pages: Sequence[Page]) -> str:
    """The part of their addresses that all pages share: links are shorter inside it."""
    parts = [page.path.split("/")[:-2] for page in pages]
    same = itertools.takewhile(lambda column: len(set(column)) == 1, zip(*parts, strict=True))
    return "".join(f"{column[0]}/" for column in same)


def _printed(page: Page) -> dict[str, str]:
    """The slots, each as overrides/main.html prints it."""
    feeds = {
        name: str(escape(value))
        for number, feed in enumerate(page.feeds, start=1)
        for name, value in (
            (f"title of feed {number}", feed.title),
            (f"address of feed {number}", feed.address),
        )
    }
    return feeds | {
        "title": str(escape(page.title)),
        "description": str(escape(page.description)),
        "address": page.path,
        "structured data": str(htmlsafe_json_dumps(page.structured_data, sort_keys=True)),
        "body": page.body,
    }


def _depends_on_the_page(kind: str, shell: Shell, other: Shell) -> str:
    first, second = next(
        (pair for pair in zip(shell.literals, other.literals, strict=False) if pair[0] != pair[1]),
        (shell.literals[-1], other.literals[-1]),
    )
    return (
        f"{BEYOND_THE_SLOTS}, on pages of the kind "
        f"“{kind}”: {difference(first, second)} Print a page's own values in its body, or as they "
        "are in overrides/main.html."
    )


def difference(filled: str, full: str) -> str:
    """Say where two texts first differ, with a few words from each; "" when they are the same."""
    if filled == full:
        return ""
    pairs = enumerate(zip(filled, full, strict=False))
    shorter = min(len(filled), len(full))
    place = next((number for number, (first, second) in pairs if first != second), shorter)
    line = filled.count("\n", 0, place) + 1
    start = max(0, place - _EXCERPT // 2)
    return (
        f"line {line}: “{_excerpt(filled, start)}” in one, “{_excerpt(full, start)}” in the other."
    )


def _excerpt(text: str, start: int) -> str:
    return " ".join(text[start : start + _EXCERPT].split())


def to_render_in_full(pages: Iterable[Page], all_below: int = ALL_IN_FULL) -> tuple[Page, ...]:
    """Return the pages to compare with full renderings.

    All of them when they are fewer than `all_below`; otherwise that many, picked by the hash of
    the address, so that the same site checks the same pages, and at least one of every shell.
    """
    by_hash = sorted(pages, key=lambda page: hashlib.sha256(page.path.encode()).digest())
    if len(by_hash) < all_below:
        return tuple(by_hash)
    one_of_each = {frame(page): page for page in reversed(by_hash)}
    picked = {page.path: page for page in (*by_hash[:all_below], *one_of_each.values())}
    return tuple(picked.values())
