"""A file that somebody has, as text, or what keeps it from being read."""

import codecs
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

from consortium.geography.table import Row, Unreadable, rows
from consortium.problems.problem import Problem
from consortium.text.wrong_form import wrong_form_message

_PACKED = b"PK\x03\x04"
_UNPACK = (
    "This is packed (ZIP), or of an office program. Unpack it and name the file inside (of the "
    "postcode directory the large one in the folder Data, or the folder multi_csv), or save the "
    "table as CSV in UTF-8."
)
_GEOPACKAGE = b"SQLite f"
_NO_GEOJSON = (
    "This is no GeoJSON. The Open Geography Portal gives the same outlines in several forms: take "
    '"GeoJSON".'
)
_BEGINNING = 8


def _as_windows_has_it(error: UnicodeError) -> tuple[str, int]:
    """Read a letter that is none in UTF-8. The Index of Place Names has both, line by line."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252"), error.end


_OR_WINDOWS = "or-as-windows-has-it"
codecs.register_error(_OR_WINDOWS, _as_windows_has_it)

Named = Mapping[str, Sequence[str]]
"""What a column may be called, by what we call it, the best first: # stands for a figure."""


def text_of(path: Path) -> str:
    """Give the text of a file. Raises Unreadable."""
    with _opened(path) as lines:
        return "".join(lines)


def geojson_of(path: Path) -> str:
    """Give the text of a file of outlines. Raises Unreadable."""
    text = text_of(path)
    if not text.lstrip().startswith(("{", "[")):
        raise Unreadable(Problem(file=str(path), message=_NO_GEOJSON))
    return text


def has_no_rows(path: Path) -> bool:
    """Whether a table that can be read has nothing below the names of its columns."""
    try:
        return not text_of(path).strip().partition("\n")[2]
    except Unreadable:
        return False


def table_of(path: Path, needed: Named, others: Named) -> Iterator[Row | Problem]:
    """Give the rows of a CSV file one after the other, however many, each value by our names.

    Raises Unreadable. `others` are columns that may be missing.
    """
    with _opened(path, errors=_OR_WINDOWS) as lines:
        first = next(lines, "")
        header = [name.strip().strip('"') for name in first.strip().split(",")]
        missing = [name for name, patterns in needed.items() if not _called(header, patterns)]
        if missing:
            raise Unreadable(_without(path, header, missing, needed))
        named = {
            name: its
            for name, patterns in {**needed, **others}.items()
            if (its := _called(header, patterns))
        }
        yield from rows(str(path), chain([first], lines), named)


def _called(header: Sequence[str], patterns: Sequence[str]) -> str | None:
    """Give the column that a pattern is for."""
    names = (
        name
        for pattern in patterns
        for name in header
        if re.fullmatch(re.escape(pattern).replace(r"\#", "[0-9]"), name.lower())
    )
    return next(names, None)


def _without(path: Path, header: Sequence[str], missing: Sequence[str], needed: Named) -> Problem:
    wanted = "; ".join(" or ".join(map(_example, needed[name])) for name in missing)
    message = (
        f"The first line names the columns, and there is none for {' and '.join(missing)}. It may "
        f"be called: {wanted}. Write that name there."
    )
    if any(sign in ",".join(header) for sign in ";\t"):
        message = "The columns are divided by another sign. Save the table with commas between."
    return Problem(file=str(path), line=1, message=message, wrote=",".join(header)[:200])


def _example(pattern: str) -> str:
    return pattern.replace("##", "25").replace("#", "7")


@contextmanager
def _opened(path: Path, errors: str = "strict") -> Iterator[Iterator[str]]:
    """Open a file for its lines; whatever keeps it from being read is Unreadable."""
    line = 0

    def lines() -> Iterator[str]:
        nonlocal line
        for text in file:
            line += 1
            yield text

    try:
        with path.open("rb") as beginning:
            first = beginning.read(_BEGINNING)
        if first.startswith(_PACKED):
            raise Unreadable(Problem(file=str(path), message=_UNPACK))
        if first == _GEOPACKAGE:
            raise Unreadable(Problem(file=str(path), message=_NO_GEOJSON))
        if words := wrong_form_message(first):
            raise Unreadable(Problem(file=str(path), message=words))
        with path.open(encoding="utf-8-sig", errors=errors, newline="") as file:
            yield lines()
    except UnicodeDecodeError:
        message = (
            "A letter on this line, or soon after it, was saved in a way that we cannot read. Save "
            'the file again as "UTF-8".'
        )
        raise Unreadable(Problem(file=str(path), line=line + 1, message=message)) from None
    except OSError as error:
        message = f"This file cannot be read: {error.strerror}. Is its name right?"
        raise Unreadable(Problem(file=str(path), message=message)) from None
