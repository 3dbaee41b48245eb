"""Slips in the Markdown of newsletters, which would show its signs to readers."""

import re
from collections.abc import Iterator

from consortium.checking.entry import Rulebook
from consortium.checking.newsletter_text_rules import bodies
from consortium.problems.problem import Problem
from consortium.reading.markdown_headings import HASHES, UNDERLINE
from consortium.reading.markdown_text import without_code

BULLET = "bullet"
NUMBER = "number"
ITEM = re.compile(rf" {{0,3}}(?:(?P<{BULLET}>[-*+])|(?P<{NUMBER}>\d{{1,2}}\.)) ")
LEADS = r"(?:https?:|mailto:|tel:|record:|www\.|#|/|[^\s)]+\.(?:md|jpe?g|png|pdf)\b|[^\s)]+@)"
SPACE_IN_LINK = re.compile(rf"\]\s+\((?=\s*<?{LEADS})", re.IGNORECASE)
NO_ADDRESS = re.compile(r"\]\(\s*<?https?://\s*>?\)", re.IGNORECASE)
# What is a link already, whole or from the line above, and what HTML makes of one.
LINK = re.compile(
    r"<a\b.*?</a>|<[^>]*>|^ {0,3}\[[^\]]+\]:.*"
    r"|\[[^\]]*\]\s*(?:\([^)]*\)|\[[^\]]*\])|\]\s*\([^)]*\)",
    re.IGNORECASE,
)
ADDRESS = re.compile(
    r"(?P<web>(?:https?://|www\.)[^\s<>()\[\]\"“”]*[\w/])"
    r"|(?P<email>[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)",
    re.IGNORECASE,
)


def lists_under_text(rulebook: Rulebook) -> Iterator[Problem]:
    """A list straight under a line of text, or of another list, would run on in it."""
    for body in bodies(rulebook):
        above = ""
        for number, line in enumerate(without_code(body), start=1):
            item = ITEM.match(line)
            kind = item.lastgroup or "" if item else ""
            if kind and above not in ("", kind):
                yield body.problem(number, "Leave an empty line above this list.", warning=True)
            if not line.strip() or HASHES.match(line) or UNDERLINE.match(line):
                above = ""
            else:
                above = kind or above or "text"


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
                    warning=True,
                )


def links_without_address(rulebook: Rulebook) -> Iterator[Problem]:
    """A link leads somewhere."""
    for body in bodies(rulebook):
        for number, line in enumerate(without_code(body), start=1):
            found = NO_ADDRESS.search(line)
            if found:
                message = "This link has no address after https://. Write it there."
                yield body.problem(number, message, column=found.start() + 1, warning=True)


def addresses_that_are_no_links(rulebook: Rulebook) -> Iterator[Problem]:
    """An address in the text is no link by itself."""
    for body in bodies(rulebook):
        for number, line in enumerate(without_code(body), start=1):
            rest = LINK.sub(lambda link: " " * len(link[0]), line)
            for found in ADDRESS.finditer(rest):
                yield body.problem(
                    number,
                    f"To make this a link, write {_as_a_link(found)}.",
                    column=found.start() + 1,
                    warning=True,
                )


def _as_a_link(found: re.Match[str]) -> str:
    address = found[0]
    if found["email"]:
        return f"[{address}](mailto:{address})"
    return f"[our page]({address if '://' in address else f'https://{address}'})"
