"""The letters and the words of a text: what no reader may lose."""

import unicodedata
from collections import Counter
from collections.abc import Iterator

from lxml import etree, html

from consortium.html.fragment import fragment
from consortium.html.line_breaks import without_breaks

_APART = frozenset(
    {
        *("blockquote", "br", "dd", "div", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "hr"),
        *("li", "ol", "p", "pre", "section", "td", "th", "ul"),
    }
)
"""Elements that part words. `em` and `wbr` do not."""


class _Signs(dict[int, str]):
    """What becomes of each character: a letter or a mark stays, a pictograph is a word."""

    def __missing__(self, code: int) -> str:
        kind = unicodedata.category(chr(code))
        if kind[0] in "LNM":
            self[code] = chr(code)
        else:
            self[code] = f" {chr(code)} " if kind == "So" else " "
        return self[code]


_SIGNS = _Signs({ord(hidden): "" for hidden in "\ufe0f\u200c\u200d\xad"})


def letters(text: str) -> str:
    """Give the letters, figures and pictographs of a text, in their order and without blanks."""
    return "".join(text.translate(_SIGNS).split())


def words_of_text(text: str) -> Counter[str]:
    """Give the words of plain text, in small letters, each with how often it is there."""
    return Counter(unicodedata.normalize("NFKC", text).casefold().translate(_SIGNS).split())


def words_of_html(source: str, *, links_apart: bool = False, longest: int = 0) -> Counter[str]:
    """Give the words that readers of HTML meet; those for a picture are said or shown.

    `links_apart` parts them at the end of each link, where plain text has its address. `longest`
    is how many letters stand together at the most; what is longer is left out (0: nothing is).
    """
    whole = without_breaks(source).replace("</a>", "</a> " if links_apart else "</a>")
    text = "".join(_pieces(fragment(whole)))
    if longest:
        text = " ".join(run for run in text.split() if len(run) <= longest)
    return words_of_text(text)


def words_of_element(root: html.HtmlElement) -> Counter[str]:
    """Give the words in an element of HTML."""
    return words_of_text("".join(_pieces(root)))


def lost(before: Counter[str], after: Counter[str]) -> tuple[str, ...]:
    """Give the words that are there less often than before. A form of a text may say more."""
    return tuple((before - after).elements())


def _pieces(root: html.HtmlElement) -> Iterator[str]:
    for step, element in etree.iterwalk(root, events=("start", "end")):  # deep ones too
        if element.tag in _APART:
            yield "\n"
        if step == "start":
            yield f" {element.get('alt', '')} " if element.tag == "img" else element.text or ""
        else:
            yield element.tail or ""
