"""Whether an issue speaks of the Consortium's plan of 2004."""

import re

from lxml import html

from consortium.model import Newsletter

_NAMES = re.compile(
    r"\bplan\s+of\s+2004\b|\b2004\s+plan\b|\bconsortium[’']s\s+plan\b|\bIIP\b"
    r"|\binfrastructure\s+investment\s+plan\b",
    re.IGNORECASE,
)
"""What the plan is called. A group may have a plan of its own, so "the plan" is no name."""


def names_the_plan(newsletter: Newsletter, article: str) -> bool:
    """Say whether an issue names the plan, in its title, its summary or its article (HTML)."""
    root = html.fragment_fromstring(article, create_parent="div")
    return any(
        _NAMES.search(words)
        for words in (newsletter.title, newsletter.summary, root.xpath("string()"))
    )
