"""How wide and how high a picture is on a page: known before it is there, nothing jumps."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from consortium.pictures.formats import START, is_picture_name, taken_format
from consortium.pictures.stripped import stripped

Size = tuple[int, int]
"""Width and height in pixels."""

_ORIENTATION = 0x0112
_ON_ITS_SIDE = range(5, 9)


def read_sizes(docs: Path) -> Mapping[str, Size]:
    """Give the size of each picture in docs/, by its address below the site's own.

    They have been checked before; one that is no picture raises PictureError.
    """
    return {
        path.relative_to(docs).as_posix(): size(path.read_bytes())
        for path in sorted(docs.rglob("*"))
        if path.is_file() and is_picture_name(path.name)
    }


def size(content: bytes) -> Size:
    """Give the size of a picture as a browser shows it. Raises PictureError as `stripped` does."""
    from PIL import Image  # noqa: PLC0415 (slow, and most sites have no picture)

    with Image.open(BytesIO(stripped(content))) as picture:
        taken = taken_format(content[:START])
        turned = taken and taken.turns and picture.getexif().get(_ORIENTATION) in _ON_ITS_SIDE
        return (picture.height, picture.width) if turned else picture.size
