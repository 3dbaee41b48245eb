"""Words of the plan inside a longer text, whole: no word and no number is cut in two."""

import re

from consortium.checking.parts import squeezed

BEFORE_A_WORD = r"(?<!\w)(?<!\w['’])"
BEFORE_A_NUMBER = r"(?<!\w)(?<!\d[.,–-])(?<!£)"
BEFORE_A_SIGN = r"(?<!\d)(?<!\d )"
AFTER_A_WORD = r"(?!['’]?\w)"
AFTER_A_NUMBER = r"(?!\w)(?![.,–-]\d)(?! ?%)(?! million)"
AFTER_A_SIGN = r"(?!\d)"
SIGNS = re.compile(r"[.,%£–-]")
"""What may stand inside a number."""


def stand_in(words: str, text: str) -> bool:
    """Say whether words stand in a text from edge to edge: "62%" is there, and "2%" is not.

    A blank before % is no difference: the plan has some, and our own words have none.
    """
    sought = _closed_up(words)
    whole = _before(sought[:1]) + re.escape(sought) + _after(sought[-1:])
    return re.search(whole, _closed_up(text)) is not None


def cut_in(words: str, text: str) -> bool:
    """Say whether words stand in a text, but only with a word or number of it cut in two."""
    return _closed_up(words) in _closed_up(text) and not stand_in(words, text)


def _closed_up(text: str) -> str:
    return squeezed(text).replace(" %", "%")


def _before(first: str) -> str:
    if first.isdigit():
        return BEFORE_A_NUMBER
    if SIGNS.match(first):
        return BEFORE_A_SIGN
    return BEFORE_A_WORD if first.isalpha() else ""


def _after(last: str) -> str:
    if last.isdigit():
        return AFTER_A_NUMBER
    if SIGNS.match(last):
        return AFTER_A_SIGN
    return AFTER_A_WORD if last.isalpha() else ""
