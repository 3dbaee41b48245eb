"""Text set in columns of one width, as plain-text mail is."""

import re
from collections.abc import Iterator
from unicodedata import combining, east_asian_width

_ADDRESS = re.compile(r"https?://|mailto:|tel:")


def columns(text: str) -> int:
    """Count the columns that a text takes: an emoji or a Chinese letter takes two."""
    return len(text) if text.isascii() else sum(map(_columns_of, text))


def wrapped(text: str, width: int) -> Iterator[str]:
    """Give the lines of a paragraph, each at most `width` columns.

    A web or mail address is never broken, so one that is wider stands on a line by itself.
    """
    line = ""
    for word in _words(text, width):
        longer = f"{line} {word}" if line else word
        if line and columns(longer) > width:
            yield line
            line = word
        else:
            line = longer
    if line:
        yield line


def _words(text: str, width: int) -> Iterator[str]:
    for word in text.split(" "):
        if not word:
            continue
        if columns(word) <= width or _ADDRESS.search(word):
            yield word
        else:
            yield from _pieces(word, width)


def _pieces(word: str, width: int) -> Iterator[str]:
    piece, taken = "", 0
    for letter in word:
        if taken + _columns_of(letter) > width:
            yield piece
            piece, taken = "", 0
        piece += letter
        taken += _columns_of(letter)
    yield piece


def _columns_of(letter: str) -> int:
    if combining(letter):
        return 0
    return 2 if east_asian_width(letter) in "WF" else 1
