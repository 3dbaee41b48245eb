"""Postcodes and their districts, from the ONS Postcode Directory."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from consortium.model import Area

#: What the table calls a postcode outside the county.
OUTSIDE = "X"


@dataclass(frozen=True, slots=True)
class Sector:
    """A postcode without its last two letters ("NN6 9"), and where its postcodes are.

    `main` is the id of a district, or OUTSIDE. `exceptions` holds pairs of a district (or OUTSIDE)
    and the two-letter endings of the postcodes there, run together: "AABBCC".
    """

    name: str
    main: str
    exceptions: tuple[tuple[str, str], ...] = ()


def read_postcodes(postcodes_json: str, by_code: Mapping[str, Area]) -> tuple[Sector, ...]:
    """The sectors of the table, by name. `by_code` has the districts by their ONS codes."""
    table = json.loads(postcodes_json)
    codes = table["meta"]["districts"]
    area_of = {str(number): by_code[code].id for number, code in enumerate(codes)}
    area_of[OUTSIDE] = OUTSIDE
    return tuple(_sector(name, entry, area_of) for name, entry in sorted(table["sectors"].items()))


def sectors_within(postcodes_json: str) -> Mapping[str, bool]:
    """Give each sector of the table ("NN6 9"), and whether most of it is in a district of ours."""
    sectors = json.loads(postcodes_json)["sectors"]
    mains = {name: entry if isinstance(entry, str) else entry[0] for name, entry in sectors.items()}
    return {name: main != OUTSIDE for name, main in mains.items()}


def _sector(
    name: str, entry: str | tuple[str, Mapping[str, str]], area_of: Mapping[str, str]
) -> Sector:
    if isinstance(entry, str):
        return Sector(name, area_of[entry])
    main, others = entry
    exceptions = sorted((area_of[other], endings) for other, endings in others.items())
    return Sector(name, area_of[main], tuple(exceptions))
