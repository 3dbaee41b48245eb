"""From a document to its PDF, with WeasyPrint: PDF/UA-1, and the same bytes each time."""

import logging
import re
import sys
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from logging.handlers import BufferingHandler
from typing import Any

from consortium.paper.document import Document, PaperError

VARIANT = "pdf/ua-1"

MOST_PASSES = 10
"""Three settle the page numbers. What flutters between two states never does."""

_REFERENCE = re.compile(r'<span class="page" data-to="#([^"]+)">')
_NOT_YET_KNOWN = 100
"""As wide as most numbers in a long document, so that little moves when they are known."""

_LOG = logging.getLogger("weasyprint")


@dataclass(frozen=True, slots=True)
class Typeset:
    """A PDF and how many pages it has."""

    pdf: bytes
    pages: int


def typeset(document: Document) -> Typeset:
    """Make the PDF of a document, of the longest of its versions that fits.

    Raises PaperError when WeasyPrint logs an error (a link that leads nowhere, a picture without
    words), and when the shortest version of a poster still runs over to a second page.
    """
    from consortium.paper.mending import mended  # noqa: PLC0415 (it brings pikepdf with it)

    with _errors() as errors:
        laid_out = _laid_out(document)
        pdf = laid_out.write_pdf(pdf_variant=VARIANT)
    if errors:
        words = dict.fromkeys(error.getMessage() for error in errors)
        raise PaperError(f"The typesetter says: {'; '.join(words)}.")
    return Typeset(mended(pdf), len(laid_out.pages))


def _laid_out(document: Document) -> Any:
    if not document.one_page:
        return _with_numbers(document.html, document.css)

    @cache
    def laid_out(version: str) -> Any:
        return _with_numbers(version, document.css)

    def fits(version: str) -> bool:
        return len(laid_out(version).pages) == 1

    for versions in document.ways or ((document.html,),):
        # Each takes less height than the one before: few have to be tried.
        if fits(versions[-1]):
            return laid_out(versions[bisect_left(versions, x=True, key=fits)])
    pages = len(laid_out(versions[-1]).pages)
    raise PaperError(
        f"It has to stand on one page, and is {pages} pages long even with the least that it can "
        "say. Shorten the name, or the words beside it."
    )


def _with_numbers(text: str, css: str) -> Any:
    """Lay a page out until the page numbers in its text are those of its pages.

    The numbers are ours. WeasyPrint's `target-counter` leaves some behind in a long document,
    because it lays a page out again only when it sees a reason to (seen in 70.0, 249 pages).
    """
    import weasyprint  # noqa: PLC0415

    nothing = weasyprint.URLFetcher(allowed_protocols=("data",))  # it asks nobody for anything
    rules = [_rules(css)]
    pages: Mapping[str, int] = {}
    referred_to = set(_REFERENCE.findall(text))
    for _ in range(MOST_PASSES):
        html = with_page_numbers(text, pages)
        laid_out = weasyprint.HTML(string=html, url_fetcher=nothing).render(
            stylesheets=rules, pdf_variant=VARIANT, font_config=_fonts()
        )
        known, pages = pages, _pages_of_anchors(laid_out.pages, referred_to)
        if known == pages:
            return laid_out
    raise PaperError("Its page numbers do not settle.")


@cache
def _rules(css: str) -> Any:
    """Read print rules: those of posters take a third as long as to lay one out."""
    import weasyprint  # noqa: PLC0415

    return weasyprint.CSS(string=css)


@cache
def _fonts() -> Any:
    """Give the fonts of this machine: to look for them again takes as long as to lay out a page."""
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415

    return FontConfiguration()


def _pages_of_anchors(pages: Sequence[Any], wanted: Collection[str]) -> Mapping[str, int]:
    last_first = reversed([*enumerate(pages, start=1)])
    return {name: number for number, page in last_first for name in page.anchors.keys() & wanted}


def with_page_numbers(html: str, pages: Mapping[str, int]) -> str:
    """Give each reference of a document (HTML) its page, by the anchors it leads to."""
    return _REFERENCE.sub(lambda match: _numbered(match, pages), html)


def _numbered(match: re.Match[str], pages: Mapping[str, int]) -> str:
    page = pages.get(match[1], _NOT_YET_KNOWN)
    # In a column of numbers, a blank as wide as a figure stands before a single one.
    return f'{match[0][:-1]} data-page="{page}" data-in-column="{page:\u2007>2}">'


@contextmanager
def _errors() -> Iterator[list[logging.LogRecord]]:
    """Collect what WeasyPrint logs as an error: it goes on after one."""
    kept = BufferingHandler(sys.maxsize)
    kept.setLevel(logging.ERROR)
    _LOG.addHandler(kept)
    try:
        yield kept.buffer
    finally:
        _LOG.removeHandler(kept)
