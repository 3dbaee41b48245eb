"""What stands in one cell: text as spreadsheets keep it, one value or several."""

import re

_SIGN_ITSELF = ";;"
_KEPT = "\0"
_MADE_HARMLESS = re.compile(r"'+[=+\-@\t\r]")


def values_of(cell: str) -> list[str]:
    """Take a cell apart at its semicolons, or where a line of it ends."""
    parts = re.split(r"[;\n]", cell.replace(_SIGN_ITSELF, _KEPT))
    return [value for part in parts if (value := part.strip().replace(_KEPT, ";"))]


def text_of(cell: str) -> str:
    """Give the text that is meant: plain line ends, nothing at the ends, and not made harmless.

    Some programs write an apostrophe before what begins as a formula does.
    """
    lines = re.split("\r\n|\r|\n", cell.strip())
    text = "\n".join(line.rstrip() for line in lines).replace("\t", " ").replace(_KEPT, "")
    return text[1:] if _MADE_HARMLESS.match(text) else text
