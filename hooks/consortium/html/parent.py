"""What an element is in."""

from lxml import html


def parent_of(element: html.HtmlElement) -> html.HtmlElement:
    """Give the element that an element stands in. Raises ValueError for the root of a tree."""
    parent = element.getparent()
    if parent is None:
        raise ValueError("The root of a tree stands in no other element.")
    return parent
