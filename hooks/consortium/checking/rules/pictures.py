"""Rules on the files of pictures: each output can bear them, and they come quickly on a phone."""

import math
import posixpath
from collections.abc import Collection, Iterator, Mapping

from consortium.advice.did_you_mean import asked, closest_file
from consortium.pictures.formats import endings_in_words, is_picture_name
from consortium.pictures.picture import LARGEST, MOST_PIXELS, Picture
from consortium.problems.problem import Problem
from consortium.text.node import Path
from consortium.text.record import Record

_JPEG = (
    "Open it on your computer or telephone, save or export it as JPEG (its name then ends in "
    ".jpg), upload that one, and delete this file."
)
_AGAIN = "Delete it, and upload the picture again."
_BROKEN = f"This picture is damaged or cut off: a part of it is missing. {_AGAIN}"
_OTHERS = {
    "HEIC": f"This is a HEIC picture, as iPhones take them. Most browsers cannot show it. {_JPEG}",
    "AVIF": f"This is an AVIF picture. E-mails, feeds and paper cannot show it. {_JPEG}",
    "TIFF": f"This is a TIFF picture. Browsers cannot show it. {_JPEG}",
    "BMP": f"This is a BMP picture. It takes far too long on a phone. {_JPEG}",
    "SVG": "This is an SVG drawing. It can hold programs, and e-mails, feeds and paper cannot "
    "show it. Save or export it as PNG (its name then ends in .png), upload that one, and delete "
    "this file.",
    "HTML": "This is no picture but a web page that was saved under a picture's name. Delete "
    "it, open the picture itself, save that, and upload it.",
    "PDF": f"This is a PDF and no picture. {_JPEG}",
}


def in_pictures(pictures: Mapping[str, Picture]) -> Iterator[Problem]:
    """A picture can be shown, is named for what it is, comes quickly, is whole and stands still."""
    for file, picture in pictures.items():
        wrong = (
            _format_message(picture),
            _name_message(file, picture),
            _size_message(picture),
            _BROKEN if picture.fault == "broken" else "",
        )
        yield from (Problem(file=file, message=message) for message in wrong if message)
        if picture.moves:
            message = (
                "This picture moves, and readers cannot stop it. That makes some people ill, and "
                "others cannot read beside it. Use a picture that stands still. On paper it does."
            )
            yield Problem(file=file, message=message, warning=True)


def _format_message(picture: Picture) -> str:
    """Say why browsers, e-mails, feeds and paper cannot all show a picture, or ""."""
    if picture.fault == "empty":
        return f"There is nothing in this file. {_AGAIN}"
    if picture.format is not None:
        return ""
    unknown = (
        f"This is no picture that the website can show. Pictures end in {endings_in_words()}. "
        f"{_JPEG}"
    )
    return _OTHERS.get(picture.other, unknown)


def _name_message(file: str, picture: Picture) -> str:
    """Say what a name says wrongly, or "": servers and mail programs go by the name."""
    kind = picture.format
    if kind is None or file.lower().endswith(kind.endings):
        return ""
    better = posixpath.splitext(posixpath.basename(file))[0] + kind.endings[0]
    return (
        f"This is a {kind.name} picture, and its name does not say so. Rename it to '{better}', "
        "and write that name wherever the picture is shown."
    )


def _size_message(picture: Picture) -> str:
    """Say why a picture does not come quickly on a phone, or cannot be drawn, or ""."""
    if picture.format and picture.size > LARGEST:
        megabytes = math.ceil(picture.size / 100_000) / 10
        return (
            f"This picture is {megabytes} MB. On a phone it takes very long. Make it smaller "
            f"than {LARGEST // 1_000_000} MB: when you e-mail it to yourself, choose 'Medium', and "
            "use that copy."
        )
    if picture.fault == "too many pixels":
        return (
            f"This picture has more than {MOST_PIXELS // 1_000_000} million pixels: many phones "
            "cannot show it. Make it smaller: 2,000 pixels from side to side are plenty."
        )
    return ""


def picture_problem(
    record: Record, path: Path, wrote: str, folder: str, files: Collection[str]
) -> Problem | None:
    """Tell of a picture that a record names as seen from a folder, and that is none or not there.

    `files` are all that are in docs.
    """
    if not is_picture_name(wrote):
        return record.problem(path, f"A picture's file ends in {endings_in_words()}.")
    if posixpath.normpath(posixpath.join(folder, wrote)) in files:
        return None
    known = [posixpath.relpath(file, folder) for file in files if is_picture_name(file)]
    near = closest_file(wrote, known)
    message = (
        f"There is no such picture.{asked(near)} Put its file into {folder} and write its name "
        "here."
    )
    return record.problem(path, message, instead=near)
