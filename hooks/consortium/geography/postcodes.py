"""Postcodes and their districts, from the ONS Postcode Directory."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from consortium.model import Area

#: What the table calls a postcode outside the county.
OUTSIDE = "X"

Sector = tuple[str, Mapping[str, str]]
"""Where the postcodes are that are a sector ("NN6 9") and two letters more.

Most are in a district, by its id, or OUTSIDE; the others by their district (or OUTSIDE), whose
two-letter endings are run together: "AABBCC".
"""


def read_postcodes(postcodes_json: str, by_code: Mapping[str, Area]) -> Mapping[str, Sector]:
    """The sectors of the table, by name. `by_code` has the districts by their ONS codes."""
    table = json.loads(postcodes_json)
    codes = table["meta"]["districts"]
    area_of = {str(number): by_code[code].id for number, code in enumerate(codes)}
    area_of[OUTSIDE] = OUTSIDE
    return {
        name: (area_of[main], dict(sorted((area_of[area], text) for area, text in others.items())))
        for name, main, others in sorted(_sectors(table), key=lambda sector: sector[0])
    }


def sectors_within(postcodes_json: str) -> Mapping[str, bool]:
    """Give each sector of the table ("NN6 9"), and whether most of it is in a district of ours."""
    return {name: main != OUTSIDE for name, main, _ in _sectors(json.loads(postcodes_json))}


def _sectors(table: Mapping[str, Any]) -> Iterator[tuple[str, str, Mapping[str, str]]]:
    for name, entry in table["sectors"].items():
        main, others = (entry, {}) if isinstance(entry, str) else entry
        yield name, main, others
