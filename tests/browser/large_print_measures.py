"""What a browser makes of a page of the large-print edition, measured. A fault is told in words."""

import re
import statistics
from collections.abc import Iterable, Iterator, Sequence

from playwright.sync_api import Page

from browser.measures import SEEN, Measure, leave_out_what_stands_in_for_a_script, texts_of
from built_site import REPOSITORY

_CHOICES = re.findall(
    r'name="(size|colours)" id="([\w-]+)"',
    (REPOSITORY / "overrides/made/large_print/display.html").read_text(encoding="utf-8"),
)
#: The choices of size by their ids, each with what it makes of the text, in CSS px.
SIZES = {id_: int(id_[5:]) * 4 // 3 for name, id_ in _CHOICES if name == "size"}
#: The choices of colours, but for those of the device.
SCHEMES = tuple(id_ for name, id_ in _CHOICES if name == "colours" and id_ != "as-device")
#: Characters.
LONGEST_LINE = 80
USUAL_LINE = (55, 70)
#: Fewer full lines than this tell nothing of a page.
FEW_LINES = 8

_STYLES = (
    "smallest => {"
    + SEEN
    + """
  const faults = [];
  // The line under a link goes on under what is inside it, but for a box of its own.
  const underlined = (element) => {
    const style = getComputedStyle(element);
    const goesOn = element.tagName !== "A" && style.display === "inline";
    return style.textDecorationLine.includes("underline")
      || (goesOn && underlined(element.parentElement));
  };
  const known = new Map([[null, []]]);
  // What is wrong with an element, and with all that it stands in.
  const around = (element) => {
    if (!known.has(element)) {
      const style = getComputedStyle(element), found = [...around(element.parentElement)];
      if (style.textDecorationLine !== "none" && !element.closest("a")) found.push("underlined");
      if (style.columnCount !== "auto" || style.columnWidth !== "auto") found.push("columns");
      if (style.backgroundImage !== "none") found.push("on a picture");
      known.set(element, found);
    }
    return known.get(element);
  };
  for (const [node, element] of seen(document.body)) {
    const style = getComputedStyle(element), size = parseFloat(style.fontSize);
    const say = (fault) => faults.push(`${fault}: ${told(node)}`);
    if (size < smallest - 0.01) say(`${size}px`);
    if (parseFloat(style.lineHeight) / size < 1.49) say(`leading ${style.lineHeight}`);
    if (style.fontStyle !== "normal") say("italic");
    if (!["start", "left"].includes(style.textAlign)) say(style.textAlign);
    if (style.textTransform !== "none" || style.fontVariantCaps !== "normal") say("capitals");
    if (style.hyphens === "auto") say("hyphens");
    if (!style.fontFamily.startsWith("Arial")) say(style.fontFamily);
    // On paper nobody follows a link.
    const link = !matchMedia("print").matches && element.closest("a:not(.button)");
    if (link && !underlined(element)) say("a link that is not underlined");
    around(element).forEach(say);
  }
  for (const paragraph of document.querySelectorAll("main > p")) {
    const style = getComputedStyle(paragraph);
    if (!paragraph.checkVisibility() || !paragraph.matches(":not(:last-child)")) continue;
    if (parseFloat(style.marginBottom) < 1.49 * parseFloat(style.fontSize))
      faults.push(`gap ${style.marginBottom}`);
  }
  return faults;
}"""
)
_LINES = (
    "() => {"
    + SEEN
    + """
  const blocks = new Map(), range = document.createRange();
  for (const [node, element] of seen(document.body)) {
    const block = element.closest("p, li, dd, dt, h1, h2, h3, h4, legend, label, blockquote");
    if (!block) continue;
    // A new line that was asked for, as in an address, makes the one above a last line.
    const after = (br) => br.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING;
    const start = [...block.querySelectorAll("br")].findLast(after) ?? block;
    const lines = blocks.get(start) ?? blocks.set(start, []).get(start);
    for (const word of node.data.matchAll(/\\S+/g)) {
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const boxes = [...range.getClientRects()];
      const whole = boxes.reduce((sum, { width }) => sum + width, 0);
      for (const box of boxes) {
        // A web address may go on over several lines: each has its part of the letters.
        const letters = Math.round((word[0].length * box.width) / whole);
        const line = lines.find((one) => Math.abs(one.middle - (box.top + box.bottom) / 2) < 12);
        if (line) line.length += letters + 1;
        else lines.push({ middle: (box.top + box.bottom) / 2, length: letters });
      }
    }
  }
  const all = [...blocks.values()];
  // A last line is as short as it happens to be, and so are those of a postal address.
  const flowing = [...blocks].filter(([block]) => !block.querySelector("br"));
  return {
    full: flowing.flatMap(([, lines]) => lines.slice(0, -1).map((line) => line.length)),
    longest: Math.max(0, ...all.flat().map((line) => line.length)),
  };
}"""
)
_TARGETS = """() => {
  const faults = [];
  const all = "a[href], button, input[type=search], label:has(input), summary";
  for (const target of document.querySelectorAll(all)) {
    if (!target.checkVisibility() || target.matches(".skip:not(:focus)")) continue;
    const { width } = target.getBoundingClientRect(), name = target.textContent.trim();
    for (const { height } of target.getClientRects())
      if (height < 43.9 || width < 43.9)
        faults.push(`${width.toFixed()} x ${height.toFixed()}: ${name}`);
  }
  return faults;
}"""
_UNFOLD = """() => {
  const folded = document.querySelectorAll("details:not([open])");
  window.unfolded = [...window.unfolded ?? [], ...folded];
  for (const part of folded) part.open = true;
}"""
# A policy forbids no style sheet that is made so.
_HIDE = """hidden => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${hidden} { display: none !important }`);
  document.adoptedStyleSheets.push(sheet);
}"""
_SAID = ("header > :not(#display, .search)", "main", "nav#menu")


def choose(page: Page, id_: str) -> None:
    """Choose a size or a scheme of colours by its id, as a press on its button does."""
    page.evaluate("id => document.getElementById(id).checked = true", id_)


def chosen(page: Page, ids: Iterable[str]) -> Iterator[str]:
    """Choose sizes or schemes of colours by their ids, one after the other, and the usual again."""
    for id_ in ids:
        choose(page, id_)
        yield id_
    choose(page, "size-18" if id_ in SIZES else "as-device")


def unfold(page: Page) -> None:
    """Open everything that is folded, as a press on each of its names does."""
    page.evaluate(_UNFOLD)


def fold_again(page: Page) -> None:
    """Close what `unfold` has opened."""
    page.evaluate("for (const part of window.unfolded ?? []) part.open = false")


def in_each(ids: Sequence[str], measure: Measure) -> Measure:
    """Give what takes a measure in sizes or schemes of colours, chosen by their ids.

    The last of them is then chosen.
    """
    script = (
        "ids => ids.flatMap((id) => { document.getElementById(id).checked = true;"
        f" return {measure.asked}.map((fault) => `${{id}}: ${{fault}}`); }})"
    )
    return Measure(script, ids)


style_faults = Measure(_STYLES, SIZES["size-18"])
"""Tells of text that is small (in CSS px), tight, justified, italic and so on."""


def line_faults(page: Page) -> list[str]:
    """Tell of lines that are too long, and of a page whose full lines are mostly long or short."""
    measured = page.evaluate(_LINES)
    faults = []
    if measured["longest"] > LONGEST_LINE:
        faults.append(f"a line of {measured['longest']}")
    if len(measured["full"]) >= FEW_LINES:
        usual = statistics.median(measured["full"])
        if not USUAL_LINE[0] <= usual <= USUAL_LINE[1]:
            faults.append(f"most lines near {usual}")
    return faults


small_targets = Measure(_TARGETS)
"""Tells of links and buttons that are narrower or lower than 44 CSS px."""


def said(page: Page, *, without: str = "") -> list[str]:
    """Give the text of a page, part by part, folded or not, but for what only a script can do.

    without: a selector of more that is left out.
    """
    unfold(page)
    leave_out_what_stands_in_for_a_script(page)
    if not without:
        return _texts(page)
    page.evaluate(_HIDE, without)
    texts = _texts(page)
    page.evaluate("() => { document.adoptedStyleSheets.pop(); }")
    return texts


def _texts(page: Page) -> list[str]:
    return [text for part in _SAID for text in texts_of(page, part)]
