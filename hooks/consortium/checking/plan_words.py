"""Words of a document inside a longer text, whole: no word and no number is cut in two."""

import re

from consortium.checking.parts import squeezed

_BEGINS = re.compile(r"(?<!\w)(?<!\d[.,])")
_ENDS = re.compile(r"(?!\w)(?![.,]\d)")


def stand_in(words: str, text: str) -> bool:
    """Say whether words stand in a text from edge to edge: "62 %" is there, and "2 %" is not."""
    sought, whole = squeezed(words), squeezed(text)
    place = whole.find(sought)
    while place >= 0:
        end = place + len(sought)
        is_cut_before = sought[:1].isalnum() and not _BEGINS.match(whole, place)
        is_cut_after = sought[-1:].isalnum() and not _ENDS.match(whole, end)
        if not is_cut_before and not is_cut_after:
            return True
        place = whole.find(sought, place + 1)
    return False


def cut_in(words: str, text: str) -> bool:
    """Say whether words stand in a text, but only with a word or number of it cut in two."""
    return squeezed(words) in squeezed(text) and not stand_in(words, text)
