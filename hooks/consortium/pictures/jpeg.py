"""A JPEG without what is said of it (ITU T.81, annex B)."""

import re
import struct
from collections.abc import Iterator

from consortium.pictures.errors import DAMAGED, PictureError, need
from consortium.pictures.formats import LARGEST_PROFILE
from consortium.pictures.turn import read_turn, written_turn

_MARK, _START, _END, _SCAN = 0xFF, 0xD8, 0xD9, 0xDA
_EXIF, _JFIF, _COLOURS, _ADOBE = 0xE1, 0xE0, 0xE2, 0xEE
_DRAWN_FROM = frozenset({0xC4, 0xDA, 0xDB, 0xDD, *range(0xC0, 0xD0)}) - {0xC8}
_SAID = frozenset({0xDC, 0xFE, *range(0xE0, 0xF0)})
_PROFILE = b"ICC_PROFILE\0"
_NOTE = b"Exif\0\0"
_NEXT_PART = re.compile(rb"\xff+[^\xff\0\xd0-\xd7]")


def stripped_jpeg(content: bytes) -> Iterator[bytes]:
    """Give the parts that a JPEG is drawn from. What follows the first end mark is left out.

    Raises PictureError, struct.error or IndexError when it is cut off.
    """
    parts = list(_parts(content))
    notes = [body for code, body in parts if code == _EXIF and body.startswith(_NOTE)]
    turn = written_turn(read_turn(notes[0].removeprefix(_NOTE))) if notes else b""
    profile = [body for code, body in parts if code == _COLOURS and body.startswith(_PROFILE)]
    if sum(map(len, profile)) > LARGEST_PROFILE:
        profile = []
    yield bytes([_MARK, _START])
    if turn:
        yield _part(_EXIF, _NOTE + turn)
    for code, body in parts:
        if code == _JFIF and body.startswith(b"JFIF\0"):
            yield _part(code, body[:12].ljust(12, b"\0") + b"\0\0")  # without its small picture
        elif code == _ADOBE and body.startswith(b"Adobe"):
            yield _part(code, body[:12])
        elif code == 0:
            yield body
        elif code in _DRAWN_FROM or (code == _COLOURS and body in profile):
            yield _part(code, body)
    yield bytes([_MARK, _END])


def _parts(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Give each part with its code, up to the end mark. What a scan draws has the code 0."""
    at = 2
    while True:
        need(ok=content[at] == _MARK)
        while content[at] == _MARK:  # there may be more than one
            at += 1
        code = content[at]
        if code == _END:
            return
        need(ok=code in _DRAWN_FROM or code in _SAID)
        (size,) = struct.unpack_from(">H", content, at + 1)
        need(ok=size > 1 and at + 1 + size <= len(content))
        yield code, content[at + 3 : at + 1 + size]
        at += 1 + size
        if code == _SCAN:
            match = _NEXT_PART.search(content, at)
            if match is None:
                raise PictureError(DAMAGED)
            yield 0, content[at : match.start()]
            at = match.start()


def _part(code: int, body: bytes) -> bytes:
    return struct.pack(">BBH", _MARK, code, len(body) + 2) + body
