"""A fragment of HTML as a tree: how it is read, what stands in what, and how it is written."""

from lxml import etree, html

_PARSER = html.HTMLParser()
# Of lxml's own accord, a function in Python picks a class each time that anybody meets an element.
_PARSER.set_element_class_lookup(
    etree.ElementDefaultClassLookup(element=html.HtmlElement, comment=html.HtmlComment)
)


def fragment(source: str) -> html.HtmlElement:
    """Read a fragment, such as the body of a page, into a `<div>` that is no part of it."""
    page = etree.fromstring(f"<html><body>{source}</body></html>", _PARSER)
    root = next(page.iter("body"))
    page.remove(root)
    root.tag = "div"
    return root


def inside(root: html.HtmlElement) -> str:
    """Write what stands in that `<div>`."""
    return html.tostring(root, encoding="unicode").removeprefix("<div>").removesuffix("</div>")


def parent_of(element: html.HtmlElement) -> html.HtmlElement:
    """Give the element that an element stands in. Raises ValueError for the root of a tree."""
    parent = element.getparent()
    if parent is None:
        raise ValueError("The root of a tree stands in no other element.")
    return parent
