"""What a browser makes of a page of the standard edition, measured. A fault is told in words."""

import os
from collections.abc import Collection, Iterable
from functools import cache

import pytest
from playwright.sync_api import Page

from browser.measures import (
    TEXT_SPACING,
    Measure,
    leave_out_what_stands_in_for_a_script,
    texts_of,
)
from built_site import REPOSITORY

#: Its version is in package.json beside it.
AXE = REPOSITORY / "tests" / "nu" / "node_modules" / "axe-core" / "axe.min.js"
#: WCAG 2.2 A and AA, the AAA criteria that axe knows (contrast among them), and best practice.
TAGS = ("wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
OF_STYLE_SHEETS = ("css-orientation-lock",)
#: CSS px between the band at the top of a page and its heading.
LEAST_ROOM = 8
CONTRAST = ("color-contrast-enhanced", "link-in-text-block")
#: The rule above asks for more, and by itself passes over what this tells of.
LESS_CONTRAST = "color-contrast"
ALL_THE_CONTRAST = {"contrastRatio": {size: {"minThreshold": 0} for size in ("normal", "large")}}
OF_TARGETS = ("target-size",)
#: Only what is wrong: to hand over all that axe has looked at takes a fifth of the time.
_AXE = """options => axe.run(options).then(({ violations }) => violations.flatMap(
  ({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`)))"""

# Where text is seen, with its size in CSS px: a drawing scales its own.
_SEEN = """
const seen = () => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, element = node.parentElement;
    if (!node.data.trim() || element.closest("script, style, template, noscript, title")) continue;
    if (element.closest(".visually-hidden, .reached .full")) continue;
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const size = parseFloat(getComputedStyle(element).fontSize);
    found.push([node.data.trim().slice(0, 40), size * (element.getScreenCTM?.()?.a ?? 1)]);
  }
  return found;
};
"""
_SMALL_TEXT = (
    f"smallest => {{ {_SEEN}"
    "return seen().filter(([, size]) => size < smallest - 0.1)"
    ".map(([text, size]) => `${size.toFixed(1)}px: ${text}`); }"
)
# A link inside a sentence is as high as its line (WCAG 2.2, 2.5.8); a district on the map is as
# big as it is, and the list beside it repeats it.
_SMALL_TARGETS = """() => {
  const faults = [];
  const inSentence = (a) => {
    if (getComputedStyle(a).display !== "inline") return false;
    const block = a.closest("p, li, dd, dt, td, th, blockquote")?.cloneNode(true);
    for (const part of block?.querySelectorAll("a, .visually-hidden") ?? []) part.remove();
    return /[\\p{L}\\d]/u.test(block?.textContent ?? "");
  };
  const all = "a[href], button, summary, input:not([type=radio], label *), label:has(input)";
  for (const target of document.querySelectorAll(all)) {
    if (!target.checkVisibility({ visibilityProperty: true }) || target.closest("svg")) continue;
    if (target.matches(".md-skip:not(:focus), .skip:not(:focus)") || inSentence(target)) continue;
    const box = target.getBoundingClientRect();
    // A card is one target: its link covers all of it.
    const card = target.closest(".card")?.getBoundingClientRect() ?? box;
    if (Math.max(box.height, card.height) < 43.9 || Math.max(box.width, card.width) < 43.9)
      faults.push(`${box.width.toFixed()} x ${box.height.toFixed()}: ${target.textContent.trim()}`);
  }
  return faults;
}"""
_LAYOUT = """css => {
  const sheet = new CSSStyleSheet(); // a policy forbids none of them
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  const wider = document.documentElement.scrollWidth - innerWidth;
  const faults = wider > 0 ? [`${wider}px too wide`] : [];
  const hides = (overflow) => ["hidden", "clip"].includes(overflow);
  const runsOver = (e) => {
    const { overflowX, overflowY } = getComputedStyle(e);
    return (hides(overflowX) && e.scrollWidth > e.clientWidth + 1)
      || (hides(overflowY) && e.scrollHeight > e.clientHeight + 1);
  };
  faults.push(...[...document.querySelectorAll("body *")].filter((e) => runsOver(e)
    && e.checkVisibility({ visibilityProperty: true }) && e.textContent.trim()
    && !e.closest("svg, .visually-hidden, .reached .full")
  ).map((e) => `${e.tagName} ${e.className}: ${e.textContent.trim().slice(0, 40)}`));
  document.adoptedStyleSheets.pop();
  return faults;
}"""
_LAYOUT_AT_ANY_SPACING = (
    f"spacing => {{ const faults = {_LAYOUT};"
    " return [...faults(''), ...faults(spacing).map((fault) => `spaced, ${fault}`)]; }"
)
_LOST_MARKS = """() => [...[...document.querySelectorAll(".known, .status, .mark")].filter((e) => {
  if (!e.checkVisibility()) return false;
  const disc = getComputedStyle(e, "::before");
  const ground = getComputedStyle(document.body).backgroundColor;
  const sides = ["Top", "Right", "Bottom", "Left"];
  return !sides.some((side) => parseFloat(disc[`border${side}Width`]) >= 1
    && disc[`border${side}Style`] !== "none" && disc[`border${side}Color`] !== ground);
}).map((e) => e.textContent.trim()), ...[...document.querySelectorAll(".map a")].filter((e) => {
  const light = (part) => {
    const parts = getComputedStyle(e.querySelector(part)).fill.match(/[\\d.]+/g);
    const linear = parts.slice(0, 3).map((one) => one / 255)
      .map((one) => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
    return linear[0] * 0.2126 + linear[1] * 0.7152 + linear[2] * 0.0722 + 0.05;
  };
  const both = [light("text"), light("path")];
  return Math.max(...both) / Math.min(...both) < 4.5;
}).map((e) => `on the map: ${e.textContent}`)]"""
_WIDE_DATES = """() => [...document.querySelectorAll(".date")].filter((e) => {
  const width = e.getBoundingClientRect().width;
  e.style.width = "max-content";
  const enough = e.getBoundingClientRect().width;
  e.style.width = "";
  return width > enough + 1;
}).map((e) => `wider than a date: ${e.textContent.trim()}`)"""
_BROKEN_NUMBERS = """() => [...document.querySelectorAll("td, td *")]
  .flatMap((e) => [...e.childNodes])
  .filter((node) => node.nodeType === Node.TEXT_NODE && /^[0-9]+$/.test(node.data.trim()))
  .filter((node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return new Set([...range.getClientRects()].map((line) => line.top)).size > 1;
  }).map((node) => `on two lines: ${node.data.trim()}`)"""
_MOVING = """() => [...document.querySelectorAll("*")].flatMap((e) =>
  ["", "::before", "::after"].map((part) => getComputedStyle(e, part || null))
    .filter((style) => style.animationName !== "none"
      || style.transitionDuration.split(",").some((time) => parseFloat(time) > 0.01)
      || style.scrollBehavior === "smooth")
    .map(() => `${e.tagName} ${e.getAttribute("class") ?? ""}`))"""
_ROOM = """least => {
  const above = [...document.querySelectorAll(".md-content > .twin, header.top")].at(-1);
  const heading = document.querySelector("h1");
  const room = heading.getBoundingClientRect().top - above.getBoundingClientRect().bottom;
  return room < least ? [`${room}px above the heading`] : [];
}"""
_WITH_SCRIPT_ALONE = ".search, .finder, .no-script, .keep, .shortlist, .form, #display"


@cache
def axe_source() -> str:
    """Give axe itself."""
    if not AXE.is_file():
        message = f"axe is not here ({AXE.name}). With npm: make nu."
        # Where every change is checked, a test that is skipped would pass unseen.
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(message)
    return AXE.read_text(encoding="utf-8")


def violations(
    page: Page, *, rules: Iterable[str] = (), quickly: bool = False, axe: str = ""
) -> list[str]:
    """Tell what axe finds: by all the rules of TAGS, or by some alone.

    quickly: without the rules of contrast, of targets and of style sheets, which take as long as
    all others. Contrast is then measured by `faint_text` and targets by `small_targets`, which ask
    for more.
    axe: its address, for many pages whose policy is not heeded. The browser then reads it once.
    """
    only = {"type": "rule", "values": list(rules)} if rules else {"type": "tag", "values": TAGS}
    more_left_out = (*CONTRAST, *OF_TARGETS, *OF_STYLE_SHEETS) if quickly else ()
    options = {
        "runOnly": only,
        "rules": {rule: {"enabled": False} for rule in (LESS_CONTRAST, *more_left_out)},
        "checks": {"color-contrast-enhanced": {"options": ALL_THE_CONTRAST}},
        "resultTypes": ["violations"],
        "preload": not quickly,
    }
    if not page.evaluate("typeof axe === 'object'"):
        page.add_script_tag(url=axe) if axe else page.evaluate(axe_source())
    return page.evaluate(_AXE, options)


little_room_above_the_heading = Measure(_ROOM, LEAST_ROOM)
"""Tells of a heading that touches, or nearly, what stands above it."""

small_text = Measure(_SMALL_TEXT, 16)
"""Tells of text that is smaller than 16 CSS px."""

small_targets = Measure(_SMALL_TARGETS)
"""Tells of links and controls below 44 CSS px, but for those inside a sentence or a map."""

layout_faults = Measure(_LAYOUT, "")
"""Tells of a page that is wider than its window, and of text that is cut off.

It is given what a reader has set.
"""

layout_faults_at_any_spacing = Measure(_LAYOUT_AT_ANY_SPACING, TEXT_SPACING)
"""Tells the same of a page as it is, and as it is with the most that a reader may set."""

lost_marks = Measure(_LOST_MARKS)
"""Tells of status sentences whose disc is not to be seen, and of numbers on the map."""

wide_dates = Measure(_WIDE_DATES)
"""Tells of dates, drawn as on a wall calendar, that are wider than what is written on them."""

broken_numbers = Measure(_BROKEN_NUMBERS)
"""Tells of numbers in a table that go on in the next line: 11 would be read as 1 and 1."""

moving = Measure(_MOVING)
"""Tells of elements that move or fade."""


def said(page: Page, *, without: Collection[str] = ()) -> list[str]:
    """Give the text of a page, line by line, but for some lines."""
    leave_out_what_stands_in_for_a_script(page)
    return [line for line in _lines(page, "body") if line not in without]


def written_by_script(page: Page) -> set[str]:
    """Give the lines of a page that belong to what only a script can do."""
    return set(_lines(page, _WITH_SCRIPT_ALONE))


def _lines(page: Page, parts: str) -> list[str]:
    return [
        line.strip() for text in texts_of(page, parts) for line in text.splitlines() if line.strip()
    ]
