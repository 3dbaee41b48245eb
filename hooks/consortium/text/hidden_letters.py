"""Characters that nobody can see, but for joiners where a script needs them."""

import re
import unicodedata

_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028\u2029\u202a-\u202e"
    "\u115f\u1160\u180e\u2060-\u2069\u3164\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff"
    "\ue000-\uf0a6\uf0a8-\uf0b6\uf0b8-\uf8ff\U000e0000-\U000e007f]"
)
_FLAG = re.compile("\U0001f3f4[\U000e0061-\U000e007a\U000e0030-\U000e0039]+\U000e007f")
"""A flag such as that of Wales: a black flag, and letters that nobody sees."""

_JOINERS = "\u200c\u200d"
_VIRAMA = 9
"""The class of signs that take the vowel from a letter of an Indian script."""

_SKIN = "\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
"""The colours of skin that emoji take."""

_JOINED = ("Lo", "Mn", "Mc", "So")
"""The kinds of letters and pictures that joiners stand between: of Persian, Hindi and emoji."""


def may_hide(text: str) -> bool:
    """Say whether a text holds such a character at all, needed or not: quick, for whole files."""
    return _HIDDEN.search(text) is not None


def hidden_in(text: str) -> re.Match[str] | None:
    """Give the first character that nobody can see, but for joiners where a script needs them."""
    return next((match for match in _HIDDEN.finditer(text) if not _is_needed(match)), None)


def without_hidden(line: str) -> str:
    """Take out what nobody can see."""
    return _HIDDEN.sub(lambda match: match[0] if _is_needed(match) else "", line)


def _is_needed(match: re.Match[str]) -> bool:
    flags = _FLAG.finditer(match.string) if match[0] >= "\U000e0000" else ()
    if any(flag.start() < match.start() < flag.end() for flag in flags):
        return True
    if match[0] not in _JOINERS:
        return False
    beside = (
        match.string[max(0, match.start() - 1) : match.start()],
        match.string[match.end() :][:1],
    )
    if unicodedata.combining(beside[0] or " ") == _VIRAMA:
        return True  # It shapes the letter before it, at the end of a word too, as in Malayalam.
    return all(sign and (sign in _SKIN or unicodedata.category(sign) in _JOINED) for sign in beside)
