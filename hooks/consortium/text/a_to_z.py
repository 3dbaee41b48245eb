"""Where words and names stand in an A to Z."""

import re
import unicodedata

_BEFORE_THE_WORD = re.compile(r"[\W_]*(?:(?:an?|the)\s+)?")
_ACCENT = re.compile(r"[\u0300-\u036f]")


def sorted_as(text: str) -> str:
    """Give what a text is sorted by: small letters without accents.

    Signs, "The" and "A" in front do not count. It is "" where there is no letter and no figure.
    """
    plain = _ACCENT.sub("", unicodedata.normalize("NFKD", text)).casefold()
    return _BEFORE_THE_WORD.sub("", plain, count=1)
