"""One line of text as YAML: in quote marks where it would be read as something else without."""

import re

from consortium.advice.bullets import SIGNS
from consortium.advice.quote_marks import CLOSING, OPENING, quoted
from consortium.reading.tree_builder import EMPTY_WORDS
from consortium.text.source_file import NO_BREAK_SPACE

_SIGNS = re.escape("-?:,[]{}#&*!|>'\"%@`=" + SIGNS + OPENING + CLOSING + NO_BREAK_SPACE)
_DOUBTFUL = re.compile(rf"[{_SIGNS}]|.*(?::(?:\s|$)|\s#)|---|\.\.\.|<<$")


def scalar(text: str) -> str:
    """Write a text of one line as a value."""
    if text and text not in EMPTY_WORDS and not _DOUBTFUL.match(text):
        return text
    return quoted(text)
