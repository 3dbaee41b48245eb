"""Words of a document inside a longer text, whole: no word and no number is cut in two."""

import re

from consortium.checking.parts import squeezed


def stand_in(words: str, text: str) -> bool:
    """Say whether words stand in a text from edge to edge: "62 %" is there, and "2 %" is not."""
    sought = squeezed(words)
    before = r"(?<!\w)(?<!\d[.,])" if sought[:1].isalnum() else ""
    after = r"(?!\w)(?![.,]\d)" if sought[-1:].isalnum() else ""
    return re.search(before + re.escape(sought) + after, squeezed(text)) is not None


def cut_in(words: str, text: str) -> bool:
    """Say whether words stand in a text, but only with a word or number of it cut in two."""
    return squeezed(words) in squeezed(text) and not stand_in(words, text)
