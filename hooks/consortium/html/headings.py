"""The levels of headings: where a new one belongs, and none skipped."""

from lxml import html

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
DEEPEST = len(HEADINGS)


def level(heading: html.HtmlElement) -> int:
    """Give the level of a heading: 2 for `<h2>`."""
    return HEADINGS.index(heading.tag) + 1


def levels_below(root: html.HtmlElement, tag: str) -> list[tuple[html.HtmlElement, int]]:
    """Give each element of this tag with the level of a heading in its place.

    One below the heading of the text it stands in; 2 where the text has none before it.
    """
    levels, current = [], 1
    for element in root.iter(tag, *HEADINGS):
        if element.tag == tag:
            levels.append((element, min(current + 1, DEEPEST)))
        else:
            current = level(element)
    return levels


def close_gaps(root: html.HtmlElement) -> None:
    """Raise headings so that none skips a level. A body without `<h1>` has it above itself."""
    titled = next(root.iter("h1"), None) is not None
    open_levels = [(0, 0)] if titled else [(1, 1)]
    for heading in root.iter(*HEADINGS):
        old = level(heading)
        while len(open_levels) > 1 and open_levels[-1][0] >= old:
            open_levels.pop()
        new = open_levels[-1][1] + 1
        open_levels.append((old, new))
        heading.tag = f"h{new}"
