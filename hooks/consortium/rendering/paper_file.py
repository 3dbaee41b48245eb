"""A PDF of the website: as the list of those that were made has it, and as a page tells of it."""

from dataclasses import dataclass
from typing import Literal

ADDRESS = "paper/"
"""Where the PDFs are on the website, below the site's own address."""

_KILOBYTE = 1000
_MEGABYTE = 1000 * _KILOBYTE


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFile:
    """One PDF of the site, with what a reader wants to know before opening it.

    `file` is its name, `points` the size of its smallest text, and `area` the id of the area it is
    about (None: the whole county). `newsletter` is the id of the issue that it is, if it is one.
    `sheet` is what a poster is printed on ("A4"), and `need` the id of the need that it may be
    about. `source` and `equipment` are the hashes of what it was made from. `fault` says why there
    is no such PDF, where it could not be made of these.
    """

    file: str
    title: str
    area: str | None
    points: int
    pages: int
    bytes: int
    source: str
    equipment: str
    newsletter: str | None = None
    need: str | None = None
    sheet: str = ""
    fault: str = ""

    @property
    def subject(self) -> Literal["area", "need", "county"]:
        """What it is about; an issue of the newsletter is about everybody."""
        if self.area:
            return "area"
        return "need" if self.need else "county"

    @property
    def address(self) -> str:
        """Where it is, below the site's own address: "paper/ayton-18-point.pdf"."""
        return f"{ADDRESS}{self.file}"

    @property
    def size_words(self) -> str:
        """How large it is, as people read it: "340 KB", "1.2 MB". At least 1 KB."""
        if self.bytes < _MEGABYTE:
            return f"{max(1, round(self.bytes / _KILOBYTE))} KB"
        return f"{self.bytes / _MEGABYTE:.1f} MB"

    @property
    def left_out(self) -> bool:
        """Whether it could not be made: its page says so, and nothing leads to it."""
        return bool(self.fault)
