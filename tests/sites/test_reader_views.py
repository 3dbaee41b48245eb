"""What the reader view of a browser leaves of an answer.

Firefox takes a div that is full of links for a menu, and leaves it out: those to ask first were
gone, and one of the whole country was left.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from built_site import BuiltPage

#: By Readability, which Firefox has: the share of a block that links may have, and the letters
#: below which it does not look.
MOST_OF_LINKS = 0.2
FEWEST_LETTERS = 25
BLOCKS = {"blockquote", "dl", "div", "img", "ol", "p", "pre", "table", "ul"}
ANSWERS = re.compile(r"(areas|needs|communities|events|subscribe)/.*")
#: For a screen alone: a calendar to add, a map with the list beside it, a form.
MAY_GO = {"screen-only", "atlas"}


def left_out(page: BuiltPage) -> Iterator[str]:
    """Give the blocks that a reader view would leave out."""
    for block in page.article.iter("div"):
        said = letters(block)
        is_full = MOST_OF_LINKS * said < sum(letters(link) for link in block.iter("a"))
        has_blocks = any(inner.tag in BLOCKS for inner in block.iter() if inner is not block)
        if said >= FEWEST_LETTERS and is_full and has_blocks and block.get("class") not in MAY_GO:
            yield f"{page.path}: {block.get('class')}"


def letters(element: Element) -> int:
    return len(" ".join("".join(element.itertext()).split()))


def test_a_reader_view_leaves_the_answers_in(demonstration):
    pages = [page for path, page in demonstration.pages.items() if ANSWERS.fullmatch(path)]
    assert len(pages) > 100
    assert [block for page in pages for block in left_out(page)] == []
