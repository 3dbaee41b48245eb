"""Towns that are known to be outside the county: the only ones it is said of."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BorderTown:
    """A town over the border, with the id of the district nearest to it."""

    name: str
    nearest: str


def read_border_towns(
    border_towns_csv: str, area_names: Mapping[str, tuple[str, str]]
) -> tuple[BorderTown, ...]:
    """The towns of the list, by name. `area_names` maps an ONS code to an area's id and name."""
    rows = csv.DictReader(border_towns_csv.splitlines())
    towns = (BorderTown(row["name"], area_names[row["nearest_district"]][0]) for row in rows)
    return tuple(sorted(towns, key=lambda town: town.name))
