"""HTML as plain text for mail: headings underlined, each link with its address behind it."""

import re
from collections.abc import Iterator
from itertools import count, repeat

from lxml import html

from consortium.html.columns import columns, wrapped
from consortium.html.headings import HEADINGS

WIDTH = 78
"""The most columns in a line (RFC 5322, 2.1.1)."""

_UNDERLINES = {"h1": "=", "h2": "-", "h3": "-", "h4": "-", "h5": "-", "h6": "-"}
_BLOCKS = {"blockquote", "body", "caption", "dd", "div", "dl", "dt", "figcaption", "figure", "hr"}
_BLOCKS |= {*HEADINGS, "li", "ol", "p", "pre", "ul"}
_BLOCKS |= {"table", "tbody", "td", "tfoot", "th", "thead", "tr"}
# Not the no-break space, which keeps a day or a telephone number on one line.
_SPACE = re.compile(r"[ \t\r\n\f]+")
_SCHEME = re.compile(r"(mailto|tel):")

Block = list[str]
"""Some lines that belong together. Between two blocks stands an empty line."""


def plain_text(element: html.HtmlElement) -> str:
    """Give the words of an element (say, `<body>`) as lines of at most 78 columns.

    An address is never broken: one that is too long for a line has a line of its own.
    """
    return "\n\n".join("\n".join(block) for block in _blocks(element, WIDTH)) + "\n"


def _blocks(element: html.HtmlElement, width: int) -> Iterator[Block]:
    run = [_squeezed(element.text)]
    for child in element:
        if child.tag in _BLOCKS:
            yield from _paragraph(run, width)
            yield from _block(child, width)
            run = []
        else:
            run.append(_inline(child))
        run.append(_squeezed(child.tail))
    yield from _paragraph(run, width)


def _block(element: html.HtmlElement, width: int) -> Iterator[Block]:
    if element.tag in _UNDERLINES:
        for lines in _blocks(element, width):
            yield [*lines, _UNDERLINES[element.tag] * max(map(columns, lines))]
    elif element.tag in ("ul", "ol"):
        yield from _list(element, width)
    elif element.tag == "blockquote":
        quoted = _behind("> ", "> ", element, width)
        if rows := [line for lines in quoted for line in (">", *lines)]:
            yield rows[1:]
    elif element.tag == "dd":
        yield from _behind("    ", "    ", element, width)
    elif element.tag == "pre":
        rows = element.text_content().strip("\n").split("\n")
        yield [line for row in rows for line in _as_written(row, width)]
    elif element.tag == "hr":
        yield ["-" * width]
    else:
        yield from _blocks(element, width)


def _list(element: html.HtmlElement, width: int) -> Iterator[Block]:
    """Give a list as one block, or as several when an item holds more than one."""
    numbers = (f"{number}. " for number in count(_first_number(element)))
    markers = numbers if element.tag == "ol" else repeat("* ")
    items = [
        list(_behind(marker, " " * len(marker), item, width))
        for item, marker in zip(element, markers, strict=False)
    ]
    if all(len(blocks) <= 1 for blocks in items):
        if lines := [line for blocks in items for block in blocks for line in block]:
            yield lines
    else:
        yield from (block for blocks in items for block in blocks)


def _first_number(element: html.HtmlElement) -> int:
    """Give the number that a list begins with, as a browser does when that is no number."""
    try:
        return int(element.get("start", "1"))
    except ValueError:
        return 1


def _behind(first: str, others: str, element: html.HtmlElement, width: int) -> Iterator[Block]:
    """Give the blocks of an element with something in front of the first line and the others."""
    mark = first
    for lines in _blocks(element, width - len(others)):
        yield [mark + lines[0], *(others + line for line in lines[1:])]
        mark = others


def _paragraph(run: list[str], width: int) -> Iterator[Block]:
    if lines := [line for row in "".join(run).split("\n") for line in wrapped(row, width)]:
        yield lines


def _as_written(row: str, width: int) -> Iterator[str]:
    return iter([row]) if columns(row) <= width else wrapped(row, width)


def _inline(element: html.HtmlElement) -> str:
    if element.tag == "br":
        return "\n"
    parts = [_squeezed(element.text)]
    for child in element:
        parts += [_inline(child), _squeezed(child.tail)]
    text = "".join(parts)
    if element.tag == "q":
        return f"“{text}”"
    return _linked(text, element.get("href")) if element.tag == "a" else text


def _linked(text: str, address: str | None) -> str:
    """Put the address behind the words of a link, unless they are the address."""
    if not address or text.strip() in (address, _SCHEME.sub("", address)):
        return text
    return f"{text} <{address.replace(' ', '%20')}>"


def _squeezed(text: str | None) -> str:
    return _SPACE.sub(" ", text or "")
