"""Words that a running text gives as those of a document: “These words” (line 437)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_OPENS, _CLOSES, _STRAIGHT = "“", "”", '"'
_MARKS = re.compile(f"[{_OPENS}{_CLOSES}{_STRAIGHT}]")
_LINES = re.compile(r"[.,;:]?\s*\(lines? (\d{1,4})(?:(?: to |-|–)(\d{1,4}))?\)")
_SAYS = re.compile(
    r"\bplan(?: of \d{4})?[^.!?:“”\"]{0,40}(?: says?| said| wrote| writes|’s (?:own )?words)"
    r"[^.!?:“”\"]{0,40}:\s*$"
    r"|\bwords of the plan(?: of \d{4})?:\s*$"
)

_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_STRESS = re.compile(r"\*+")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quote marks, and the lines that they are said to stand in, if any are named.

    `at` is where they begin in the text.
    """

    words: str
    lines: tuple[int, int] | None
    at: int


def quotations(text: str) -> Iterator[Quotation]:
    """Give what stands in quote marks and is said to be the plan's, by lines or by a "says:"."""
    for start, end in _in_quote_marks(text):
        named = _LINES.match(text, end + 1)
        if named:
            lines = int(named[1]), int(named[2] or named[1])
            yield Quotation(_as_read(text[start + 1 : end]), lines, start)
        elif _SAYS.search(text, 0, start):
            yield Quotation(_as_read(text[start + 1 : end]), None, start)


def _as_read(text: str) -> str:
    """Give words without the Markdown of links and of stress in them."""
    return _STRESS.sub("", _LINK.sub(r"\1", text))


def _in_quote_marks(text: str) -> Iterator[tuple[int, int]]:
    """Give the places of marks that belong together; those within others come first."""
    opened: list[int] = []
    straight: int | None = None
    for mark in _MARKS.finditer(text):
        place, letter = mark.start(), mark[0]
        if letter == _OPENS:
            opened.append(place)
        elif letter == _CLOSES and opened:
            yield opened.pop(), place
        elif letter == _STRAIGHT and straight is None:
            straight = place
        elif letter == _STRAIGHT and straight is not None:
            yield straight, place
            straight = None
