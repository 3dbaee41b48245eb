r"""Patterns of Python as JavaScript reads them, with its flag `u`.

Python's \w and \d take the letters and figures of every script, JavaScript's only the Latin ones.
"""

import re
from collections.abc import Mapping

_SAME = {r"\w": r"\p{L}\p{N}_", r"\d": r"\p{Nd}", r"\"": '"'}
_IN_A_SET = re.compile(r"\[(?:\\.|[^\]\\])*\]|\\[wd\"]")
_EVERY_CASE = "(?i)"


def for_script(pattern: str) -> Mapping[str, str]:
    """Give the source and the flags of a pattern that finds in a script what it finds here."""
    flags = "u"
    for start in (_EVERY_CASE, "(?i:"):
        if pattern.startswith(start):
            flags = "iu"
            pattern = pattern.replace("(?i", "(?", 1).removeprefix("(?)")
    return {"source": _IN_A_SET.sub(_translated, pattern), "flags": flags}


def _translated(found: re.Match[str]) -> str:
    text = found[0]
    if text in _SAME and text != r"\"":
        return f"[{_SAME[text]}]"
    for ours, theirs in _SAME.items():
        text = text.replace(ours, theirs)
    return text
