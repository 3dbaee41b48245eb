"""A document on paper: all that decides what its PDF will look like."""

import hashlib
import traceback
from dataclasses import dataclass
from itertools import chain
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Document:
    """One PDF to make.

    `name` is its file name without ".pdf". `points` is the size of its smallest text, 0 while that
    is not chosen. `html` is a whole page, and `css` its print rules; the PDF is made from these and
    nothing else.
    """

    name: str
    title: str
    points: int = 0
    html: str = ""
    css: str = ""
    #: The id of the area that it is about, or None for the whole county.
    area: str | None = None
    #: The id of the newsletter that it is, if it is one.
    newsletter: str | None = None
    #: The file that an editor looks into when it cannot be made, from the top of the repository.
    record: str = ""
    #: The id of the need that it is about, if it is about one.
    need: str | None = None
    #: The sheet of a poster: "A4". Everything else is on A4, and says nothing of it.
    sheet: str = ""
    #: A poster must not run over to a second page.
    one_page: bool = False
    #: The same page with less and less on it, and in each of these rows of less and less height,
    #: from `html` on: the first that fits on one page is taken.
    ways: tuple[tuple[str, ...], ...] = ()
    #: Why there is nothing to typeset, in words for whoever ran the command.
    fault: str = ""

    @property
    def file(self) -> str:
        """The name of its file: "ayton-18-point.pdf"."""
        return f"{self.name}.pdf"

    @property
    def source(self) -> str:
        """The hash of what it is made from (SHA-256, hexadecimal)."""
        made_from = "\0".join((self.html, self.css, *chain.from_iterable(self.ways), self.fault))
        return hashlib.sha256(made_from.encode()).hexdigest()


class PaperError(Exception):
    """A document cannot be made; its words are for whoever ran the command."""


def fault_in_words(error: Exception) -> str:
    """Say what an error was: a PaperError in its own words, any other with its place in the code.

    Nobody foresaw the other, so the sentence tells an editor whom to ask.
    """
    if isinstance(error, PaperError):
        return str(error)
    return (
        f"{in_code(error)}. This is a fault of the website's code: take back your last change to "
        "this file, or show this to whoever looks after the code."
    )


def in_code(error: Exception) -> str:
    """Name an error with its place in the code, for an engineer."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}: {error} ({Path(place.filename).name}, line {place.lineno})"
