"""What stands in one cell: text as spreadsheets keep it, one value or several."""

import re

from consortium.text.hidden_letters import without_hidden

_BETWEEN = "; "
_SIGN_ITSELF = ";;"
_KEPT = "\0"
_STARTS_A_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_MADE_HARMLESS = re.compile(r"'+[=+\-@\t\r]")


def one_cell(values: list[str]) -> str:
    """Put several values into one cell, semicolons between them: one that is meant is doubled."""
    return _BETWEEN.join(value.replace(";", _SIGN_ITSELF) for value in values)


def values_of(cell: str) -> list[str]:
    """Take a cell apart at its semicolons, or where a line of it ends."""
    parts = re.split(r"[;\n]", cell.replace(_SIGN_ITSELF, _KEPT))
    return [value for part in parts if (value := part.strip().replace(_KEPT, ";"))]


def harmless(cell: str) -> str:
    """Keep a spreadsheet from working out what begins with = + - or @ in a CSV file."""
    return f"'{cell}" if _STARTS_A_FORMULA.match(cell) else cell


def text_of(cell: str) -> str:
    """Give the text that is meant: plain line ends, nothing at the ends, and not made harmless.

    What nobody sees is left out: word processors leave it where a word may be divided.
    """
    lines = re.split("\r\n|\r|\n", cell.strip())
    text = "\n".join(without_hidden(line).rstrip() for line in lines).replace("\t", " ")
    return text[1:] if _MADE_HARMLESS.match(text) else text
