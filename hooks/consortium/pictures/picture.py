"""A picture, looked at: what it is, and whether all of it is there."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Literal

from consortium.pictures.formats import (
    START,
    Format,
    other_format,
    taken_format,
)
from consortium.pictures.stripped import stripped

if TYPE_CHECKING:
    from PIL import Image

MOST_PIXELS = 40_000_000
"""A picture as a telephone takes it has some 12 million; one of these takes 160 MB to draw."""

LARGEST = 1_000_000
"""Bytes of a picture that the website takes. A larger one is not decoded: it is refused anyway."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What is known of a picture's file.

    `size` is in bytes. `format` is what it is, if the website takes it; else `other` names what it
    is ("HEIC"), if that is known. `fault` says why it cannot be shown whole. `moves` is true for
    one that plays as a film does, and `mode` is Pillow's word for its kind of colours.
    """

    size: int
    format: Format | None = None
    other: str = ""
    fault: Literal["", "empty", "broken", "too many pixels"] = ""
    moves: bool = False
    mode: str = ""


def look_at(content: bytes) -> Picture:
    """Say what the bytes of a file are as a picture."""
    size = len(content)
    if not content:
        return Picture(size, fault="empty")
    taken = taken_format(content[:START])
    if taken is None:
        return Picture(size, other=other_format(content[:START]))
    if size > LARGEST:
        return Picture(size, taken)
    return _decoded(content, taken)


def _decoded(content: bytes, taken: Format) -> Picture:
    """Decode what will be published of a picture, from its first byte to its last, in bounds."""
    from PIL import Image  # noqa: PLC0415 (slow, and most repositories have no picture)

    size = len(content)
    with _strict():
        try:
            with Image.open(BytesIO(stripped(content)), formats=[taken.name]) as picture:
                if picture.width * picture.height > MOST_PIXELS:
                    return Picture(size, taken, fault="too many pixels")
                moves = taken.name != "JPEG" and getattr(picture, "is_animated", False)
                mode = picture.mode
                _draw(picture, moves=moves)
        except Image.DecompressionBombError:
            return Picture(size, taken, fault="too many pixels")
        except Exception:
            return Picture(size, taken, fault="broken")
    return Picture(size, taken, moves=moves, mode=mode)


def _draw(picture: "Image.Image", *, moves: bool) -> None:
    """Draw all that there is, of a film as many frames as the bound allows."""
    if not moves:
        picture.load()
        return
    pixels = picture.width * picture.height
    for frame in range(min(getattr(picture, "n_frames", 1), max(1, MOST_PIXELS // pixels))):
        picture.seek(frame)
        picture.load()


@contextmanager
def _strict() -> Iterator[None]:
    """Have Pillow refuse what is cut off, and say nothing of a size that is looked at here.

    WeasyPrint tells it, for the whole process, to take what is cut off.
    """
    from PIL import Image, ImageFile  # noqa: PLC0415

    before = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before
