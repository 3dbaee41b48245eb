"""Towns that are known to be outside the county: the only ones it is said of."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BorderTown:
    """A town outside the county; one near the border has the id of the district nearest to it."""

    name: str
    nearest: str | None = None


def read_border_towns(
    border_towns_csv: str, outside_towns_csv: str, area_names: Mapping[str, tuple[str, str]]
) -> tuple[BorderTown, ...]:
    """The towns of both lists, by name. `area_names` maps an ONS code to an area's id and name."""
    near = (
        BorderTown(row["name"], area_names[row["nearest_district"]][0])
        for row in csv.DictReader(border_towns_csv.splitlines())
    )
    far = (BorderTown(row["name"]) for row in csv.DictReader(outside_towns_csv.splitlines()))
    return tuple(sorted((*near, *far), key=lambda town: town.name))
