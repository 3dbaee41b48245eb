"""The reader: CommonMark with tables, which is what the preview on GitHub shows."""

import re
from collections import Counter
from collections.abc import Iterator, MutableMapping
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

_DEEPEST_READ = 200
"""Beyond this markdown-it leaves words out."""

DEEPEST = 12
"""Parts within parts that a text may have: a list and its item are two."""

MOST_SIGNS = 500
"""Signs of one kind that may begin something in one paragraph: they take the square of it."""

_SIGNS = re.compile(r"\*+|_+|\[")


class TooManySignsError(ValueError):
    """A text would take for ever: on `line` (1 is the first) begins what has too many of a sign."""

    def __init__(self, line: int, sign: str) -> None:
        super().__init__(f"There are more than {MOST_SIGNS} signs {sign} here. Cut it up.")
        self.line = line


def _not_too_many(state: StateCore) -> None:
    """Look at each paragraph before its signs are paired."""
    for token in state.tokens:
        if token.type == "inline" and len(token.content) > MOST_SIGNS:
            count = Counter(sign[0] for sign in _SIGNS.findall(token.content))
            for sign in (sign for sign, times in count.items() if times > MOST_SIGNS):
                raise TooManySignsError(token.map[0] + 1 if token.map else 1, sign)


class _AddressesAsWritten(MarkdownIt):
    """Addresses are told of with a sentence, and looked for in the text as they were written."""

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 (markdown-it's name)
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        return link


# Raw HTML and struck words are read so that they can be told of, with their lines.
_READER = _AddressesAsWritten(
    "commonmark", {"html": True, "maxNesting": _DEEPEST_READ, "store_labels": True}
)
_READER.enable(["table", "strikethrough"])
_READER.core.ruler.after("block", "not_too_many", _not_too_many)
_WRITER = RendererHTML()


def tokens(text: str, notes: MutableMapping[str, Any] | None = None) -> list[Token]:
    """Give the parts of a text, each with its lines.

    `notes` takes what stands in lines such as `[words]: https://example.org`. Raises
    TooManySignsError for a text that would take for ever.
    """
    return _READER.parse(text, {} if notes is None else notes)


def words_of(picture: Token) -> str:
    """Give the words that stand for a picture."""
    return _WRITER.renderInlineAsText(picture.children or [], _READER.options, {})


def label(token: Token) -> str:
    """Give the name of the note that a link or a picture is written with, or ""."""
    return str(token.meta.get("label", ""))


def placed(inline: Token, first: int) -> Iterator[tuple[Token, int, int]]:
    """Give the parts of running text, each with its line and where it begins in the text's letters.

    `first` is the line that the text begins on. Each part is looked for behind the one before; what
    is not found, such as a letter that is written as `&eacute;`, begins where that one ends.
    """
    text, at, line, counted = inline.content, 0, first, 0
    opened: list[Token] = []
    for token in inline.children or ():
        sought = _begins(token)
        line_end = text.find("\n", at) if token.type == "text" else -1
        index = text.find(sought, at, line_end if line_end >= 0 else len(text)) if sought else -1
        begins = max(at, index)
        line, counted = line + text.count("\n", counted, begins), begins
        yield token, line, begins
        if token.type == "link_open":
            opened.append(token)
        if token.type in ("softbreak", "hardbreak"):
            at = max(at, text.find("\n", at) + 1)
        elif token.type == "link_close":
            at = _behind_link(text, at, opened.pop())
        elif index >= 0:
            at = _end(token, text, index + len(sought))


def _begins(token: Token) -> str:
    if token.type in ("link_close", "softbreak", "hardbreak"):
        return ""
    if token.type == "link_open":
        return "<" if token.markup == "autolink" else "["
    return "![" if token.type == "image" else token.markup or token.content


def _end(token: Token, text: str, at: int) -> int:
    if token.type == "code_inline":
        return text.find(token.markup, at) + len(token.markup)
    return _behind(text, at, str(token.attrGet("src") or "")) if token.type == "image" else at


def _behind_link(text: str, at: int, link: Token) -> int:
    """An address is behind the words of a link, unless it is the words, or stands in a note."""
    is_elsewhere = link.markup == "autolink" or label(link)
    return at if is_elsewhere else _behind(text, at, str(link.attrGet("href") or ""))


def _behind(text: str, at: int, address: str) -> int:
    index = text.find(address, at) if address else -1
    return index + len(address) if index >= 0 else at
