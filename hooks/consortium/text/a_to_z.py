"""Where words and names stand in an A to Z."""

import re
import unicodedata

from consortium.text.bare_letters import OF_THEIR_OWN

NO_LETTER = "other"
"""In addresses, instead of the letter of what begins with none from A to Z and with no figure."""

_BEFORE_THE_WORD = re.compile(r"[\W_]*(?:(?:an?|the)\s+)?")
_ACCENT = re.compile(r"[\u0300-\u036f]")


def sorted_as(text: str) -> str:
    """Give what a text is sorted by: small letters without accents.

    Signs, "The" and "A" in front do not count. It is "" where there is no letter and no figure.
    """
    plain = _ACCENT.sub("", unicodedata.normalize("NFKD", text.translate(OF_THEIR_OWN)))
    return _BEFORE_THE_WORD.sub("", plain.casefold(), count=1)


def initial_of(text: str) -> str:
    """Give the capital letter from A to Z, or the figure, that a text stands under, else ""."""
    initial = sorted_as(text)[:1].upper()
    return initial if initial.isascii() else ""


def in_order(text: str) -> tuple[bool, str]:
    """Give what puts texts in the order of their initials, those without one last."""
    return not initial_of(text), sorted_as(text)
