"""Addresses in newsletters that are no links, and links that have no address."""

import re
from collections.abc import Iterator

from consortium.checking.entry import Rulebook
from consortium.checking.newsletter_text_rules import bodies
from consortium.problems.problem import Problem
from consortium.reading.markdown_text import without_code

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
