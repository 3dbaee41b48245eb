"""Drawings (SVG): a large-print page has their words, and not the drawing."""

from lxml import html
from lxml.html import builder


def replace_pictures(root: html.HtmlElement) -> None:
    """Put the words of each drawing in its place.

    A decoration goes. So does a map whose links all stand elsewhere on the page, in a list; the
    links of any other become a list under its name.
    """
    listed = {link.get("href") for link in root.xpath("//a[@href][not(ancestor::svg)]")}
    for drawing in list(root.iter("svg")):
        links = [link for link in drawing.iter("a") if link.get("aria-current") is None]
        if drawing.get("aria-hidden") == "true" or _repeated(links, listed):
            drawing.drop_tree()
            continue
        name = drawing.get("aria-label") or drawing.findtext("title") or ""
        words = builder.DIV(builder.P(name), *([_list(links)] if links else []))
        words.tail = drawing.tail
        drawing.getparent().replace(drawing, words)


def _repeated(links: list[html.HtmlElement], listed: set[str]) -> bool:
    return bool(links) and all(link.get("href") in listed for link in links)


def _list(links: list[html.HtmlElement]) -> html.HtmlElement:
    return builder.UL(
        builder.CLASS("plain"),
        *(builder.LI(builder.A(_name(link), href=link.get("href"))) for link in links),
    )


def _name(link: html.HtmlElement) -> str:
    return link.get("aria-label") or " ".join(link.text_content().split())
