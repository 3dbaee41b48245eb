"""A text in the letters from a to z, as people type it who have no others."""

import re
import unicodedata

_ACCENTS = re.compile("[\u0300-\u036f'‘’`]")
_OF_THEIR_OWN = str.maketrans("łŁøØđĐðÐ", "lLoOdDdD") | str.maketrans(
    {"æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ß": "ss", "þ": "th", "Þ": "TH"}
)
"""Letters that are no others with an accent."""


def bare_letters(text: str) -> str:
    """Give a text without accents and apostrophes: "Łódź" is "Lodz"."""
    return _ACCENTS.sub("", unicodedata.normalize("NFD", text.translate(_OF_THEIR_OWN)))
