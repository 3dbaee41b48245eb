"""The square code that opens an address on a telephone, as a drawing."""

import io

import segno

BORDER = 4
"""Modules of quiet round a code (ISO/IEC 18004)."""

_ERROR = "q"
"""A quarter of a code may be lost to a fold or a stain."""


def qr_code(address: str) -> str:
    """Draw the code of an address, as SVG: the same text for the same address.

    Raises segno.DataOverflowError for an address that no code can hold.
    """
    out = io.BytesIO()
    segno.make_qr(address, error=_ERROR, boost_error=False).save(
        out, kind="svg", border=BORDER, xmldecl=False, omitsize=True, svgclass=None, lineclass=None
    )
    return out.getvalue().decode()
