"""What a printer gets of a page, measured: the sheets that Chromium makes of it, as a PDF.

A page that is wider than the paper is made smaller as a whole, and what still runs over is lost.
Media that are only emulated show neither.
"""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import pymupdf
from playwright.sync_api import Page

from browser.windows import seen_with

#: Printers leave less at the edge; large print asks for more.
NARROWEST_MARGIN = 15 * 72 / 25.4
#: Of its height. Below this it seems that a sheet is the last, or that something is missing.
LEAST_FILLED = 0.25
#: Points. The box of a letter is a little higher than its line, and sizes are rounded to pixels.
_LITTLE = 2
#: Points below a heading in which there is still no more than its line.
_BELOW = 12
_ROUNDING = 0.05
_WHITE = b"\xff\xff\xff"
# What a printer is not to get. Paper says whom to ask: what stands behind that and is folded, and
# what leads on from an answer, stays on the screen.
_SCREEN_ONLY = (
    ".skip, .md-skip, .keep, .shortlist button, .shortlist ~ p:not(.print-only), .form, "
    ".md-header, .twin, .crumbs, .finder, "
    ".foot-lists, .button, .letters, nav, .search, .edit, #display, .top ul, .bottom .tap, "
    ".fold, .sources, section.after, .page-foot, .screen-only, .foot-links, .md-typeset :is("
    ".tally ~ :is(.ruled, p, h2), .atlas, .where .map, .reached .full), "
    "[aria-labelledby=by-post], .short-words .tap, a[href^=webcal]"
)
# Each text of a page, by where it belongs; then each link that leads out of the site, with its
# words. The head of a table is printed again on each sheet, or beside each of its figures. And each
# heading that no text, drawing or heading below its own level stands under.
_READ = """screenOnly => {
  const texts = [], bare = [];
  let heading = null;
  for (const element of document.body.querySelectorAll("*")) {
    if (!element.checkVisibility() || heading?.contains(element)) continue;
    const level = element.matches("h1, h2, h3, h4, h5, h6") && element.tagName;
    if (level && heading && level <= heading.tagName) bare.push(heading.textContent);
    if (level) heading = element;
    else if (element.matches("img, svg") || [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.data.trim())) heading = null;
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, element = node.parentElement;
    if (!node.data.trim()) continue;
    if (element.closest("script, style, template, noscript, title, [hidden], .visually-hidden"))
      continue;
    const dropped = element.closest(screenOnly), head = element.closest("thead");
    texts.push([node.data, dropped ? "dropped" : head ? "heads" : "kept"]);
  }
  const links = [...document.querySelectorAll("a[href^=http], a.written-out[data-address]")]
    .filter((a) => !a.closest(screenOnly))
    .map((a) => [a.dataset.address ?? a.getAttribute("href"), a.textContent]);
  return { texts, links, bare };
}"""


def _squeezed(text: str) -> str:
    """Leave out where lines end: white space, and hyphens that only show at an end of line."""
    return "".join(text.replace("\xad", "").replace("\u200b", "").split())


def _typed(address: str) -> str:
    return re.sub(r"^(?:https?://)?(?:www\.)?|/$", "", _squeezed(address))


@dataclass(frozen=True)
class Sheets:
    """The sheets of A4 that a page is printed on, and what was to be on them.

    `kept` and `dropped` are the texts of the page that belong on paper and that do not; `heads`
    those of tables. `links` are the web addresses that are led to, each with the words of the link.
    `bare` are the headings without anything below.
    """

    pdf: bytes
    kept: tuple[str, ...]
    heads: tuple[str, ...]
    dropped: tuple[str, ...]
    links: tuple[tuple[str, str], ...]
    bare: tuple[str, ...]

    @cached_property
    def sheets(self) -> pymupdf.Document:
        return pymupdf.open(stream=self.pdf, filetype="pdf")

    @cached_property
    def texts(self) -> list[str]:
        """All that can be seen on each sheet, without white space."""
        flags = pymupdf.TEXT_MEDIABOX_CLIP | pymupdf.TEXT_CLIP
        return [_squeezed(sheet.get_text(flags=flags)) for sheet in self.sheets]

    @cached_property
    def text(self) -> str:
        return "".join(self.texts)

    @cached_property
    def spans(self) -> list[tuple[pymupdf.Page, dict]]:
        """Every run of letters of one size with its sheet, those beside the paper too."""
        return [
            (sheet, span)
            for sheet in self.sheets
            for block in sheet.get_text("dict", flags=pymupdf.TEXT_PRESERVE_WHITESPACE)["blocks"]
            for line in block["lines"]
            for span in line["spans"]
            if span["text"].strip()
        ]

    def small(self, points: float) -> list[str]:
        """Tell of letters that are smaller than so many points on the sheet."""
        return [
            f"{span['size']:.1f} point: {span['text'].strip()}"
            for _, span in self.spans
            if span["size"] < points - _ROUNDING
        ]

    def at_the_edge(self, margin: float = NARROWEST_MARGIN) -> list[str]:
        """Tell of letters that reach into the margin, or beyond the sheet."""
        inset = margin - _LITTLE
        inside = pymupdf.Rect(inset, inset, -inset, -inset)
        return [
            f"at the edge of sheet {sheet.number + 1}: {span['text'].strip()}"
            for sheet, span in self.spans
            if not (sheet.rect + inside).contains(span["bbox"])
        ]

    def lost(self) -> list[str]:
        """Tell of words that belong on paper and are not all there."""
        wanted = Counter(" ".join(text.split()) for text in self.kept)
        return [
            f"not printed: {text}" for text, times in wanted.items() if self._is_lost(text, times)
        ]

    def _is_lost(self, text: str, times: int) -> bool:
        missing = times - self.text.count(_squeezed(text))
        return missing > 0 and missing > self._cut_in_two(text.split())

    def _cut_in_two(self, words: list[str]) -> int:
        """Count how often words begin on one sheet and end on the next, beside something else."""
        parts = [("".join(words[:cut]), "".join(words[cut:])) for cut in range(1, len(words))]
        return sum(
            any(_squeezed(first) in here and _squeezed(last) in there for first, last in parts)
            for here, there in pairwise(self.texts)
        )

    def left_on(self) -> list[str]:
        """Tell of words that are for the screen alone and are printed."""
        heads = _squeezed("".join(self.heads))
        right = _squeezed("".join((*self.kept, *(href for href, _ in self.links))))
        return [
            f"printed: {text.strip()}"
            for text in dict.fromkeys(self.dropped)
            # A full stop alone may be that of a list's number.
            if re.search(r"\w", text)
            and self.text.count(_squeezed(text)) > right.count(_squeezed(text))
            and _squeezed(text) not in heads
        ]

    def times_written(self) -> dict[str, int]:
        """Count how often each web address that is led to can be read."""
        return {
            href: self.text.count(f"({_squeezed(href)})")
            + sum(_typed(words) == _typed(href) for other, words in self.links if other == href)
            for href, _ in self.links
        }

    def filled(self) -> str:
        """Say how many sheets it takes and how far down the last is printed: no fault, a cost."""
        return f"{len(self.sheets)} sheets, the last {self._shares[-1]:.0%} full"

    def nearly_blank(self) -> list[str]:
        """Tell of a sheet that has hardly anything on it though more follows, or nothing at all."""
        *others, last = self._shares
        wanting = [number for number, share in enumerate(others, 1) if share < LEAST_FILLED]
        return [f"nearly blank: sheet {number}" for number in wanting] + ["blank at its end"] * (
            not last
        )

    def loose_headings(self) -> list[str]:
        """Tell of headings at the foot of a sheet, whose text begins on the next."""
        headings = self.sheets.get_toc(simple=False)
        lowest = {number: (title, to["to"].y) for _, title, number, to in headings}
        lowest.pop(len(self.sheets), None)
        return [
            f"alone at the foot of sheet {number}: {title}"
            for number, (title, top) in lowest.items()
            if self._ends_with(number - 1, title, top)
        ]

    def _ends_with(self, index: int, title: str, top: float) -> bool:
        sheet = self.sheets[index]
        words = [word for word in sheet.get_text("words") if word[3] > top + _LITTLE]
        foot = max((word[3] for word in words), default=top)
        nothing_below = self._shares[index] * sheet.rect.height < foot + _BELOW
        return nothing_below and _squeezed("".join(word[4] for word in words)) == _squeezed(title)

    @cached_property
    def _shares(self) -> list[float]:
        """How far down each sheet something is printed, be it letters, lines or a picture."""
        seen = [
            sheet.get_pixmap(dpi=36, colorspace=pymupdf.csGRAY).samples for sheet in self.sheets
        ]
        return [len(samples.rstrip(_WHITE[:1])) / len(samples) for samples in seen]

    def coloured(self) -> list[str]:
        """Tell of a first sheet that is not mostly white, where backgrounds are printed too."""
        _, ground = self.sheets[0].get_pixmap(dpi=20).color_topusage()
        return [] if ground == _WHITE else [f"on a ground of {tuple(ground)}"]


def printed(page: Page) -> Sheets:
    """Print a page as it is now, on A4 with its own margins, backgrounds too."""
    with seen_with(page, media="print"):
        # The outline, which is made of the tags, tells where each heading stands.
        pdf = page.pdf(
            format="A4", prefer_css_page_size=True, print_background=True, tagged=True, outline=True
        )
        # Afterwards: a script writes the day of printing into the page.
        read = page.evaluate(_READ, _SCREEN_ONLY)
    texts = {
        place: tuple(text for text, where in read["texts"] if where == place)
        for place in ("kept", "heads", "dropped")
    }
    links = tuple((href, words) for href, words in read["links"])
    return Sheets(pdf=pdf, links=links, bare=tuple(read["bare"]), **texts)


def paper_faults(sheets: Sheets, points: float) -> list[str]:
    """Tell of small letters, of what is cut off or lost, and of what belongs on a screen alone.

    And of sheets that seem to be the last and are not, and headings apart from their text or
    without any.
    """
    unwritten = [href for href, times in sheets.times_written().items() if not times]
    return [
        *sheets.small(points),
        *sheets.at_the_edge(),
        *sheets.lost(),
        *sheets.left_on(),
        *(f"not written out: {href}" for href in unwritten),
        *sheets.coloured(),
        *sheets.nearly_blank(),
        *sheets.loose_headings(),
        *(f"nothing below: {heading}" for heading in sheets.bare),
    ]


def written_twice(sheets: Sheets) -> list[str]:
    """Tell of web addresses that are written out more than once."""
    return [href for href, times in sheets.times_written().items() if times > 1]
