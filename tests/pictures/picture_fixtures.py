"""Pictures of each kind that people have, drawn anew, and files that are none."""

import struct
import zlib
from io import BytesIO

from PIL import Image

SIZE = (120, 80)


def drawn(form: str, *, mode: str = "RGB", **options: object) -> bytes:
    """Draw a ramp from dark to light and give the bytes of its file."""
    written = BytesIO()
    ramp = Image.linear_gradient("L").resize(SIZE)
    picture = ramp.convert("I").point(lambda level: level * 257) if mode == "I;16" else ramp
    picture.convert(mode).save(written, form, **options)
    return written.getvalue()


def film(form: str) -> bytes:
    """Give a picture that moves."""
    written = BytesIO()
    ramp = Image.linear_gradient("L").resize(SIZE)
    turned = ramp.transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    ramp.convert("RGB").save(
        written, form, save_all=True, append_images=[turned.convert("RGB")], duration=100
    )
    return written.getvalue()


def on_its_side() -> bytes:
    """Give a picture as a telephone held upright takes it: turned, with a note that says so."""
    note = Image.Exif()
    note[0x0112] = 6
    return drawn("JPEG", exif=note)


def enormous(wide: int, high: int) -> bytes:
    """Give a small PNG that says of itself that it is of this size."""
    small = drawn("PNG", mode="1")
    head = b"IHDR" + struct.pack(">II", wide, high) + small[24:29]
    return small[:12] + head + struct.pack(">I", zlib.crc32(head)) + small[33:]


PICTURES = {
    "jpeg": drawn("JPEG"),
    "jpeg for print": drawn("JPEG", mode="CMYK"),
    "jpeg in grey": drawn("JPEG", mode="L"),
    "jpeg in steps": drawn("JPEG", progressive=True),
    "jpeg on its side": on_its_side(),
    "png": drawn("PNG"),
    "png in fine greys": drawn("PNG", mode="I;16"),
    "png of few colours": drawn("PNG", mode="P"),
    "png to look through": drawn("PNG", mode="RGBA"),
    "png in black and white": drawn("PNG", mode="1"),
    "webp": drawn("WEBP"),
    "gif": drawn("GIF"),
}
"""All still, and all good."""

FILMS = {"gif": film("GIF"), "webp": film("WEBP"), "png": film("PNG")}

HEIC = b"\0\0\0\x24ftypheic\0\0\0\0mif1heic" + bytes(500)
AVIF = b"\0\0\0\x1cftypavif\0\0\0\0mif1avif" + bytes(500)
SVG = b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>'
ERROR_PAGE = b"<!DOCTYPE html>\n<html><title>404 Not Found</title><p>Not Found</html>"
"""What some programs save when the picture is not to be had."""

CUT_OFF = PICTURES["jpeg"][: len(PICTURES["jpeg"]) * 5 // 6]
"""What is left of an upload that broke off."""
