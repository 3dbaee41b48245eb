"""Rules on how the site looks: words are read on its colours, and its sign is there."""

import posixpath
from collections.abc import Iterator

from consortium.checking.picture_rules import picture_there
from consortium.checking.row import Row
from consortium.checking.terms import Terms
from consortium.model import Consortium
from consortium.palette import COMFORTABLE, ENOUGH, GROUNDS, WHITE
from consortium.problems.problem import Problem

LARGEST_SIGN = 20_000
"""Bytes of a sign."""

_WORDS = {
    "main": "White words",
    "main_by_night": "Dark words",
    "pale": "Dark words and links",
    "pale_by_night": "Light words and links",
    "middle": "Dark words",
    "middle_by_night": "Light words",
}


_NEEDED = {
    True: f"it takes {ENOUGH} to 1",
    False: f"it takes {COMFORTABLE:.0f} to 1 for readers with poor sight, as the accessibility "
    "statement says",
}


def words_on_colours(row: Row[Consortium]) -> Iterator[Problem]:
    """Words stand out from each colour that is behind them, by day and on a dark screen."""
    chosen = row.value.colours.written
    for name, ground in GROUNDS.items():
        if name not in chosen or ground.contrast(chosen[name]) >= COMFORTABLE:
            continue
        is_hard = ground.contrast(chosen[name]) < ENOUGH
        shade = ground.readable(chosen[name]).removeprefix("#")
        tenths = int(ground.contrast(chosen[name]) * 10) / 10
        message = (
            f"{_WORDS[name]} are hard to read on this colour: they stand out by {tenths} to 1, "
            f"and {_NEEDED[is_hard]}. Copy this "
            f"{'lighter' if ground.towards == WHITE else 'darker'} shade of it: {shade}."
        )
        yield row.record.problem(("colours", name), message, instead=shade, warning=not is_hard)


def logo_there(row: Row[Consortium], terms: Terms) -> Iterator[Problem]:
    """The sign of the Consortium is there, is a picture, and is light: every page shows it."""
    wrote = row.value.logo
    if not wrote:
        return
    missing = tuple(picture_there(row.record, ("logo",), wrote, "docs", terms.files))
    yield from missing
    short = posixpath.relpath(posixpath.join("docs", wrote), "docs")
    if not missing and short != wrote:
        message = "Write the name as it is seen from docs, with no dots and strokes before it."
        yield row.record.problem(("logo",), message, instead=short)
    picture = terms.pictures.get(f"docs/{short}")
    if not missing and picture and picture.size > LARGEST_SIGN:
        message = (
            f"This sign has {picture.size // 1000} KB, and every page of the website loads it. "
            f"Save it smaller: at most {LARGEST_SIGN // 1000} KB. 200 pixels from top to bottom "
            "are plenty."
        )
        yield row.record.problem(("logo",), message)
