"""Mistakes in the files of pictures."""

from mistakes.mistake import Mistake
from picture_fixtures import (
    AVIF,
    CUT_OFF,
    ERROR_PAGE,
    FILMS,
    HEIC,
    PICTURES,
    SVG,
    drawn,
    enormous,
)

FOLDER = "docs/newsletters"


def named(name: str, file: str, content: bytes) -> Mistake:
    """A picture that somebody has uploaded."""
    return Mistake(name, {f"{FOLDER}/{file}": content})


PICTURE_FILES = (
    named("a picture with nothing in it", "hall.jpg", b""),
    named("a picture that is cut off", "hall.jpg", CUT_OFF),
    named("a picture that is a web page", "hall.jpg", ERROR_PAGE),
    named("a picture from an iPhone", "hall.HEIC", HEIC),
    named("a picture from an iPhone under another name", "hall.jpg", HEIC),
    named("a picture of a newer kind", "hall.avif", AVIF),
    named("a drawing", "plan.svg", SVG),
    named("a drawing under another name", "plan.png", b"\xef\xbb\xbf" + SVG),
    named("a bitmap", "hall.bmp", drawn("BMP")),
    named("a scan", "hall.tiff", drawn("TIFF")),
    named("a document under a picture's name", "hall.png", b"%PDF-1.7\n"),
    named("a picture that nobody knows", "hall.png", b"\x01\x02\x03"),
    named("a picture with another kind's name", "The Hall.png", PICTURES["jpeg"]),
    named("a picture with a rare name", "hall.jfif", PICTURES["jpeg"]),
    named("a picture with a drawing's name", "hall.svg", PICTURES["png"]),
    named("a picture with very many pixels", "hall.png", enormous(20_000, 20_000)),
)

PICTURE_WARNINGS = (named("a picture that moves", "hall.gif", FILMS["gif"]),)
