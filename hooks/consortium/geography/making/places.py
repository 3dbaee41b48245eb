"""The list of places, from one that has them among others."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from consortium.geography.making.locator import Locator
from consortium.geography.making.placing import DISTRICT, POINT, Placing, placed_rows
from consortium.geography.making.source import Named
from consortium.geography.making.told import Made, nothing
from consortium.geography.ring import Point
from consortium.geography.table import Row, csv_text
from consortium.model import Area
from consortium.numbers import counted
from consortium.problems.problem import Problem

NAME = "places.csv"
COLUMNS: Named = {"name": ("name", "place", "place##nm", "placename", "localityname", "name1")}
SORT: Named = {"sort": ("descnm", "local_type")}
SETTLEMENTS = (
    *("LOC", "PAR", "COM", "BUA", "BUASD"),
    *("City", "Town", "Village", "Hamlet", "Suburban Area", "Other Settlement"),
)
"""What the Index of Place Names and OS Open Names call places that somebody lives in.

They have the names of counties and wards too, and of roads and postcodes.
"""

KEPT = ("source", "kind", "parent", "qualifier", "parish_code", "precision", "note")
"""What else a list may say of a place. Other columns are left out."""


def make_places(path: Path, areas: Sequence[Area], locator: Locator | None) -> Made:
    """Make places.csv. A row is in the district that it names, else in that of its point.

    A list that names no district of ours at all is taken by its points alone. `locator` is None
    while the outlines are wrong, which is told elsewhere.
    """
    others = {**POINT, **DISTRICT, **SORT, **{name: (name,) for name in KEPT}}
    left_out: Counter[str] = Counter()

    def is_settlement(row: Row) -> bool:
        of_another_kind = row.values.get("sort", "") not in ("", *SETTLEMENTS)
        left_out["names of wards, counties, roads and the like"] += of_another_kind
        return not of_another_kind

    rows, problems = placed_rows(path, COLUMNS, others, is_settlement)
    if problems:
        return nothing(NAME, problems)
    placing = Placing(areas, locator)
    by_column = any(placing.of(row) for row, _ in rows)
    by_name: dict[tuple[str, str], Mapping[str, str]] = {}
    for row, point in rows:
        district = placing.of(row) if by_column else placing.at(point)
        if district is None:
            left_out["places outside every district"] += 1
        elif (row.values["name"], district) in by_name:
            left_out["places that are there twice"] += 1
        else:
            by_name[row.values["name"], district] = {**row.values, **_degrees(row, point)}
    if not by_name:
        told = _nowhere(str(path), areas, (row for row, _ in rows))
        return nothing(NAME, [told] if locator else ())
    how = "by the district that each names" if by_column else "by the point of each"
    return Made(NAME, _text(by_name), f"{counted(len(by_name), 'place')}, {how}", +left_out, ())


def _nowhere(file: str, areas: Sequence[Area], rows: Iterable[Row]) -> Problem:
    named = sorted({row.values.get("district", "") for row in rows} - {""})[:3]
    said = f"Its column for the district has {', '.join(named)}. " if named else ""
    message = (
        f"No place here is in a district of yours. {said}Name the district of each as "
        f"data/areas.yml does ({', '.join(area.code for area in areas)}), or give 'lat' and 'lon' "
        "in degrees (WGS 84), or 'easting' and 'northing', and the outlines of the districts."
    )
    return Problem(file=file, message=message)


def _text(by_name: Mapping[tuple[str, str], Mapping[str, str]]) -> str:
    there = set().union(*by_name.values())
    columns = ("name", "district", "lat", "lon", *(name for name in KEPT if name in there))
    if "kind" not in columns:
        columns = (*columns, "kind")
    ordered = sorted(by_name, key=lambda place: (place[0].casefold(), place))
    return csv_text(
        columns,
        ({"kind": "place", **by_name[place], "district": place[1]} for place in ordered),
    )


def _degrees(row: Row, point: Point[float] | None) -> dict[str, str]:
    """Give the point of a row that has metres alone, to about a metre."""
    if row.values.get("lat") or not point:
        return {}
    return {"lat": f"{point[1]:.5f}", "lon": f"{point[0]:.5f}"}
