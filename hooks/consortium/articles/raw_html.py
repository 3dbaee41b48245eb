"""Raw HTML in a text: nobody may write it, and most of it has a sign of its own in Markdown."""

import re

from consortium.articles.fault import Fault

_COMMENTS = re.compile(r"(?:<!--(?!-?>)(?:(?!-->).)*-->\s*)+", re.DOTALL)
"""Notes that editors write to themselves: nobody else sees them."""

_TAG = re.compile(r"</?\s*([a-zA-Z][\w-]*)")
_LONGEST = 60
_PROGRAM = "It could run a program on a reader's computer. Take it out."
_LOOK = "It changes how the page looks, which is set for all pages at once. Take it out."
_LIST = "Write each item of a list on a line of its own that begins with a hyphen and a space."
_TABLE = "Write each row of a table as | Day | Where |, with | --- | --- | below the first."
_ELSEWHERE = (
    "It shows another website inside ours, which could follow our readers. Take it out, and write "
    "a link instead: [Watch the film](https://example.org/film)."
)
_INSTEAD = {
    **dict.fromkeys(("b", "strong"), "For bold, write **words**."),
    **dict.fromkeys(("i", "em", "u"), "To stress words, write *words*."),
    **dict.fromkeys(("s", "del", "strike"), "Take the words out that do not hold any more."),
    **dict.fromkeys(("sub", "sup"), "Write a small figure as it is: H₂O, m²."),
    **dict.fromkeys(("ul", "ol", "li"), _LIST),
    **dict.fromkeys(("table", "thead", "tbody", "tr", "td", "th"), _TABLE),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "For a heading, write ## and a space."),
    **dict.fromkeys(("script", "object", "embed", "form", "base"), _PROGRAM),
    **dict.fromkeys(("style", "font", "center", "span", "div", "big", "small"), _LOOK),
    **dict.fromkeys(("iframe", "video", "audio"), _ELSEWHERE),
    "a": "For a link, write [words](https://example.org).",
    "img": "For a picture, write ![what it shows](file.jpg).",
    "br": "For a new line, end the line above with a backslash: \\",
    "hr": "For a line across, write --- with an empty line above and below.",
    "p": "Leave an empty line between two paragraphs.",
    "blockquote": "Begin each line that is quoted with > and a space.",
}


def is_comment(html: str) -> bool:
    """Say whether raw HTML is comments and nothing else, so that leaving it out loses nothing."""
    return _COMMENTS.fullmatch(html.strip()) is not None


def tag_of(html: str) -> tuple[str, bool]:
    """Give the name of the element that raw HTML begins or ends ("": none), and whether it ends."""
    tag = _TAG.match(html)
    return tag[1].lower() if tag else "", html.startswith("</")


def raw_html_fault(line: int, html: str, written: str, column: int = 1) -> Fault:
    """Tell of raw HTML, with what to write instead. `written` is the line that it is on."""
    shown = html.strip().split("\n")[0][:_LONGEST]
    if html.lstrip().startswith("<!--"):
        return Fault(line, _comment_message(html), column)
    tag = _TAG.match(html.strip())
    is_words = " " in shown and "=" not in html and not html.startswith("<!")
    instead = "" if is_words else _INSTEAD.get(tag[1].lower() if tag else "")
    if instead:
        return Fault(
            line, f"'{shown}' is HTML, which the text of a page cannot have. {instead}", column
        )
    message = (
        f"'{shown}' is read as HTML, so nobody would see it. If it is words, put a backslash in "
        "front of the <."
    )
    return Fault(line, message, column, written.replace("<", "\\<"))


def _comment_message(html: str) -> str:
    if "-->" not in html:
        return "This note has no end, so nobody would see what follows. Close it with -->"
    return "Leave this note a line of its own: nobody would see what stands beside it."
