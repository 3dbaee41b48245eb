"""An issue's article as a mail can carry it: plain elements, no tables, no picture from elsewhere.

A picture from the website would tell us who opened the mail, and most mail programs hide it until
the reader asks. So a picture is inside the mail, or its words stand in its place and lead to it.
"""

from collections.abc import Callable

from lxml import html
from lxml.html import builder

from consortium.html.fragment import fragment, inside, parent_of
from consortium.html.headings import HEADINGS
from consortium.html.plain_html import plain_html
from consortium.html.tables import replace_tables

ChangeElement = Callable[[html.HtmlElement], None]
"""Changes an element where it stands."""


def mail_article(
    article: str, base: str, *, picture: ChangeElement, tables: ChangeElement = replace_tables
) -> tuple[str, ...]:
    """Give the blocks (HTML) of the article of the page at the address `base`, one after another.

    `picture` changes each picture, `tables` all tables below an element: each stays one block, so
    that an article has the same blocks in every form. A telephone has no room for columns.
    """
    root = fragment(article)
    tables(root)
    root = fragment(plain_html(inside(root), base))
    for image in list(root.iter("img")):
        picture(image)
    words = root.text or ""
    blocks = [builder.P(words), *root] if words.strip() else list(root)
    return tuple(html.tostring(block, encoding="unicode") for block in blocks)


def without_loose_headings(blocks: tuple[str, ...]) -> tuple[str, ...]:
    """Take headings off the end that nothing follows."""
    while blocks and html.fromstring(blocks[-1]).tag in HEADINGS:
        blocks = blocks[:-1]
    return blocks


def put_into_words(picture: html.HtmlElement, picture_words: Callable[[str], str]) -> None:
    """Have words stand for a picture: those that `picture_words` gives for what it shows."""
    described = picture.get("alt", "").strip()
    if not described:
        picture.drop_tree()
        return
    _set_apart(picture)
    linked = next(picture.iterancestors("a"), None) is not None
    address = picture.get("src")
    picture.attrib.clear()
    picture.tag = "span" if linked else "a"
    picture.text = picture_words(described)
    if not linked:
        picture.set("href", address)


def _set_apart(picture: html.HtmlElement) -> None:
    """Leave a blank between the words of a picture and those beside it."""
    before = picture.getprevious()
    if before is not None:
        before.tail = _with_blank(before.tail)
    else:
        parent = parent_of(picture)
        parent.text = _with_blank(parent.text)
    if (picture.tail or "")[:1].isalnum():
        picture.tail = f" {picture.tail}"


def _with_blank(words: str | None) -> str | None:
    return f"{words} " if words and words[-1].isalnum() else words
