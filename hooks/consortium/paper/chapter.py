"""A page of the website as a chapter: without its navigation, and with links that work on paper."""

import posixpath
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urldefrag, urlsplit

from lxml.html import HtmlElement, builder

from consortium.html.fragment import fragment, inside
from consortium.html.headings import level
from consortium.html.line_breaks import without_breaks
from consortium.large_print.body import large_print_body

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


def anchor(path: str) -> str:
    """Give the anchor of the page at a path: "areas/ayton/ict/" is "areas-ayton-ict"."""
    return path.strip("/").replace("/", "-")


def chapter(path: str, title: str, body: str, *, without: Iterable[str] = ()) -> Chapter:
    """Make a chapter of the body of the page at a path, the only one of its document.

    `without` are ids or classes of what stands elsewhere in the document: an `<h2>` with all that
    follows it up to the next, or a whole element.
    """
    tree = _parse(body)
    _drop_what_only_moves_about(tree)
    for section in without:
        _drop_section(tree, section)
    large = _parse(large_print_body(inside(tree)))
    _make_simple_to_tag(large)
    _one_level_down(large)
    _make_ids_its_own(large, anchor(path))
    elsewhere = _lead_somewhere(large, path)
    return Chapter(title, anchor(path), inside(large), elsewhere)


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


def _lead_somewhere(tree: HtmlElement, path: str) -> tuple[Mention, ...]:
    """Point each link at a place in the document, and say on which page: there is nothing to press.

    Another page is named, with its address, at the end of the document, by number.
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
        if page == path:
            here = f"{anchor(path)}--{fragment}"
            link.set("href", f"#{here if here in ids else anchor(path)}")
            _refer(link, builder.SPAN(builder.CLASS("page"), {"data-to": link.get("href")}))
        else:
            mention = Mention(page, " ".join(link.text_content().split()).rstrip("."))
            elsewhere.setdefault(page, mention)
            link.set("href", f"#{mention.anchor}")
            number = list(elsewhere).index(page) + 1
            _refer(link, builder.SPAN(builder.CLASS("web"), {"data-number": str(number)}))
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
