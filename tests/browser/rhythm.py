"""How the parts of a page stand to one another, as the eye takes them together, measured."""

from browser.measures import Measure

#: CSS px. What stands no further apart than this is taken for one thing.
_TOGETHER = 12
#: Letters. So much of a line there is room for on every telephone, in letters of twice the size.
_SHORT = 6
# Every line of text, picture and control that is seen, each with its place.
_LINES = """
const shown = (e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  && !e.closest(".visually-hidden, .reached .full, script, style");
const lines = (root) => {
  const all = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!node.data.trim() || !shown(node.parentElement)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    all.push(...range.getClientRects());
  }
  for (const e of root.querySelectorAll("img, svg:not(.bar), input, button, .button, .chips a"))
    if (shown(e)) all.push(e.getBoundingClientRect());
  return all.filter(({ width, height }) => width > 1 && height > 1);
};
const around = (all) => ({
  top: Math.min(...all.map(({ top }) => top)), bottom: Math.max(...all.map(({ bottom }) => bottom)),
  left: Math.min(...all.map(({ left }) => left)), right: Math.max(...all.map(({ right }) => right)),
});
const levels = (all) => new Set(all.map(({ top }) => Math.round(top))).size;
const meets = (one, other) => one.left < other.right && other.left < one.right;
"""
_LOOSE_HEADINGS = (
    f"() => {{ {_LINES}"
    """
  const all = lines(document.querySelector("main"));
  return [...document.querySelectorAll("#text :is(h2, h3, h4)")].filter(shown).flatMap((h) => {
    const own = lines(h);
    if (!own.length) return [];
    const box = around(own);
    const near = all.filter((line) => meets(line, box));
    const [above, below] = [
      near.map(({ bottom }) => box.top - bottom), near.map(({ top }) => top - box.bottom),
    ].map((gaps) => Math.min(...gaps.filter((gap) => gap >= -4)));
    return below > above * 1.2
      ? [`${h.textContent.trim()}: ${above.toFixed()}px above, ${below.toFixed()}px below`] : [];
  });
}"""
)
_LATE_MARKS = (
    f"() => {{ {_LINES}"
    """
  return [...document.querySelectorAll("#text li")].filter(shown).filter((li) => {
    const [first] = li.children, { display, listStyleType } = getComputedStyle(li);
    return display === "list-item" && listStyleType !== "none"
      && first && !li.firstChild.data?.trim() && getComputedStyle(first).display === "inline-block"
      && levels(lines(first)) > 1;
  }).map((li) => li.textContent.trim().slice(0, 40));
}"""
)
_SIGNS_OUTSIDE = """() => [...document.querySelectorAll("main summary")].filter((summary) => {
  const { paddingLeft, textIndent } = getComputedStyle(summary);
  return parseFloat(paddingLeft) + parseFloat(textIndent) < -1;
}).map((summary) => summary.textContent.trim())"""
_TOUCHING = (
    f"together => {{ {_LINES}"
    """
  const entries = [...document.querySelectorAll("#text ul:not(.chips) > li + li")].filter(shown);
  return entries.flatMap((li) => {
    const [before, now] = [lines(li.previousElementSibling), lines(li)];
    if (!before.length || !now.length) return [];
    const [one, other] = [around(before), around(now)];
    const gap = other.top - one.bottom;
    return levels(before) > 2 && meets(one, other) && gap > -40 && gap < together
      ? [`${li.textContent.trim().slice(0, 40)}: ${gap.toFixed()}px below the last`] : [];
  });
}"""
)

_BROKEN_WORDS = (
    f"longest => {{ {_LINES}"
    """
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), broken = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!shown(node.parentElement) || node.parentElement.closest("code, pre")) continue;
    for (const { 0: word, index } of node.data.matchAll(/(?<![^\\s(])[\\p{L}\\d]+/gu)) {
      if (word.length > longest) continue;
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      if (levels([...range.getClientRects()]) > 1) broken.push(word);
    }
  }
  return broken;
}"""
)

loose_headings = Measure(_LOOSE_HEADINGS)
"""Tells of headings that stand clearly nearer to what is above them than to what is below."""

late_marks = Measure(_LATE_MARKS)
"""Tells of entries of a list whose mark stands beside a later line than their first."""

signs_outside = Measure(_SIGNS_OUTSIDE)
"""Tells of folded parts whose sign stands left of the text: on a telephone nobody sees it."""

touching_entries = Measure(_TOUCHING, _TOGETHER)
"""Tells of entries of several lines that follow one another as if they were one."""

misread = Measure(
    f"() => [...{loose_headings.asked}, ...{late_marks.asked}, ...{signs_outside.asked},"
    f" ...{touching_entries.asked}]"
)
"""Tells of all that the eye takes together and that does not belong together."""

broken_words = Measure(_BROKEN_WORDS, _SHORT)
"""Tells of short words, and of parts of telephone numbers, that go on in the next line."""
