"""The HTML that a hand-written page may not hold, because a browser would run or fetch it."""

import re
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser

from consortium.problems.problem import Problem
from consortium.reading.markdown_links import targets
from consortium.reading.markdown_text import without_code
from consortium.reading.source_file import SourceFile

ELEMENT = re.compile(r"(?i)<(script|style|iframe|object|embed)\b")
BRACES = re.compile(r"\{:?[^{}]*\}")
ATTRIBUTE = re.compile(r"(?i)(?:^|[\s{:\"'])(on[a-z]+|style)\s*=")
ADDRESSES = ("href", "src", "action", "formaction", "xlink:href", "data", "poster")
POINTED = re.compile(r"<([a-z]+:[^<>\s]*)>", re.IGNORECASE)
RUNS = re.compile(r"(?i)(?:javascript|vbscript):|data:\w+/")
IMAGE = re.compile(r"!\[[^\]]*\]\(\s*<?(?P<address>(?:https?:)?//[^)\s>]*)", re.IGNORECASE)
ELSEWHERE = re.compile(r"(?i)(?:https?:)?//")
UNSEEN = re.compile(r"[\x00-\x20\x7f-\xa0]")
PROGRAM = "could run a program on a reader's computer. Take it out."
LOOK = "Take it out: how the pages look is set in docs/assets/standard.css, for all of them."
REASONS = {
    "script": PROGRAM,
    "style": f"changes how the page looks. {LOOK}",
    "iframe": "shows another website inside ours, which could follow our readers. Take it out, "
    "and write a link instead, such as [Watch the film](https://example.org/film).",
    "object": PROGRAM,
    "embed": PROGRAM,
}


def unwanted_html(source: SourceFile) -> Iterator[Problem]:
    """Tell of all in a page that would run a program, fetch another site or change the look."""
    lines = without_code(source)
    for number, line in enumerate(lines, start=1):
        for found in ELEMENT.finditer(line):
            yield source.problem(number, f"'{found[0]}' {REASONS[found[1].lower()]}")
        for braces in BRACES.finditer(line):
            for found in ATTRIBUTE.finditer(braces[0]):
                yield _attribute(source, number, found[1])
        for found in IMAGE.finditer(line):
            yield from_elsewhere(source, number, found["address"])
        for found in POINTED.finditer(line):
            yield from _address(source, number, found[1])
    for target in targets(source):
        yield from _address(source, target.line, target.text)
    tags = _Tags()
    tags.feed("\n".join(lines))
    tags.close()
    for number, tag, name, value in tags.attributes:
        if name == "style" or name.startswith("on"):
            yield _attribute(source, number, name)
        elif name == "src" and ELSEWHERE.match(value) and tag not in REASONS:
            yield from_elsewhere(source, number, value)
        elif name in ADDRESSES:
            yield from _address(source, number, value)


class _Tags(HTMLParser):
    """Keeps each attribute of each tag, with the tag and its line."""

    def __init__(self) -> None:
        super().__init__()
        self.attributes: list[tuple[int, str, str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        first = self.getpos()[0]
        written = (self.get_starttag_text() or "").lower()
        for name, value in attrs:
            line = first + written[: max(written.find(name), 0)].count("\n")
            self.attributes.append((line, tag, name, value or ""))


def _attribute(source: SourceFile, number: int, name: str) -> Problem:
    if name.lower() == "style":
        return source.problem(number, f"'{name}=' changes how this place looks. {LOOK}")
    return source.problem(number, f"'{name}=' {PROGRAM}")


def from_elsewhere(source: SourceFile, number: int, address: str) -> Problem:
    """Tell of something that is shown from another website."""
    return source.problem(
        number,
        f"'{address}' would be fetched from another website, which could follow our readers. Put "
        "the file into docs, and write its name here.",
    )


def _address(source: SourceFile, number: int, wrote: str) -> Iterator[Problem]:
    found = RUNS.match(UNSEEN.sub("", unescape(wrote)))
    if found:
        yield source.problem(
            number,
            f"A link that begins with '{found[0]}' {PROGRAM} A link leads to another page here, "
            "or begins with https://.",
        )
