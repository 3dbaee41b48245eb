"""What HTML means, as a tree of tuples, by three parsers; and what GitHub's own makes of a text.

The trees of two parsers are equal if they read the same HTML alike. To set an article beside what
GitHub shows, make both `plain` first.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias
from urllib.parse import unquote

import html5lib
from cmarkgfm import cmark
from lxml import etree, html
from selectolax.lexbor import LexborHTMLParser, LexborNode

Tree: TypeAlias = tuple[str, tuple[tuple[str, str], ...], tuple["Tree | str", ...]]

BLANKS = re.compile(r"[ \t\n\r\f]+")
OF_LINES = frozenset({"a", "br", "code", "em", "img", "strong"})
"""Blanks beside these are seen; beside all others they are not."""

OF_LOOKS = ("align", "class", "id", "style")
"""What a reader may give an element without a reader of the article meeting other words."""


def by_lexbor(source: str) -> Tree:
    """The body as browsers read it."""
    return _of_lexbor(LexborHTMLParser(source).body)


def by_html5lib(source: str) -> Tree:
    """The body as the standard's model program reads it."""
    return _of_elements(html5lib.parse(source, namespaceHTMLElements=False).find("body"))


def by_lxml(source: str) -> Tree:
    """The body as our own feeds, mails and papers read it."""
    _, attributes, children = _of_elements(html.fragment_fromstring(source, create_parent="body"))
    return "body", attributes, children


def cmark_tree(text: str) -> Tree:
    """What GitHub's own parser makes of a text, with tables and without its other extensions."""
    options = cmark.Options.CMARK_OPT_UNSAFE
    return plain(by_lexbor(cmark.markdown_to_html_with_extensions(text, options, ["table"])))


def plain(tree: Tree) -> Tree:
    """The tree without what its makers may do in their own ways: blanks, ids, spelling of links."""
    return _plain(tree, in_code=False)


def _plain(tree: Tree, *, in_code: bool) -> Tree:
    tag, attributes, children = tree
    in_code = in_code or tag == "pre"
    kept = tuple(
        (name, BLANKS.sub(" ", unquote(said))) for name, said in attributes if name not in OF_LOOKS
    )
    inner = _joined(
        _plain(child, in_code=in_code) if isinstance(child, tuple) else child for child in children
    )
    return tag, kept, tuple(_of_code(inner) if in_code else _without_blanks(inner))


def _of_code(children: tuple[Tree | str, ...]) -> Iterator[Tree | str]:
    """Give children with spaces for tabs, and nothing behind the last sign of a block."""
    for child in children:
        text = child.expandtabs(4).rstrip() if isinstance(child, str) else child
        if text:
            yield text


def _without_blanks(children: tuple[Tree | str, ...]) -> Iterator[Tree | str]:
    """Give children with each blank as one space, and none at the edge of a line."""
    seen = [isinstance(child, str) or child[0] in OF_LINES - {"br"} for child in children]
    for at, child in enumerate(children):
        if isinstance(child, tuple):
            yield child
            continue
        text = BLANKS.sub(" ", child)
        text = text if at and seen[at - 1] else text.lstrip(" ")
        text = text if at + 1 < len(children) and seen[at + 1] else text.rstrip(" ")
        if text:
            yield text


def _of_lexbor(node: LexborNode) -> Tree:
    children = (
        child.text_content or "" if child.is_text_node else _of_lexbor(child)
        for child in node.iter(include_text=True)
        if not child.is_comment_node
    )
    return node.tag, _sorted(node.attributes), _joined(children)


def _of_elements(element: etree.Element) -> Tree:
    children: list[Tree | str] = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str):  # a comment has a function for its name
            children.append(_of_elements(child))
        children.append(child.tail or "")
    return element.tag, _sorted(element.attrib), _joined(children)


def _sorted(attributes: Mapping[str, str | None]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((name, said or "") for name, said in attributes.items()))


def _joined(children: Iterable[Tree | str]) -> tuple[Tree | str, ...]:
    """Put words that follow each other into one."""
    joined: list[Tree | str] = []
    for child in children:
        if isinstance(child, str) and joined and isinstance(joined[-1], str):
            joined[-1] += child
        elif child:
            joined.append(child)
    return tuple(joined)
