"""What a hand-written page shows, asked of the page as it is rendered.

A picture is written in many ways, and only the way `![words](file)` is read from the text itself.
"""

import re
from collections.abc import Iterator

import markdown
from lxml import html

from consortium.newsletters.article import EXTENSIONS
from consortium.reading.front_matter import front_matter
from consortium.reading.markdown_links import Target, targets
from consortium.reading.markdown_text import without_code
from consortium.reading.source_file import SourceFile

OTHERWISE = re.compile(r"(?i)<(?:img|image|input|source|video)\b|srcset|poster|!\[[^\]]*\](?!\()")
"""What only a page with pictures written in another way has."""

SHOWN = "//img/@src | //input/@src | //video/@poster | //video/@src | //source/@src | //@srcset"
SPACE = re.compile(r"\s")


def rendered_pictures(page: SourceFile) -> Iterator[Target]:
    """Give each picture of a page that is not read as one from the text: in HTML, or by reference.

    What a reference stands for is read from the text as well, as a link at the same place.
    """
    if not OTHERWISE.search(page.text):
        return
    known = {target.text for target in targets(page) if target.is_image}
    for address in dict.fromkeys(_shown(front_matter(page).body.text)):
        if address not in known:
            yield _found(page, address)


def _shown(text: str) -> Iterator[str]:
    rendered = markdown.markdown(text, extensions=EXTENSIONS)
    for found in html.fragment_fromstring(rendered, create_parent="div").xpath(SHOWN):
        if found.attrname != "srcset":
            yield found.strip()
            continue
        for candidate in found.split(","):
            yield SPACE.split(candidate.strip())[0]


def _found(page: SourceFile, address: str) -> Target:
    """Find where an address is written, or else the first line with a picture in HTML."""
    lines = without_code(page)
    for number, line in enumerate(lines, start=1):
        if address and address in line:
            return Target(address, number, line.index(address) + 1, is_image=True)
    first = next((n for n, line in enumerate(lines, start=1) if OTHERWISE.search(line)), 1)
    return Target(address, first, 1, is_image=True)
