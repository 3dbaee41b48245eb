"""Words that a running text gives as those of a document: “These words” (line 437).

They stand in it whole: no word and no number of it is cut in two.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from consortium.checking.parts import squeezed

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


_BEGINS = re.compile(r"(?<!\w)(?<!\d[.,])")
_ENDS = re.compile(r"(?!\w)(?![.,]\d)")


def stand_in(words: str, text: str) -> bool:
    """Say whether words stand in a text from edge to edge: "62 %" is there, and "2 %" is not."""
    sought, whole = squeezed(words), squeezed(text)
    place = whole.find(sought)
    while place >= 0:
        end = place + len(sought)
        is_cut_before = sought[:1].isalnum() and not _BEGINS.match(whole, place)
        is_cut_after = sought[-1:].isalnum() and not _ENDS.match(whole, end)
        if not is_cut_before and not is_cut_after:
            return True
        place = whole.find(sought, place + 1)
    return False


def cut_in(words: str, text: str) -> bool:
    """Say whether words stand in a text, but only with a word or number of it cut in two."""
    return squeezed(words) in squeezed(text) and not stand_in(words, text)
