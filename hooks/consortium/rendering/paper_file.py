"""A PDF as a page tells of it."""

from dataclasses import dataclass
from typing import Literal

_KILOBYTE = 1000
_MEGABYTE = 1000 * _KILOBYTE


@dataclass(frozen=True, slots=True)
class PaperFile:
    """One PDF of the site, with what a reader wants to know before opening it.

    `address` is below the site's own: "paper/ayton-18-point.pdf". `points` is the size of its
    smallest text, and `area` the id of the area it is about (None: the whole county). `newsletter`
    is the id of the issue that it is, if it is one. `sheet` is what a poster is printed on ("A4"),
    and `need` the id of the need that it may be about. `left_out` is true for one that could not
    be made this time: its page says so, and nothing leads to it.
    """

    title: str
    address: str
    pages: int
    size_words: str
    points: int
    area: str | None = None
    newsletter: str | None = None
    need: str | None = None
    sheet: str = ""
    left_out: bool = False

    @property
    def subject(self) -> Literal["area", "need", "county"]:
        """What it is about; an issue of the newsletter is about everybody."""
        if self.area:
            return "area"
        return "need" if self.need else "county"


def size_in_words(count: int) -> str:
    """Write a number of bytes as people read it: "340 KB", "1.2 MB". At least 1 KB."""
    if count < _MEGABYTE:
        return f"{max(1, round(count / _KILOBYTE))} KB"
    return f"{count / _MEGABYTE:.1f} MB"
