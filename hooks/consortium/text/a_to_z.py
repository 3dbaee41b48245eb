"""Where words and names stand in an A to Z."""

import re
import unicodedata

from consortium.text.bare_letters import bare_letters

_BEFORE_THE_WORD = re.compile(r"[\W_]*(?:(?:an?|the)\s+)?")
_SIGNS = re.compile(r"[\W_]*")


def order_of(text: str) -> str:
    """Give the letters by which a text has its place: small, without accents and apostrophes."""
    return unicodedata.normalize("NFKD", bare_letters(text)).casefold()


def sorted_as(text: str) -> str:
    """Give what a text is sorted by: these letters without signs, "The" and "A" in front.

    It is "" where there is no letter and no figure.
    """
    return _BEFORE_THE_WORD.sub("", order_of(text), count=1)


def place_sorted_as(name: str) -> str:
    """Give what the name of a place is sorted by: "The" is a part of it."""
    return _SIGNS.sub("", order_of(name), count=1)


def initial_of(place: str) -> str:
    """Give the capital letter from A to Z, or the figure, of what is sorted there, else ""."""
    return place[:1].upper() if place[:1].isascii() else ""


def initial_id(initial: str) -> str:
    """Give what stands for an initial in addresses, and for none."""
    return initial.lower() or "other"


def in_order(place: str) -> tuple[bool, str]:
    """Give what puts what is sorted in the order of its initials, what has none last."""
    return not initial_of(place), place
