"""Slips in the Markdown of newsletters that break a list, a table or a link."""

import re
from collections.abc import Iterator

from consortium.checking.entry import Rulebook
from consortium.checking.newsletter_text_rules import bodies
from consortium.problems.problem import Problem
from consortium.reading.markdown_headings import HASHES, UNDERLINE
from consortium.reading.markdown_text import without_code
from consortium.reading.source_file import SourceFile

BULLET = "bullet"
NUMBER = "number"
ITEM = re.compile(rf" {{0,3}}(?:(?P<{BULLET}>[-*+])|(?P<{NUMBER}>\d{{1,2}}\.)) ")
# What word processors put in front of an item; the last two are of fonts of their own.
SIGN = re.compile(
    r"^(?P<start>\s*)(?P<sign>["
    "\N{BULLET}\N{MIDDLE DOT}\N{WHITE BULLET}\N{TRIANGULAR BULLET}\N{BULLET OPERATOR}"
    "\N{BLACK CIRCLE}\N{WHITE CIRCLE}\N{BLACK SQUARE}\N{BLACK SMALL SQUARE}"
    "\N{BLACK RIGHT-POINTING TRIANGLE}\N{THREE-D TOP-LIGHTED RIGHTWARDS ARROWHEAD}\uf0b7\uf0a7"
    r"]|o(?=\t))\s*(?=\S)"
)
LEADS = r"(?:https?:|mailto:|tel:|record:|www\.|#|/|[^\s)]+\.(?:md|jpe?g|png|pdf)\b|[^\s)]+@)"
SPACE_IN_LINK = re.compile(rf"\]\s+\((?=\s*<?{LEADS})", re.IGNORECASE)
ROW = re.compile(r" {0,3}\|")
PART = re.compile(r"(?<!\\)\|")
HYPHENS = re.compile(r"[\s|:]*-[-\s|:]*")


def lists_under_text(rulebook: Rulebook) -> Iterator[Problem]:
    """A list straight under a line of text, or of another list, would run on in it."""
    for body in bodies(rulebook):
        above = ""
        for number, line in enumerate(without_code(body), start=1):
            item = ITEM.match(line)
            kind = item.lastgroup or "" if item else ""
            if kind and above not in ("", kind):
                yield body.problem(number, "Leave an empty line above this list.")
            if not line.strip() or HASHES.match(line) or UNDERLINE.match(line):
                above = ""
            else:
                above = kind or above or "text"


def signs_of_word_processors(rulebook: Rulebook) -> Iterator[Problem]:
    """An item of a list begins with a hyphen: other signs leave its lines run together."""
    for body in bodies(rulebook):
        in_list = True
        for number, line in enumerate(without_code(body), start=1):
            found = SIGN.match(line)
            if found is None:
                in_list = not line.strip() or bool(ITEM.match(line))
                continue
            yield body.problem(
                number,
                f"This line begins with {_shown(found['sign'])}. Write a hyphen and a space "
                "instead, with an empty line above the list.",
                column=found.start("sign") + 1,
                write=f"- {body.line(number)[found.end() :]}" if in_list else "",
            )


def _shown(sign: str) -> str:
    """Give a sign as it can be read: those of a font of their own are dots and squares in it."""
    return sign if sign.isprintable() else "a bullet"


def spaces_in_links(rulebook: Rulebook) -> Iterator[Problem]:
    """With a space between its words and its address, a link is none."""
    for body in bodies(rulebook):
        for number, line in enumerate(without_code(body), start=1):
            found = SPACE_IN_LINK.search(line)
            if found:
                yield body.problem(
                    number,
                    "There is a space between ] and (. Take it out.",
                    column=found.start() + 1,
                    write=SPACE_IN_LINK.sub("](", body.line(number)),
                )


def tables(rulebook: Rulebook) -> Iterator[Problem]:
    """A table stands by itself, and its second line is one of hyphens, with as many parts."""
    for body in bodies(rulebook):
        lines = ("", *without_code(body), "")
        for number in range(1, len(lines) - 1):
            if ROW.match(lines[number]) and not ROW.match(lines[number - 1]):
                yield from _table(body, number, *lines[number - 1 : number + 2])


def _table(body: SourceFile, number: int, above: str, first: str, second: str) -> Iterator[Problem]:
    hyphens = f"|{' --- |' * _parts(first)}"
    if above.strip() and not HASHES.match(above) and not UNDERLINE.match(above):
        yield body.problem(number, "Leave an empty line above this table.")
    elif not HYPHENS.fullmatch(second):
        message = f"A table needs a line of hyphens below its first line. Write: {hyphens}"
        yield body.problem(number, message)
    elif _parts(second) != _parts(first):
        message = (
            f"The first line of this table has {_parts(first)} parts, and its line of hyphens has "
            f"{_parts(second)}."
        )
        yield body.problem(number + 1, message, write=hyphens)


def _parts(row: str) -> int:
    """Count the parts of a table's row: "| Tea | Cake |" has two."""
    bare = row.strip().removeprefix("|")
    return len(PART.findall(bare)) + (not re.search(r"(?<!\\)\|$", bare))
