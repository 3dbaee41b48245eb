"""A noun as it stands in a sentence."""

import re

_LIKE_YOU = re.compile("uni|use|eu|one", re.IGNORECASE)
"""What begins with a vowel only in writing."""


def with_article(noun: str) -> str:
    """Give a noun with "a" or "an" before it."""
    is_an = noun[0].lower() in "aeiou" and not _LIKE_YOU.match(noun)
    return f"{'an' if is_an else 'a'} {noun}"
