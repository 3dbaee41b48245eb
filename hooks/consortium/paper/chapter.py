"""A page of the website as a chapter: without its navigation, and with links that work on paper."""

import posixpath
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urldefrag, urlsplit

from lxml.html import HtmlElement, builder

from consortium.html.fragment import fragment, inside
from consortium.html.headings import level
from consortium.html.line_breaks import without_breaks

ToLargePrint = Callable[[str], str]
"""Turns the body of a standard page into that of its large-print twin."""

_TO_MOVE_ABOUT = ("nav", "aside", "template", "svg", "script")
_ON_SCREEN_ONLY = frozenset({"about-the-button", "button", "map-credit", "on-paper"})
_HEADINGS = ("h1", "h2", "h3", "h4", "h5")
_REFERENCES = ("aria-labelledby", "aria-describedby")


@dataclass(frozen=True, slots=True)
class Mention:
    """A page of the website that is not in the document: its address, and the words it goes by."""

    path: str
    words: str

    @property
    def anchor(self) -> str:
        """Where its address is written, in the document."""
        return f"on-the-web-{anchor(self.path)}"


@dataclass(frozen=True, slots=True)
class Chapter:
    """A page of the website in a document. `body` is HTML whose highest heading is `<h2>`."""

    title: str
    #: Where links to it lead, in its document: "areas-ayton-ict".
    anchor: str
    body: str
    elsewhere: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Binding:
    """What a chapter needs to know of its document: the pages in it and their anchors."""

    pages: Mapping[str, str]
    large_print: ToLargePrint


def anchor(path: str) -> str:
    """Give the anchor of the page at a path: "areas/ayton/ict/" is "areas-ayton-ict"."""
    return path.strip("/").replace("/", "-")


def chapter(
    path: str, title: str, body: str, binding: Binding, *, without: Iterable[str] = ()
) -> Chapter:
    """Make a chapter of the body of the page at a path.

    `without` are ids or classes of what stands elsewhere in the document: an `<h2>` with all that
    follows it up to the next, or a whole element.
    """
    tree = _parse(body)
    _drop_what_only_moves_about(tree)
    for section in without:
        _drop_section(tree, section)
    large = _parse(binding.large_print(inside(tree)))
    _make_simple_to_tag(large)
    _one_level_down(large)
    _make_ids_its_own(large, anchor(path))
    elsewhere = _lead_somewhere(large, path, binding)
    return Chapter(title, binding.pages[path], inside(large), elsewhere)


def _parse(body: str) -> HtmlElement:
    # WeasyPrint makes an empty link of each break in a link (seen in 70.0).
    return fragment(without_breaks(body))


def _drop_what_only_moves_about(tree: HtmlElement) -> None:
    for element in list(tree.iter()):
        if not isinstance(element.tag, str):
            element.drop_tree()  # a comment
        elif (
            element.tag in _TO_MOVE_ABOUT
            or "hidden" in element.attrib
            or _ON_SCREEN_ONLY & set(element.classes)
            or element.get("alt") == ""  # a decoration
        ):
            element.drop_tree()


def _drop_section(tree: HtmlElement, section: str) -> None:
    for start in [node for node in tree.iter() if section in (node.get("id"), *node.classes)]:
        if start.tag == "h2":
            for after in list(start.itersiblings()):
                if after.tag == "h2":
                    break
                after.drop_tree()
        start.drop_tree()


def _make_simple_to_tag(tree: HtmlElement) -> None:
    """Take out groups in lists of terms: in a tagged PDF a list holds its items alone."""
    for element in tree.xpath(".//dl/div"):
        element.drop_tag()


def _one_level_down(tree: HtmlElement) -> None:
    for heading in list(tree.iter(*_HEADINGS)):
        heading.tag = f"h{level(heading) + 1}"


def _make_ids_its_own(tree: HtmlElement, prefix: str) -> None:
    for element in tree.iter():
        if "id" in element.attrib:
            element.set("id", f"{prefix}--{element.get('id')}")
        for name in _REFERENCES:
            element.attrib.pop(name, None)


def _lead_somewhere(tree: HtmlElement, path: str, binding: Binding) -> tuple[Mention, ...]:
    """Point each link at a page of the document, and say which: there is nothing to press.

    A page that is not in it is named, with its address, at the end of the document, by number.
    """
    elsewhere: dict[str, Mention] = {}
    ids = {element.get("id") for element in tree.iter()}
    for link in list(tree.iter("a")):
        target, fragment = urldefrag(link.get("href", ""))
        if urlsplit(target).scheme:
            continue
        if not link.text_content().strip():
            link.drop_tag()  # a picture: there is nothing to press
            continue
        page = _page(target, path)
        here = f"{anchor(path)}--{fragment}"
        if page == path and here in ids:
            link.set("href", f"#{here}")
        elif page in binding.pages:
            link.set("href", f"#{binding.pages[page]}")
        else:
            mention = Mention(page, " ".join(link.text_content().split()).rstrip("."))
            elsewhere.setdefault(page, mention)
            link.set("href", f"#{mention.anchor}")
            number = list(elsewhere).index(page) + 1
            _refer(link, builder.SPAN(builder.CLASS("web"), {"data-number": str(number)}))
            continue
        _refer(link, builder.SPAN(builder.CLASS("page"), {"data-to": link.get("href")}))
    return tuple(elsewhere.values())


def _refer(link: HtmlElement, reference: HtmlElement) -> None:
    reference.tail, link.tail = link.tail, " "
    link.addnext(reference)


def _page(target: str, path: str) -> str:
    if not target:
        return path
    joined = posixpath.normpath(posixpath.join("/", path, target)).lstrip("/")
    return f"{joined}/" if joined and target.endswith(("/", ".")) else joined


def without_scheme(address: str) -> str:
    """Write a web address as people type it: "www.example.org/contact/"."""
    return address.partition("://")[2] or address
