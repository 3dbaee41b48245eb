"""What a browser makes of a page of either edition, measured: contrast, width, focus."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from playwright.sync_api import Page


@dataclass(frozen=True)
class Measure:
    """What a page can be asked: a script that tells of faults, and what the script is given."""

    script: str
    given: object = None

    def __call__(self, page: Page) -> list[str]:
        """Ask a page."""
        return page.evaluate(self.script, self.given)

    def of(self, given: object) -> "Measure":
        """Give the same with something else."""
        return replace(self, given=given)

    @property
    def asked(self) -> str:
        """The measure as a part of a script."""
        return f"({self.script})({json.dumps(self.given)})"


# Every piece of text that is seen, with the element it stands in.
SEEN = """
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
_CONTRAST = (
    "() => {"
    + SEEN
    + """
  const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const grounds = new Map([[null, "rgb(255, 255, 255)"]]);
  const ground = (element) => {
    if (!grounds.has(element)) {
      const colour = getComputedStyle(element).backgroundColor;
      grounds.set(element, parts(colour)[3] !== 0 ? colour : ground(element.parentElement));
    }
    return grounds.get(element);
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
    href: element.getAttribute("href") ?? "",
    contact: element.closest("[data-contact]") !== null,
    ring: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    // Less than a pixel is rounding.
    inside:
      box.top > -1 && box.left > -1 && box.right < innerWidth + 1 &&
      (box.bottom < innerHeight + 1 || box.height > innerHeight),
    covered: !(element.contains(there) || there?.contains(element)),
  };
}"""
_TOO_WIDE = """css => {
  const sheet = new CSSStyleSheet(); // a policy forbids none of them
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  const wider = document.documentElement.scrollWidth - innerWidth;
  document.adoptedStyleSheets.pop();
  return wider;
}"""
_WIDER = (
    f"css => {{ const wide = ({_TOO_WIDE})(css);"
    " return wide > 0 ? [`${wide}px too wide`] : []; }"
)
# Where the next press of the Tab key begins: at the top, as on a page that was just opened.
_NOTE_THE_FOCUS = (
    f"() => {{ const look = {_FOCUS};"
    + """
  window.passed = new Set();
  window.reached = [];
  let round = false;
  document.onkeydown = () => {
    const stop = look();
    round ||= reached.length > 0 && !stop;
    if (stop && !round) reached.push(stop);
  };
  const top = document.createElement("a");
  top.tabIndex = -1;
  document.body.prepend(top);
  top.focus();
  top.remove();
}"""
)
# One text of each kind is enough: whatever else is in such an element is laid out alike.
_LONG_ADDRESS = (
    "(part) => {"
    + SEEN
    + """
  const long = `https://www.${"a".repeat(50)}.example.org/${"b".repeat(40)}/`;
  const name = (e) => `${e?.tagName}.${e?.getAttribute("class") ?? ""}`;
  const tried = new Set(), faults = [];
  for (const [node, element] of [...document.querySelectorAll(part)].flatMap(seen)) {
    // A number is none, and what is on a button or drawn on a map is ours.
    if (!/\\p{L}{2}/u.test(node.data) || element.closest("button, svg")) continue;
    const parent = element.parentElement;
    const kind = [parent.parentElement, parent, element].map(name).join(" > ");
    if (tried.has(kind)) continue;
    tried.add(kind);
    const before = node.data;
    node.data = long;
    if (document.documentElement.scrollWidth > innerWidth) faults.push(`${kind}: ${before.trim()}`);
    node.data = before;
  }
  return faults;
}"""
)
_TEXTS = "parts => [...document.querySelectorAll(parts)].map((part) => part.innerText)"
# What the Tab key stops at, in the order of the page; of some radio buttons only one.
_ALL_STOPS = """
const groups = new Set();
const all = "a[href], button, summary, input, select, textarea, [tabindex='0']";
const stops = [...document.querySelectorAll(all)]
  .filter((e) => e.checkVisibility({ visibilityProperty: true }))
  .filter((e) => e.tabIndex >= 0)
  .filter((e) => e.type !== "radio" || (!groups.has(e.name) && groups.add(e.name)));
const name = (e) => e.id || e.textContent.trim();
"""
_STOPS = f"() => {{ {_ALL_STOPS} return stops.map(name); }}"
# The browser shows what a script gives the focus as it shows what the Tab key comes to. The key
# also comes to whatever can be scrolled.
_FOCUS_EACH = (
    f"() => {{ {_ALL_STOPS} const look = {_FOCUS};"
    + """
  window.passed = new Set();
  const scrolls = (e) => (e.scrollWidth > e.clientWidth || e.scrollHeight > e.clientHeight)
    && /auto|scroll/.test(getComputedStyle(e).overflow);
  const others = [...document.querySelectorAll("body *")]
    .filter((e) => !e.matches(all) && (e.tabIndex >= 0 || scrolls(e)) && e.checkVisibility());
  const astray = [...stops.filter((e) => e.tabIndex > 0), ...others].map(name), looks = [];
  for (const stop of stops) {
    stop.focus({ focusVisible: true });
    if (document.activeElement === stop) looks.push(look());
    else astray.push(name(stop));
  }
  document.activeElement.blur();
  return [astray, looks];
}"""
)
#: WCAG 2.2, 1.4.12: what a reader may set without losing anything.
TEXT_SPACING = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important;"
    " word-spacing: .16em !important; } p { margin-bottom: 2em !important; }"
)


#: More than any page has.
MOST_STOPS = 2000


# What was seen in the first window that this was asked in is kept with the page.
_SEEN_IN_ONE_WINDOW = """(known) => {
  const seen = (e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const now = new Map([...document.querySelectorAll("body *")].map((e) => [e, seen(e)]));
  window.seenBefore ??= now;
  return [...seenBefore].filter(([e, before]) => now.has(e) && now.get(e) !== before)
    .filter(([e]) => !e.closest(known))
    .map(([e]) => `${e.tagName}.${e.getAttribute("class") ?? ""}: ${e.textContent.trim()}`);
}"""

faint_text = Measure(_CONTRAST)
"""Tells of text with a contrast below 7:1. (axe asks large text for 4.5:1 only.)"""

broken_by_a_long_address = Measure(_LONG_ADDRESS, "body")
"""Tells of what would widen the page if a long web address stood there as a name or a label.

It is given the part of the page.
"""

seen_in_one_window = Measure(_SEEN_IN_ONE_WINDOW)
"""Tells of what is on a page in one of two windows alone, when it has been asked in both.

It is given what may be so.
"""

wider = Measure(_WIDER, "")
"""Tells of a page that is wider than its window. It is given what a reader has set."""


def too_wide(page: Page, *, css: str = "") -> int:
    """Give by how many CSS px a page is wider than its window. css: what a reader has set."""
    return page.evaluate(_TOO_WIDE, css)


def stops(page: Page) -> list[str]:
    """Name everything that the Tab key is to stop at, in order."""
    return page.evaluate(_STOPS)


def focused(page: Page) -> Iterator[dict[str, Any]]:
    """Go through a page with the Tab key; tell what each stop looks like."""
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(_FOCUS)
        if stop is None:
            return
        yield stop
    raise AssertionError(f"After {MOST_STOPS} stops the Tab key had not been everywhere.")


def reached(page: Page, number: int) -> list[dict[str, Any]]:
    """Give what so many presses of the Tab key come to from the top, each stop once.

    It is told as by `focused`, and each is looked at when the next press is about to leave it.
    """
    page.evaluate(_NOTE_THE_FOCUS)
    for _ in range(number + 1):
        page.keyboard.down("Tab")
    page.keyboard.up("Tab")
    return page.evaluate("() => { document.activeElement.blur(); return reached; }")


def keyboard_faults(page: Page) -> list[str]:
    """Tell of what the Tab key does not come to in its turn, and of stops that are hardly seen."""
    wanted = stops(page)
    came_to = reached(page, len(wanted) + 1)
    names = [stop["name"] for stop in came_to]
    astray = [] if names == wanted else [f"comes to {names}, not to {wanted}"]
    return [*astray, *(f"hardly seen: {stop}" for stop in filter(faint_focus, came_to))]


def focus_faults(page: Page) -> list[str]:
    """Tell what `keyboard_faults` does of the page as it is written, without a press of a key.

    What a script makes of the Tab key is not told of.
    """
    astray, looks = page.evaluate(_FOCUS_EACH)
    return [
        *(f"comes to in another turn or never: {name}" for name in astray),
        *(f"hardly seen: {stop}" for stop in filter(faint_focus, looks)),
    ]


def tab_to(page: Page, name: str) -> None:
    """Press the Tab key until something of that name has the focus; each stop must be seen."""
    _tab_until(page, name, lambda stop: stop["name"] == name)


def tab_to_a_contact(page: Page) -> str:
    """Press the Tab key until it comes to a way to reach somebody; give where the link leads.

    "" if there is no link: a postal address is text alone.
    """
    if not page.locator("[data-contact] a").count():
        return ""
    return _tab_until(page, "a contact", lambda stop: stop["contact"])["href"]


def _tab_until(page: Page, what: str, arrived: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
    page.evaluate("window.passed = new Set()")
    for stop in focused(page):
        assert not faint_focus(stop), stop
        if arrived(stop):
            return stop
    raise AssertionError(f"The Tab key never came to {what}.")


def faint_focus(stop: dict[str, Any]) -> bool:
    """Whether a stop of `focused` is not seen, or not in the window."""
    return stop["ring"] < 2 or not stop["inside"] or stop["covered"]


def leave_out_what_stands_in_for_a_script(page: Page) -> None:
    """Take out the words that a page has only for a browser that runs no script."""
    page.evaluate("() => document.querySelectorAll('noscript').forEach((part) => part.remove())")


def texts_of(page: Page, parts: str) -> list[str]:
    """Give the text of all parts of a page that a selector names, as it is seen."""
    # A locator tells the same, but puts a program of its own into the page first.
    return page.evaluate(_TEXTS, parts)
