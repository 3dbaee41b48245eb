"""Towns that are known to be outside the county: the only ones it is said of."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass

from consortium.model import Area


@dataclass(frozen=True, slots=True)
class BorderTown:
    """A town outside the county; one near the border has the id of the district nearest to it."""

    name: str
    nearest: str | None = None


def read_border_towns(
    border_towns_csv: str, outside_towns_csv: str, by_code: Mapping[str, Area]
) -> tuple[BorderTown, ...]:
    """The towns of both lists, by name. `by_code` has the districts by their ONS codes."""
    near = (
        BorderTown(row["name"], by_code[row["nearest_district"]].id)
        for row in csv.DictReader(border_towns_csv.splitlines())
    )
    far = (BorderTown(row["name"]) for row in csv.DictReader(outside_towns_csv.splitlines()))
    return tuple(sorted((*near, *far), key=lambda town: town.name))
