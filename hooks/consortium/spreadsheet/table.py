"""A table that somebody has, as rows of text: CSV as any program saves it, or an Excel workbook."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

_WORKBOOK = b"PK\x03\x04"
_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_OF_A_MAC = re.compile(rb"[a-z][\xd5\x8e]|\s[\xd0\xd1]\s")
"""An apostrophe, a letter with an accent or a dash there, where Windows has a capital."""

_BETWEEN = (",", ";", "\t")
_SAVE_AS = "Save it in your spreadsheet program as CSV (UTF-8) or as an Excel workbook (.xlsx)."


class TableError(Exception):
    """Says why a file cannot be read as a table, for the person who has it."""


def rows_of(content: bytes) -> list[list[str]]:
    """Give the cells of each row, the empty rows too. Raises TableError."""
    if content.startswith(_OLD_WORKBOOK):
        raise TableError(f"This is a workbook of an old kind. {_SAVE_AS}")
    if content.startswith(_WORKBOOK):
        from consortium.spreadsheet.workbook import rows_of_workbook  # noqa: PLC0415 (slow)

        return rows_of_workbook(content)
    text = _text(content)
    first = text.partition("\n")[0]
    try:
        return list(csv.reader(io.StringIO(text), delimiter=max(_BETWEEN, key=first.count)))
    except csv.Error:
        raise TableError(f"This is not a table that we can read. {_SAVE_AS}") from None


def as_csv(rows: Iterable[Sequence[str]]) -> bytes:
    """Write rows as CSV that a spreadsheet opens with all its letters."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def _text(content: bytes) -> str:
    """Excel saves CSV as UTF-8, as UTF-16 or in the letters of Windows or of an old Mac."""
    try:
        return content.decode("utf-16" if content.startswith(_UTF_16) else "utf-8-sig")
    except UnicodeDecodeError:
        of_a_mac = _OF_A_MAC.search(content)
        return content.decode("mac-roman") if of_a_mac else content.decode("cp1252", "replace")
