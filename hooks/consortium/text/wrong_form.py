"""Files that are no text of ours: saved by another program, pasted whole, or merged by halves."""

import re
from collections.abc import Iterator

_FORMS = (
    (
        (b"\xff\xfe", b"\xfe\xff"),
        'This file was saved as "UTF-16". Save it again as "UTF-8", or make a new file in the '
        "browser and paste the text there.",
    ),
    (
        (b"{\\rtf",),
        "This is a document of a word processor (RTF). Make a new file in the browser and type or "
        "paste the words there.",
    ),
    (
        (b"PK\x03\x04", b"\xd0\xcf\x11\xe0"),
        "This is a document of an office program, such as Word or Excel. Make a new file in the "
        "browser and type or paste the words there.",
    ),
    (
        (b"%PDF",),
        "This is a PDF. Make a new file in the browser and type or paste the words there.",
    ),
)
"""What a file begins with, and what to say of it."""

_A_WEB_PAGE = (
    "This is a web page, and not what an editor writes. Make a new file in the browser and type or "
    "paste the words there."
)
_MERGED = (
    "Two people changed the same lines, and GitHub put both here. Keep the lines that are right, "
    "and take out the others and the three lines that begin with '<<<<<<<', '=======' and "
    "'>>>>>>>'."
)
_WEB_PAGE = re.compile(r"\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_FENCE = re.compile(r"(?:```|~~~)\s*(?:ya?ml|markdown|md|text|plaintext)?\s*", re.IGNORECASE)
_MERGE = re.compile(r"(?:<{7}|>{7})(?: |$)")
_MIDDLE = "=" * 7
_LOST = "\N{REPLACEMENT CHARACTER}"
_BYTES_AS_LETTERS = re.compile(
    "[\u00c2-\u00f4][\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039"
    "\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]{1,3}"
)


def wrong_form_message(content: bytes) -> str | None:
    """Say what a file is that is no text in UTF-8, by its first bytes, or None."""
    return next((words for starts, words in _FORMS if content.startswith(starts)), None)


def wrong_text_message(lines: tuple[str, ...]) -> tuple[int, str] | None:
    """Give the line on which a text is none of ours as a whole, and what to say of it.

    Until that is put right, nothing else is said. It is a saved web page, one with a fence of
    Markdown round it, or one with the marks that GitHub leaves where two people changed the same
    lines. The middle one of these is told apart from the line under a heading.
    """
    first = lines[0] if lines else ""
    if _WEB_PAGE.match(first):
        return 1, _A_WEB_PAGE
    if _FENCE.fullmatch(first):
        message = (
            f"Take out this line, and the line '{first.strip()[:3]}' at the end of the file. They "
            "come from where the text was copied."
        )
        return 1, message
    above = (_MIDDLE, *lines)
    merged = (
        number
        for number, line in enumerate(lines, start=1)
        if _MERGE.match(line) or (line.rstrip() == _MIDDLE and not above[number - 1].strip())
    )
    return next(((number, _MERGED) for number in merged), None)


def wrong_letters(lines: tuple[str, ...]) -> Iterator[tuple[int, str, str]]:
    """Give the lines with letters that were lost, or became others, when the text was copied.

    With each are what to say of it, and the line to write if that is known.
    """
    for number, line in enumerate(lines, start=1):
        if line.isascii():
            continue
        if _LOST in line:
            yield number, f"A letter is lost where '{_LOST}' stands. Type it again.", ""
        elif (mended := _BYTES_AS_LETTERS.sub(_mended, line)) != line:
            yield number, "Some letters on this line became others when it was copied.", mended


def _mended(match: re.Match[str]) -> str:
    """Read letters as the bytes that they were, if these are one letter in UTF-8."""
    raw = b"".join(_byte(letter) for letter in match[0])
    for end in range(len(raw), 1, -1):
        try:
            return raw[:end].decode("utf-8") + match[0][end:]
        except UnicodeDecodeError:
            continue
    return match[0]


def _byte(letter: str) -> bytes:
    try:
        return letter.encode("cp1252")
    except UnicodeEncodeError:
        return letter.encode("latin-1")
