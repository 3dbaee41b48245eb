"""A WebP without what is said of it (RFC 9649)."""

import struct
from collections.abc import Iterator

from consortium.pictures.errors import need
from consortium.pictures.formats import LARGEST_PROFILE
from consortium.pictures.turn import read_turn, written_turn

_DRAWN_FROM = {b"VP8 ", b"VP8L", b"ALPH", b"ANIM"}
_WHAT_ELSE, _FRAME, _COLOURS, _EXIF = b"VP8X", b"ANMF", b"ICCP", b"EXIF"
_HAS_COLOURS, _HAS_EXIF, _HAS_XMP = 0x20, 0x08, 0x04
_HEAD_OF_FRAME = 16
_NOTE = b"Exif\0\0"


def stripped_webp(content: bytes) -> Iterator[bytes]:
    """Give the parts that a WebP is drawn from. What follows its end is left out.

    Raises PictureError, struct.error or IndexError when it is cut off.
    """
    (size,) = struct.unpack_from("<I", content, 4)
    need(ok=size + 8 <= len(content))
    parts = list(_parts(content[12 : size + 8]))
    notes = [body.removeprefix(_NOTE) for name, body in parts if name == _EXIF]
    turn = written_turn(read_turn(notes[0])) if notes else b""
    whole = b"".join(_kept(parts, turn))
    yield b"RIFF" + struct.pack("<I", len(whole) + 4) + b"WEBP" + whole


def _kept(parts: list[tuple[bytes, bytes]], turn: bytes) -> Iterator[bytes]:
    profiles = (body for name, body in parts if name == _COLOURS and len(body) <= LARGEST_PROFILE)
    profile = next(profiles, b"")
    extended = False
    for name, body in parts:
        if name == _WHAT_ELSE:
            extended = True
            gone = _HAS_XMP | (0 if profile else _HAS_COLOURS) | (0 if turn else _HAS_EXIF)
            yield _part(name, bytes([body[0] & ~gone]) + body[1:10])
        elif name == _FRAME:
            inside = (
                _part(*part) for part in _parts(body[_HEAD_OF_FRAME:]) if part[0] in _DRAWN_FROM
            )
            yield _part(name, body[:_HEAD_OF_FRAME] + b"".join(inside))
        elif name in _DRAWN_FROM or (name == _COLOURS and body == profile):
            yield _part(name, body)
    if turn and extended:
        yield _part(_EXIF, turn)


def _parts(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 0
    while at < len(content):
        name, size = struct.unpack_from("<4sI", content, at)
        need(ok=at + 8 + size <= len(content))
        yield name, content[at + 8 : at + 8 + size]
        at += 8 + size + size % 2


def _part(name: bytes, body: bytes) -> bytes:
    return name + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)
