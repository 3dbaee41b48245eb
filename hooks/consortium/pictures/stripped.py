"""Pictures as they may leave: without place, name or model, and with nothing drawn anew.

Only the parts that a picture is drawn from are kept, byte for byte, and those go that speak of it:
Exif (but for its turn), XMP, IPTC, comments, makers' notes, small pictures, and whatever follows
the end. So the same file gives the same bytes, and the same pixels.
"""

import struct

from consortium.pictures.errors import DAMAGED, PictureError
from consortium.pictures.formats import START, taken_format
from consortium.pictures.gif import stripped_gif
from consortium.pictures.jpeg import stripped_jpeg
from consortium.pictures.png import stripped_png
from consortium.pictures.webp import stripped_webp

_STRIPPERS = {
    "JPEG": stripped_jpeg,
    "PNG": stripped_png,
    "WEBP": stripped_webp,
    "GIF": stripped_gif,
}


def stripped(content: bytes) -> bytes:
    """Give the bytes of a picture that may be published.

    Raises PictureError for what is no picture that the website takes, or is cut off.
    """
    taken = taken_format(content[:START])
    if taken is None:
        raise PictureError("This is no picture that the website takes.")
    try:
        return b"".join(_STRIPPERS[taken.name](content))
    except (struct.error, IndexError) as error:
        raise PictureError(DAMAGED) from error
