"""A document on paper: all that decides what its PDF will look like."""

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """One PDF to make.

    `name` is its file name without ".pdf". `points` is the size of its smallest text. `html` is a
    whole page, and `css` its print rules; the PDF is made from these two and nothing else.
    """

    name: str
    title: str
    points: int
    html: str
    css: str
    #: The id of the area that it is about, or None for the whole county.
    area: str | None = None
    #: The id of the newsletter that it is, if it is one.
    newsletter: str | None = None
    #: A notice must not run over to a second page.
    one_page: bool = False

    @property
    def file(self) -> str:
        """The name of its file: "corby-18-point.pdf"."""
        return f"{self.name}.pdf"

    @property
    def source(self) -> str:
        """The hash of what it is made from (SHA-256, hexadecimal)."""
        return hashlib.sha256(f"{self.html}\0{self.css}".encode()).hexdigest()


class PaperError(Exception):
    """A document cannot be made; its words are for whoever ran the command."""
