"""Sites to make documents of, and small documents made up."""

import os
import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, cached_property
from pathlib import Path

import outloud
import pytest
from lxml import html

import day_of_records
from consortium.directory import Directory
from consortium.geography.gazetteer import read_gazetteer
from consortium.paper.document import Document, PaperError
from consortium.paper.draft import DraftSource
from consortium.paper.equipment import equipment
from consortium.rendering import Site
from demonstration_county import COUNTY, DAY
from pdf_reader import pymupdf
from theme_fixtures import HOUSE

TEMPLATES = HOUSE / "overrides"
DOCS = HOUSE / "docs"
ADDRESS = "https://consortium.example.org/"
_EDGE = 4 * 72 / 25.4
#: From the edges of a sheet, in points: what a printer cannot reach is outside.
INSIDE = pymupdf.Rect(_EDGE, _EDGE, -_EDGE, -_EDGE)


@cache
def need_paper() -> str:
    """Give the hash of what documents are made with; skip (or fail, under CI) without."""
    try:
        return equipment()
    except PaperError as error:
        # Where every change is checked, a test that is skipped would pass unseen.
        return (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(str(error))


def real_site(real, address=ADDRESS) -> Site:
    return site_of(real, day_of_records.today(), address)


def county_site(county) -> Site:
    """The demonstration county on its day."""
    return site_of(county, DAY, repository=COUNTY)


def site_of(directory: Directory, today: date, address=ADDRESS, repository=HOUSE) -> Site:
    geography = repository / "data" / "geography"
    return Site(directory, read_gazetteer(geography, directory.areas.values()), today, address, "")


def composed(maker, site, docs=DOCS) -> list[Document]:
    """Give the documents of one kind alone, which are a fraction of all: posters take long."""
    drafts = maker(DraftSource(replace(site, paper=()), TEMPLATES, docs))
    return [draft.compose(draft.document) for draft in drafts]


def small(name="small", html="<p>One", **changes) -> Document:
    values = {"title": "Small", "points": 18, "css": 'html { font: 18pt "Liberation Sans" }'}
    page = f'<html lang="en-GB"><title>Small</title>{html}</html>'
    return Document(name=name, html=page, **{**values, **changes})


@dataclass(frozen=True)
class Made:
    """A document with the PDF that was made of it."""

    document: Document
    file: Path

    @cached_property
    def pdf(self) -> pymupdf.Document:
        return pymupdf.open(self.file)

    def lost_words(self) -> list[str]:
        """The texts of the document that are not printed."""
        printed = "".join("".join(text.split()) for text in self.texts)
        body = html.document_fromstring(self.document.html).find("body")
        return [words for words in body.itertext() if words.strip() and not _is_in(words, printed)]

    @cached_property
    def texts(self) -> list[str]:
        return [page.get_text() for page in self.pdf]

    @property
    def spans(self):
        """Every run of text in one font and size."""
        for page in self.pdf:
            for block in page.get_text("dict")["blocks"]:
                for line in block.get("lines", ()):
                    yield from line["spans"]

    def at_the_edge(self):
        """The text that a printer would cut off."""
        return [
            span["text"]
            for page in self.pdf
            for span in spans_of(page)
            if not (page.rect + INSIDE).contains(span["bbox"])
        ]

    def filled(self):
        """How far down each page has text or a picture, as a share; its number is neither."""
        return [
            max((box[3] for box in _boxes(page)), default=0) / page.rect.height for page in self.pdf
        ]


def _is_in(words, printed):
    """Say whether words are printed: of a text that goes on over a page, each of its words."""
    return "".join(words.split()) in printed or all(word in printed for word in words.split())


def told_by_the_checker(made):
    """What a checker of accessibility (outloud) says of a document."""
    checked = outloud.check(str(made.file))
    assert checked.error is None
    assert [run.rule for run in checked.runs if run.status == "crashed"] == []
    return checked.findings


def spans_of(page):
    for block in page.get_text("dict")["blocks"]:
        for line in block.get("lines", ()):
            yield from (span for span in line["spans"] if span["text"].strip())


def _boxes(page):
    for span in spans_of(page):
        if not re.match(r"Page \d+ of \d+", span["text"]):
            yield span["bbox"]
    yield from (picture["bbox"] for picture in page.get_image_info())
