"""The turn of a picture (Exif's orientation): which way up a telephone was held."""

import struct

_ORIENTATION = 0x0112
_ORDERS = {b"II": "<", b"MM": ">"}
_AS_IT_IS = 1
_SIDEWAYS = 8


def read_turn(exif: bytes) -> int:
    """Give the turn that a note in Exif holds, 1 to 8; 1 if it holds none that can be read."""
    order = _ORDERS.get(exif[:2], "")
    if not order:
        return _AS_IT_IS
    try:
        (first,) = struct.unpack_from(f"{order}I", exif, 4)
        (count,) = struct.unpack_from(f"{order}H", exif, first)
        for entry in range(count):
            at = first + 2 + 12 * entry
            note: tuple[int, int, int, int] = struct.unpack_from(f"{order}HHIH", exif, at)
            tag, _, _, value = note
            if tag == _ORIENTATION and _AS_IT_IS <= value <= _SIDEWAYS:
                return value
    except struct.error:
        pass  # what cannot be read turns no picture
    return _AS_IT_IS


def written_turn(turn: int) -> bytes:
    """Write a note in Exif that holds a turn and nothing else; b"" for a picture as it is."""
    if turn == _AS_IT_IS:
        return b""
    return b"MM\0*\0\0\0\x08" + struct.pack(">HHHIHHI", 1, _ORIENTATION, 3, 1, turn, 0, 0)
