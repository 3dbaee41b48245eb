"""What all spellings of a text have in common."""

import re
import unicodedata

_NO_LETTERS = re.compile("[\u0300-\u036f'‘’`]")
_ONE_WORD = re.compile(r"\b(e|wi)-(mail|fi)")
_BETWEEN = re.compile(r"[^a-z0-9]+")


def plain(text: str) -> str:
    """Give a text in small letters and figures, one space between its words.

    `docs/assets/words.js` has the same function, and tests/search/plain.yml holds for both.
    """
    letters = _NO_LETTERS.sub("", unicodedata.normalize("NFD", text)).lower().replace("&", " and ")
    return _BETWEEN.sub(" ", _ONE_WORD.sub(r"\1\2", letters)).strip()
