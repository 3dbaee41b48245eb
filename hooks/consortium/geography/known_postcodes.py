"""Whether a postcode can be one, by its form and by the table of postcodes."""

import re
from collections.abc import Iterator, Mapping

AREA = re.compile(
    r"(?:A[BL]|B[ABDHLNRSTX]?|C[ABFHMORTVW]|D[ADEGHLNTY]|E[CHNX]?|F[KY]|G[LUY]?|H[ADGPRSUX]|I[GMPV]"
    r"|JE|K[ATWY]|L[ADELNSU]?|M[EKL]?|N[EGNPRW]?|O[LX]|P[AEHLOR]|R[GHM]|S[AEGKLMNOPRSTWY]?"
    r"|T[ADFNQRSW]|UB|W[ACDFNRSV]?|YO|Z[EZ]?)(?=[0-9])"
)
"""What postcodes begin with in this country; Z and ZZ are those of nowhere, for examples."""

LIKE = re.compile(
    r"(?<![\w-])(?<!\b[A-Z]\d[\dW] )(?P<out>[A-Z]{1,2}[0-9][0-9A-Z]?) {0,2}"
    r"(?P<sector>[0-9O])(?P<unit>[A-Z0-9]{1,2})(?![\w-])"
)
"""But for what stands behind the first part of an Eircode: "D02 X285"."""

UNIT = re.compile(r"[ABD-HJLNP-UW-Z]{2}")


def postcodes_in(words: str) -> Iterator[str]:
    """Give what looks like a postcode, as it is written."""
    return (match[0] for match in LIKE.finditer(words))


def is_postcode(written: str, sectors: Mapping[str, bool]) -> bool:
    """Say whether there may be such a postcode.

    `sectors` are those of the table ("NN6 9"), each with whether it lies in a district of ours.
    Of a part of the country that the table does not cover whole, only the form is known.
    """
    match = LIKE.fullmatch(written)
    if match is None or not UNIT.fullmatch(match["unit"]) or match["sector"] == "O":
        return False
    out = match["out"]
    if not AREA.match(out):
        return False
    beside = [is_ours for name, is_ours in sectors.items() if name.partition(" ")[0] == out]
    return not beside or not all(beside) or f"{out} {match['sector']}" in sectors
