"""One text as it was read: its parts, links, pictures and headings, each with its line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

from markdown_it.token import Token

from consortium.articles.reader import label, placed, tokens, words_of


@dataclass(frozen=True, slots=True)
class Link:
    """A link or a picture: its address as it was written, its words, and where the address is.

    `line` and `column` begin at 1. `column` is 0 when the address is written in another way, such
    as with `&amp;` in it. `stands_at` is the line of the words.
    """

    address: str
    words: str
    line: int
    column: int
    stands_at: int
    is_picture: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading's level, 1 to 6, and the line that it begins on."""

    level: int
    line: int


@dataclass(frozen=True)
class Article:
    """A text, and the parts that the reader made of it.

    `notes` are the lines that only say where links lead, by what they are called; `doubled` are
    those whose name was taken.
    """

    text: str
    tokens: tuple[Token, ...]
    notes: Mapping[str, Mapping[str, Any]]
    doubled: tuple[Mapping[str, Any], ...]

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines of the text."""
        return tuple(self.text.split("\n"))

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """All links and pictures, in their order."""
        return tuple(self._links())

    @property
    def headings(self) -> Iterator[Heading]:
        """The headings, in their order."""
        for token in self.tokens:
            if token.type == "heading_open":
                yield Heading(int(token.tag[1]), line_of(token))

    def running_text(self) -> Iterator[tuple[Token, int]]:
        """Give the lines of running text that blocks are made of, each with its first line."""
        line = 1
        for token in self.tokens:
            line = line_of(token) if token.map else line
            if token.type == "inline":
                yield token, line

    def paragraphs(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Give the paragraphs as they are written, each with its first line."""
        for token, inline in pairwise(self.tokens):
            if token.type == "paragraph_open":
                yield line_of(inline), tuple(inline.content.split("\n"))

    def alone(self) -> Iterator[tuple[int, str]]:
        """Give each line that is a paragraph by itself, in nothing else, with its number."""
        for token, inline in pairwise(self.tokens):
            if token.type == "paragraph_open" and not token.level:
                yield line_of(inline), inline.content

    def words(self) -> Iterator[tuple[int, str]]:
        """Give words that are neither code nor in a link, each with its line."""
        for inline, first in self.running_text():
            links = 0
            for token, line, _ in placed(inline, first):
                links += token.nesting * token.type.startswith("link")
                if token.type == "text" and not links:
                    yield line, token.content

    def column(self, part: str, line: int, behind: int = 0) -> int:
        """Give where a part of a line begins (1 is its first letter), or 0 if it is not there."""
        return self.lines[line - 1].find(part, behind) + 1 if part else 0

    def _links(self) -> Iterator[Link]:
        for inline, first in self.running_text():
            opened: list[tuple[Token, int]] = []
            words = ""
            for token, line, at in placed(inline, first):
                if token.type == "link_open":
                    opened.append((token, line))
                    words = ""
                elif token.type == "link_close":
                    link, stands_at = opened.pop()
                    address = str(link.attrGet("href") or "")
                    place = self._place(link, address, inline, line, at)
                    yield Link(address, words, *place, stands_at)
                elif token.type == "image":
                    words += words_of(token)
                    address = str(token.attrGet("src") or "")
                    place = self._place(token, address, inline, line, at)
                    yield Link(address, words_of(token), *place, line, is_picture=True)
                else:
                    words += token.content or " " * token.type.endswith("break")

    def _place(
        self, link: Token, address: str, inline: Token, line: int, at: int
    ) -> tuple[int, int]:
        """Give the line and the column of an address that stands behind `at`, or in a note.

        `at` is on the line.
        """
        if note := self.notes.get(label(link)):
            line = note["map"][0] + 1
            return line, self.column(address, line, self.lines[line - 1].find(":"))
        start = inline.content.find(address, at) if address else -1
        line += inline.content.count("\n", at, max(start, at))
        return line, self._column_of(inline, start, address, line) if start >= 0 else 0

    def _column_of(self, inline: Token, start: int, address: str, line: int) -> int:
        """Find an address in its line, which may begin with the signs of lists and quotations."""
        before = inline.content.rfind("\n", 0, start) + 1
        here = inline.content[before:].partition("\n")[0]
        margin = max(self.lines[line - 1].find(here), 0)
        return self.column(address, line, margin + start - before)


def read(text: str) -> Article:
    """Read a text; `faults` says what in it must not be published.

    Raises TooManySignsError for one that would take for ever.
    """
    env: dict[str, Any] = {}
    parsed = tokens(text, env)
    doubled = tuple(env.get("duplicate_refs", ()))
    return Article(text, tuple(parsed), env.get("references", {}), doubled)


def line_of(token: Token) -> int:
    """Give the line that a part begins on; that of running text within a line is not known: 1."""
    return token.map[0] + 1 if token.map else 1
