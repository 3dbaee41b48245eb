"""What readers see or hear of HTML, with what scripts will show them."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from built_site import BuiltPage

AREAS = re.compile(r"\b(?:districts?|county)\b", re.IGNORECASE)
"""What the engine calls areas, and a site may call otherwise."""

SAID_BY_ATTRIBUTES = ("alt", "aria-label", "content", "data-running", "placeholder", "title")


def for_readers(html: str) -> str:
    """Give all words of a page, or of a part of one, that are for readers."""
    return " ".join(" ".join(_said(BuiltPage("", html).tree)).split())


def _said(element: Element) -> Iterator[str]:
    yield from (element.get(name, "") for name in SAID_BY_ATTRIBUTES)
    is_script = element.tag == "script"
    if is_script and element.get("type") == "text/html":
        yield for_readers(element.text or "")
    elif not is_script and element.tag != "style":
        yield element.text or ""
        for child in element:
            yield from _said(child)
    yield element.tail or ""


def says(html: str, word: re.Pattern[str]) -> list[str]:
    """Give what a page says with a word, some letters round it too; of names of files, nothing."""
    text = re.sub(r"\b[\w/-]+\.(?:geojson|json|csv)\b", "", for_readers(html))
    return [text[max(0, match.start() - 30) : match.end() + 30] for match in word.finditer(text)]
