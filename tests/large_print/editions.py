"""What a page says, in order, whichever edition it is in: words, links, image texts, folds."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from built_site import LARGE_PRINT, SVG, BuiltPage

NOT_SAID = ("template", "script", "form", f"{SVG}svg")
APART = re.compile(
    "p|li|ul|ol|h[1-6]|dt|dd|dl|div|section|article|aside|nav|table|caption|tr|td|th|br"
    "|blockquote|details|summary"
)


def article(page: BuiltPage) -> Element:
    """The part that both editions share: what the body of the page was made from."""
    return page.main if page.path.startswith(LARGE_PRINT) else page.article


def facts(page: BuiltPage) -> list[str]:
    """Every word and number, in order. A table is said as its records are: row by row."""
    return re.findall(r"[\w@£%]+", "".join(_said(article(page))))


def links(page: BuiltPage) -> list[str]:
    """Where each link leads, telephone and e-mail included; both editions name a page alike."""
    addresses = (a.get("href") for a in _kept(article(page)) if a.tag == "a" and a.get("href"))
    return [
        href if ":" in href else "#".join(page.resolve(href)).removeprefix(LARGE_PRINT)
        for href in addresses
    ]


def folded(page: BuiltPage) -> list[str]:
    """What each folded part holds, in order; both editions write it alike, but for spaces."""
    return [
        "".join(re.findall(r"\w+", "".join(_said(part))))
        for part in _kept(article(page))
        if part.tag == "details"
    ]


def images(page: BuiltPage) -> list[str]:
    """The words of each image. A drawing has none: it repeats what stands beside it."""
    return [image.get("alt") for image in article(page).iter("img")]


def is_said(element: Element) -> bool:
    return not (
        element.tag in NOT_SAID
        or element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or element.get("data-standard-only") is not None
    )


def _parts(element: Element) -> list[Element]:
    """What is said of an element: itself, or what stands within a form and is of use without it."""
    if element.tag == "form":
        return [part for part in element.iter() if part.get("data-both-editions") is not None]
    return [element] if is_said(element) else []


def _kept(element: Element) -> Iterator[Element]:
    yield element
    for child in element:
        for part in _parts(child):
            yield from _kept(part)


def _said(element: Element) -> Iterator[str]:
    if not is_said(element):
        return
    space = " " if APART.fullmatch(element.tag) else ""
    yield space
    if element.tag == "table":
        yield from _rows(element)
    else:
        yield element.text or ""
        for child in element:
            for part in _parts(child):
                yield from _said(part)
            yield child.tail or ""
    yield space


def _rows(table: Element) -> Iterator[str]:
    for caption in table.iter("caption"):
        yield from _said(caption)
    first, *others = table.iter("tr")
    labels = [" ".join(_said(cell)) for cell in first]
    for row in others:
        for label, cell in zip(labels, row, strict=True):
            yield label
            yield from _said(cell)
