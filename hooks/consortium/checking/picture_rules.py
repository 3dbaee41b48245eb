"""Rules on the files of pictures: each output can bear them, and they come quickly on a phone."""

import math
import posixpath
from collections.abc import Iterator

from consortium.pictures import LARGEST, MOST_PIXELS, Picture, endings_in_words
from consortium.problems.problem import Problem

_JPEG = (
    "Open it on your computer or telephone, save or export it as JPEG (its name then ends in "
    ".jpg), upload that one, and delete this file."
)
_AGAIN = "Delete it, and upload the picture again."
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


def formats(file: str, picture: Picture) -> Iterator[Problem]:
    """A picture is one that browsers, e-mails, feeds and paper can show."""
    if picture.fault == "empty":
        yield Problem(file=file, message=f"There is nothing in this file. {_AGAIN}")
    elif picture.format is None:
        unknown = (
            f"This is no picture that the website can show. Pictures end in "
            f"{endings_in_words()}. {_JPEG}"
        )
        yield Problem(file=file, message=_OTHERS.get(picture.other, unknown))


def names(file: str, picture: Picture) -> Iterator[Problem]:
    """A picture's name says what it is: servers and mail programs go by the name."""
    kind = picture.format
    if kind and not file.lower().endswith(kind.endings):
        name = posixpath.basename(file)
        better = posixpath.splitext(name)[0] + kind.endings[0]
        message = (
            f"This is a {kind.name} picture, and its name does not say so. Rename it to "
            f"'{better}', and write that name wherever the picture is shown."
        )
        yield Problem(file=file, message=message)


def sizes(file: str, picture: Picture) -> Iterator[Problem]:
    """A picture comes quickly on a phone, and a computer can draw it."""
    if picture.format and picture.size > LARGEST:
        megabytes = math.ceil(picture.size * 10 / LARGEST) / 10
        message = (
            f"This picture is {megabytes} MB. On a phone it takes very long. Make it smaller "
            "than 1 MB: when you e-mail it to yourself, choose 'Medium', and use that copy."
        )
        yield Problem(file=file, message=message)
    elif picture.fault == "too many pixels":
        message = (
            f"This picture has more than {MOST_PIXELS // 1_000_000} million pixels: many "
            "phones cannot show it. Make it smaller: 2,000 pixels from side to side are plenty."
        )
        yield Problem(file=file, message=message)


def whole(file: str, picture: Picture) -> Iterator[Problem]:
    """All of a picture is there."""
    if picture.fault == "broken":
        message = f"This picture is damaged or cut off: a part of it is missing. {_AGAIN}"
        yield Problem(file=file, message=message)


def moving(file: str, picture: Picture) -> Iterator[Problem]:
    """Nothing on a page moves that a reader cannot stop (a warning)."""
    if picture.moves:
        message = (
            "This picture moves, and readers cannot stop it. That makes some people ill, and "
            "others cannot read beside it. Use a picture that stands still. On paper it does."
        )
        yield Problem(file=file, message=message, warning=True)
