"""A fragment of HTML as a tree: how it is read, what stands in what, and how it is written."""

from lxml import html


def fragment(source: str) -> html.HtmlElement:
    """Read a fragment, such as the body of a page, into a `<div>` that is no part of it."""
    return html.fragment_fromstring(source, create_parent="div")


def inside(root: html.HtmlElement) -> str:
    """Write what stands in that `<div>`."""
    return html.tostring(root, encoding="unicode").removeprefix("<div>").removesuffix("</div>")


def parent_of(element: html.HtmlElement) -> html.HtmlElement:
    """Give the element that an element stands in. Raises ValueError for the root of a tree."""
    parent = element.getparent()
    if parent is None:
        raise ValueError("The root of a tree stands in no other element.")
    return parent
