"""What all spellings of a text have in common."""

import re

from consortium.text.bare_letters import bare_letters

_ONE_WORD = re.compile(r"\b(e|wi)-(mail|fi)")
_DOTTED = re.compile(r"\b(?:[a-z]\.){2,}")
_BETWEEN = re.compile(r"[^a-z0-9]+")


def plain(text: str) -> str:
    """Give a text in small letters and figures, one space between its words.

    `docs/assets/words.js` has the same function, and tests/search/plain.yml holds for both.
    """
    letters = bare_letters(text).lower().replace("&", " and ")
    joined = _DOTTED.sub(lambda match: match[0].replace(".", ""), _ONE_WORD.sub(r"\1\2", letters))
    return _BETWEEN.sub(" ", joined).strip()
