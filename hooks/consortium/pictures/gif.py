"""A GIF without what is said of it (GIF89a)."""

from collections.abc import Iterator

from consortium.pictures.errors import need

_END, _MORE, _PICTURE = 0x3B, 0x21, 0x2C
_HOW_LONG, _FROM_A_PROGRAM = 0xF9, 0xFF
_AGAIN = (b"\x0bNETSCAPE2.0\x03\x01", b"\x0bANIMEXTS1.0\x03\x01")


def stripped_gif(content: bytes) -> Iterator[bytes]:
    """Give the parts that a GIF is drawn from. What follows its end mark is left out.

    Raises PictureError or IndexError when it is cut off.
    """
    at = 13 + _size_of_colours(content[10])
    yield content[:at]
    while content[at] != _END:
        start, sign = at, content[at]
        need(ok=sign in (_MORE, _PICTURE))
        at += 11 + _size_of_colours(content[at + 9]) if sign == _PICTURE else 2
        while content[at]:
            at += content[at] + 1
        at += 1
        if sign == _PICTURE:
            yield content[start:at]
        elif content[start + 1] == _HOW_LONG:
            yield content[start : start + 7] + b"\0"
        elif content[start + 1] == _FROM_A_PROGRAM and content[start + 2 : start + 16] in _AGAIN:
            yield content[start : start + 18] + b"\0"
    yield bytes([_END])


def _size_of_colours(flags: int) -> int:
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0
