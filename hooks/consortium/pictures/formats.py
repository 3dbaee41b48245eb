"""The formats of pictures: the one list of those that the website takes, and how to know others.

A file is what its first bytes say, whatever its name is.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Format:
    """A format. `name` is Pillow's, `endings` are those of file names, the usual one first.

    `start` is how its files begin, `turns` whether browsers turn it as its file says (no WebP:
    seen in Chromium 156), `in_outlook` whether Outlook for Windows shows it (2007 to 2019).
    """

    name: str
    endings: tuple[str, ...]
    media_type: str
    start: bytes
    turns: bool
    in_outlook: bool


FORMATS = (
    Format("JPEG", (".jpg", ".jpeg"), "image/jpeg", rb"\xff\xd8\xff", turns=True, in_outlook=True),
    Format("PNG", (".png",), "image/png", rb"\x89PNG\r\n\x1a\n", turns=True, in_outlook=True),
    Format("WEBP", (".webp",), "image/webp", rb"(?s)RIFF.{4}WEBP", turns=False, in_outlook=False),
    Format("GIF", (".gif",), "image/gif", rb"GIF8[79]a", turns=False, in_outlook=True),
)
"""What every browser shows, and what e-mails, feeds and paper can carry."""

ENDINGS = tuple(ending for taken in FORMATS for ending in taken.endings)

_OTHER_ENDINGS = (
    *(".avif", ".bmp", ".eps", ".heic", ".heif", ".ico", ".jfif", ".jpe", ".jxl"),
    *(".pjpeg", ".psd", ".svg", ".svgz", ".tif", ".tiff"),
)

_OTHERS = {
    "HEIC": re.compile(rb".{4}ftyp(?:he[a-z][a-z]|mif1|msf1)", re.DOTALL),
    "AVIF": re.compile(rb".{4}ftypavi[fs]", re.DOTALL),
    "TIFF": re.compile(rb"II\*\0|MM\0\*"),
    "BMP": re.compile(rb"BM.{4}\0{4}", re.DOTALL),
    "HTML": re.compile(rb"(?is)[^\w<]*<(?:.*<)?(?:!doctype html|html|head|body)\b"),
    "SVG": re.compile(rb"(?is)[^\w<]*<(?:.*<)?svg\b"),
    "PDF": re.compile(rb"%PDF-"),
}

START = 1000
"""How many bytes of a file are enough to know its format."""

LARGEST_PROFILE = 64 * 1024
"""Bytes of a profile of colours that stays. Those of screens and telephones take some 500; larger
ones are made for one device."""


def taken_format(start: bytes) -> Format | None:
    """Give the format of a picture that the website takes, by the first bytes of its file."""
    return next((taken for taken in FORMATS if re.match(taken.start, start)), None)


def other_format(start: bytes) -> str:
    """Name what a file is that is no such picture: "HEIC", "HTML" and so on, or "" if unknown."""
    return next((name for name, known in _OTHERS.items() if known.match(start)), "")


def is_picture_name(file: str) -> bool:
    """Say whether a file's name ends as that of a picture that the website takes."""
    return file.lower().endswith(ENDINGS)


def is_meant_as_picture(file: str) -> bool:
    """Say whether a file's name ends as that of any picture, taken or not."""
    return file.lower().endswith((*ENDINGS, *_OTHER_ENDINGS))


def endings_in_words() -> str:
    """Write the usual endings as a list: ".jpg, .png, .webp or .gif"."""
    *first, last = (taken.endings[0] for taken in FORMATS)
    return f"{', '.join(first)} or {last}"
