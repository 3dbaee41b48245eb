"""A PNG without what is said of it (PNG, third edition, section 5)."""

import struct
import zlib
from collections.abc import Iterator

from consortium.pictures.errors import need
from consortium.pictures.formats import LARGEST_PROFILE
from consortium.pictures.turn import read_turn, written_turn

_DRAWN_FROM = {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"acTL", b"fcTL", b"fdAT", b"IEND"}
_COLOURS = {b"sRGB", b"gAMA", b"cHRM", b"cICP", b"sBIT", b"bKGD", b"pHYs"}


def stripped_png(content: bytes) -> Iterator[bytes]:
    """Give the parts that a PNG is drawn from. What follows its end is left out.

    Raises PictureError, struct.error or IndexError when it is cut off or damaged.
    """
    yield content[:8]
    for name, body in _parts(content):
        is_profile = name == b"iCCP" and len(body) <= LARGEST_PROFILE
        if name in _DRAWN_FROM or name in _COLOURS or is_profile:
            yield _part(name, body)
        elif name == b"eXIf" and (turn := written_turn(read_turn(body))):
            yield _part(name, turn)


def _parts(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    at, name = 8, b""
    while name != b"IEND":
        size, name = struct.unpack_from(">I4s", content, at)
        body = content[at + 8 : at + 8 + size]
        (total,) = struct.unpack_from(">I", content, at + 8 + size)
        need(ok=total == zlib.crc32(name + body))
        yield name, body
        at += 12 + size


def _part(name: bytes, body: bytes) -> bytes:
    total = zlib.crc32(name + body)
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", total)
