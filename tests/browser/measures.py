"""What a browser makes of a page, measured: sizes, lines, targets, focus."""

from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Page

# Every piece of text that is seen, with the element it stands in.
_SEEN = """
const seen = (root) => {
  const found = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, element = node.parentElement;
    if (!node.data.trim() || element.closest("script, style, template, noscript, title")) continue;
    if (element.checkVisibility({ visibilityProperty: true })) found.push([node, element]);
  }
  return found;
};
const told = (node) => node.data.trim().slice(0, 40);
"""
_STYLES = (
    "() => {"
    + _SEEN
    + """
  const faults = [];
  for (const [node, element] of seen(document.body)) {
    const style = getComputedStyle(element), size = parseFloat(style.fontSize);
    const say = (fault) => faults.push(`${fault}: ${told(node)}`);
    if (size < SMALLEST - 0.01) say(`${size}px`);
    if (parseFloat(style.lineHeight) / size < 1.49) say(`leading ${style.lineHeight}`);
    if (style.fontStyle !== "normal") say("italic");
    if (!["start", "left"].includes(style.textAlign)) say(style.textAlign);
    if (style.textTransform !== "none" || style.fontVariantCaps !== "normal") say("capitals");
    if (style.hyphens === "auto") say("hyphens");
    if (!style.fontFamily.startsWith("Arial")) say(style.fontFamily);
    for (let up = element; up; up = up.parentElement) {
      const round = getComputedStyle(up);
      if (round.textDecorationLine !== "none" && !up.closest("a")) say("underlined");
      if (round.columnCount !== "auto" || round.columnWidth !== "auto") say("columns");
      if (round.backgroundImage !== "none") say("on a picture");
    }
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
    + _SEEN
    + """
  const blocks = new Map(), range = document.createRange();
  for (const [node, element] of seen(document.body)) {
    const block = element.closest("p, li, dd, dt, h1, h2, h3, h4, legend, label, blockquote");
    if (!block) continue;
    const lines = blocks.get(block) ?? blocks.set(block, []).get(block);
    for (const word of node.data.matchAll(/\\S+/g)) {
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      for (const box of range.getClientRects()) {
        const line = lines.find((one) => Math.abs(one.middle - (box.top + box.bottom) / 2) < 12);
        if (line) line.length += word[0].length + 1;
        else lines.push({ middle: (box.top + box.bottom) / 2, length: word[0].length });
      }
    }
  }
  // A last line is as short as it happens to be.
  const all = [...blocks.values()];
  return {
    full: all.flatMap((lines) => lines.slice(0, -1).map((line) => line.length)),
    longest: Math.max(0, ...all.flat().map((line) => line.length)),
  };
}"""
)
_TARGETS = """() => {
  const faults = [];
  for (const target of document.querySelectorAll("a[href], button, label, summary")) {
    if (!target.checkVisibility() || target.matches(".skip:not(:focus)")) continue;
    const { width } = target.getBoundingClientRect(), name = target.textContent.trim();
    for (const { height } of target.getClientRects())
      if (height < 43.9 || width < 43.9)
        faults.push(`${width.toFixed()} x ${height.toFixed()}: ${name}`);
  }
  return faults;
}"""
_CONTRAST = (
    "() => {"
    + _SEEN
    + """
  const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const ground = (element) => {
    for (let up = element; up; up = up.parentElement) {
      const colour = getComputedStyle(up).backgroundColor;
      if (parts(colour)[3] !== 0) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  // WCAG 2.2, "relative luminance" and "contrast ratio"
  const luminance = (colour) => {
    const [red, green, blue] = parts(colour).map((part) => part / 255).map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const faults = [];
  for (const [node, element] of seen(document.body)) {
    const both = [getComputedStyle(element).color, ground(element)].map(luminance);
    const ratio = (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
    if (ratio < 7) faults.push(`${ratio.toFixed(1)}: ${told(node)}`);
  }
  return faults;
}"""
)
_FOCUS = """() => {
  const element = document.activeElement;
  window.passed ??= new Set();
  if (element === document.body || passed.has(element)) return null; // round again
  passed.add(element);
  const box = element.getBoundingClientRect(), style = getComputedStyle(element);
  const first = element.getClientRects()[0];
  const middle = [first.left + first.width / 2, first.top + first.height / 2];
  const there = document.elementFromPoint(...middle);
  return {
    name: element.id || element.textContent.trim(),
    ring: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    // Less than a pixel is rounding.
    inside:
      box.top > -1 && box.left > -1 && box.right < innerWidth + 1 &&
      (box.bottom < innerHeight + 1 || box.height > innerHeight),
    covered: !(element.contains(there) || there?.contains(element)),
  };
}"""
#: WCAG 2.2, 1.4.12: what a reader may set without losing anything.
TEXT_SPACING = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important;"
    " word-spacing: .16em !important; } p { margin-bottom: 2em !important; }"
)


def style_faults(page: Page, smallest: float = 24) -> list[str]:
    """Tell of text that is small (in CSS px), tight, justified, italic and so on."""
    return page.evaluate(_STYLES.replace("SMALLEST", str(smallest)))


def lines(page: Page) -> dict[str, Any]:
    """Give the rendered lines in characters: those that are full, and the longest of all."""
    return page.evaluate(_LINES)


def small_targets(page: Page) -> list[str]:
    """Tell of links and buttons that are narrower or lower than 44 CSS px."""
    return page.evaluate(_TARGETS)


def faint_text(page: Page) -> list[str]:
    """Tell of text with a contrast below 7:1. (axe asks large text for 4.5:1 only.)"""
    return page.evaluate(_CONTRAST)


def too_wide(page: Page) -> int:
    """Give by how many CSS px a page is wider than its window."""
    return page.evaluate("document.documentElement.scrollWidth - innerWidth")


def focused(page: Page) -> Iterator[dict[str, Any]]:
    """Go through a page with the Tab key; tell what each stop looks like."""
    while True:
        page.keyboard.press("Tab")
        stop = page.evaluate(_FOCUS)
        if stop is None:
            return
        yield stop
