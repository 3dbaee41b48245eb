"""What never breaks over lines, and where a long address may."""

import re
from collections.abc import Iterator

from lxml import html
from lxml.html import builder

from consortium.html.fragment import parent_of
from consortium.html.line_breaks import breaking_parts
from consortium.time.days import MONTHS

WHOLE = "whole"
"""The class of what stays on one line."""

_MONTH = f"(?:{'|'.join(MONTHS)})"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_PARTS = rf"""
    (?P<address>
        [\w.+-]+@[\w-]+(?:\.[\w-]+)+                                # an e-mail address
      | (?:https?://|www\.)[^\s<>“”"]*[^\s<>“”".,;:?!)]              # a web address
    )
  | (?P<whole>
        \b{_DAY}\ {_MONTH}(?:\ \d{{4}})?\b                          # 3 October 2026
      | \b{_MONTH}\ (?:{_DAY},?\ )?\d{{4}}\b                        # October 2026
      | \b\d{{1,2}}(?:[.:]\d\d)?\ (?:am|pm|noon|midnight)\b         # 10.30 am
      | £\d+(?:,\d{{3}})*(?:\.\d+)?(?:\ (?:thousand|million|billion)\b)?  # £2.5 million
      | \b\d+(?:\.\d+)?\ %                                        # 78.5 %
      | \b[A-Z]{{1,2}}\d[A-Z\d]?\ \d[A-Z]{{2}}\b                    # NN17 1AA
      | (?<!\w)(?:\+\d|\(?0)[\d()\ -]{{7,}}\d                       # 01632 960000
        (?:,?\ (?:extension|ext\.?)\ \d+)?
    )
    (?:[,.;:!?)’”]+(?!\w))?                                         # no line begins with these
"""
_FOUND = re.compile(_PARTS, re.VERBOSE)
# Each of them has one of these, and most text has none: looking for it is far quicker.
_PERHAPS = re.compile(r"[\d@]|www\.|://")


def keep_whole(root: html.HtmlElement) -> None:
    """Keep numbers, days, times, sums and postcodes on one line; let long addresses break."""
    for link in root.xpath("//a[starts-with(@href, 'tel:')]"):
        link.set("class", f"{link.get('class', '')} {WHOLE}".strip())
    for element in list(root.iter()):
        text, tail = element.text, element.tail
        if tail and element is not root and _PERHAPS.search(tail):
            _put_after(element, *_pieces(tail))
        if text and _PERHAPS.search(text) and WHOLE not in element.get("class", "").split():
            _put_inside(element, *_pieces(text))


def _put_inside(element: html.HtmlElement, lead: str, others: list[html.HtmlElement]) -> None:
    element.text = lead
    for place, piece in enumerate(others):
        element.insert(place, piece)


def _put_after(element: html.HtmlElement, lead: str, others: list[html.HtmlElement]) -> None:
    element.tail = lead
    parent = parent_of(element)
    place = parent.index(element) + 1
    for step, piece in enumerate(others):
        parent.insert(place + step, piece)


def _pieces(text: str) -> tuple[str, list[html.HtmlElement]]:
    """Split text into its first words and elements, each with the words that follow it."""
    lead = ""
    elements: list[html.HtmlElement] = []
    for piece in _split(text):
        if not isinstance(piece, str):
            elements.append(piece)
        elif elements:
            elements[-1].tail = (elements[-1].tail or "") + piece
        else:
            lead += piece
    return lead, elements


def _split(text: str) -> Iterator[str | html.HtmlElement]:
    end = 0
    for match in _FOUND.finditer(text):
        yield text[end : match.start()]
        if match["whole"]:
            yield builder.SPAN(builder.CLASS(WHOLE), match[0])
        else:
            first, *others = breaking_parts(match[0])
            yield first
            for part in others:
                yield html.Element("wbr", {"aria-hidden": "true"})
                yield part
        end = match.end()
    yield text[end:]
