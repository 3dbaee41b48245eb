"""Slips of somebody tired, as tired_slips.yml has them."""

from collections.abc import Mapping
from pathlib import Path

import yaml

from mistakes.check_mistakes import GOOD as CHECK
from mistakes.check_mistakes import NAME as CHECK_FILE
from mistakes.newsletter_mistakes import SECOND
from mistakes.slip import BASE, PICTURE, Slip
from picture_fixtures import PICTURES

HERE = Path(__file__).with_suffix(".yml")
FILES: dict[str, str | bytes | None] = {**BASE, CHECK_FILE: CHECK}
ROWS = yaml.load(HERE.read_text(encoding="utf-8"), yaml.CSafeLoader)


def in_line(row: Mapping[str, str]) -> Slip:
    """A slip in a line, and the line as a person then writes it, or None where it is copied."""
    file, good, bad = row["in"], row["good"], row["bad"]
    text = FILES[file]
    if not isinstance(text, str) or good not in text:
        raise ValueError(f"{good!r} is not in {file}")
    better = row.get("better")
    mended = None if better is None else {file: text.replace(good, better, 1)}
    name = f"{Path(file).stem}: {' '.join(bad.split())}"
    files = {**FILES, file: text.replace(good, bad, 1)}
    return Slip(name, files, says=row.get("says", ""), mended=mended)


def in_name(row: Mapping[str, str]) -> Slip:
    """A file with a wrong name or in a wrong folder, or a copy of one that is right."""
    right, wrong = row["right"], row.get("wrong") or row["copy"]
    gone: dict[str, str | bytes | None] = {right: None} if "wrong" in row else {}
    files = {**FILES, **gone, wrong: FILES[right]}
    mended = {wrong: None, right: FILES[right]}
    return Slip(f"file: {wrong}", files, says=row["says"], mended=mended)


OTHERS = (
    Slip(
        "a number that leaves others out",
        {**FILES, "docs/newsletters/second.md": SECOND.replace("number: 2", "number: 12")},
        says="number: 2",
    ),
    Slip(
        "a picture of 8 MB",
        {**FILES, PICTURE: PICTURES["jpeg"] + bytes(8_000_000)},
        says="Medium",
        mended={PICTURE: PICTURES["jpeg"]},
    ),
)
TIRED = (
    *(in_line(row) for row in ROWS if "in" in row and "silent" not in row),
    *(in_name(row) for row in ROWS if "right" in row),
    *OTHERS,
)
SILENT = tuple(in_line(row) for row in ROWS if "silent" in row)
