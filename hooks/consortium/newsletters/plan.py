"""Whether an issue speaks of the Consortium's plan."""

import re

from consortium.html.fragment import fragment
from consortium.model import Document, Newsletter


def names_the_plan(newsletter: Newsletter, article: str, plan: Document | None) -> bool:
    """Say whether an issue names the plan, in its title, its summary or its article (HTML).

    A group may have a plan of its own, so "the plan" is no name.
    """
    if plan is None:
        return False
    names = "|".join(_spelt(name) for name in plan.names)
    named = re.compile(rf"\b(?:{names})\b", re.IGNORECASE)
    return any(
        named.search(words)
        for words in (newsletter.title, newsletter.summary, fragment(article).text_content())
    )


def _spelt(name: str) -> str:
    """Give the pattern of a name with any blanks and either apostrophe."""
    words = r"\s+".join(re.escape(word) for word in name.split())
    return re.sub("[’']", "[’']", words)
