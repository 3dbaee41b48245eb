"""To which district a row belongs: by its column, or by its point."""

from collections.abc import Callable, Sequence
from pathlib import Path

from consortium.geography.making.locator import Locator
from consortium.geography.making.national_grid import in_degrees
from consortium.geography.making.source import Named, table_of
from consortium.geography.ring import Point
from consortium.geography.table import Row, Unreadable, nameless
from consortium.model import Area
from consortium.problems.problem import Problem

DEGREES: Named = {
    "lat": ("lat", "latitude"),
    "lon": ("lon", "long", "lng", "longitude"),
}
POINT: Named = {
    **DEGREES,
    "east": (
        *("oseast1m", "east1m", "easting", "eastings", "gridgb1e", "bng_e", "geometry_x"),
        "national grid reference (easting)",
    ),
    "north": (
        *("osnrth1m", "north1m", "northing", "northings", "gridgb1n", "bng_n", "geometry_y"),
        "national grid reference (northing)",
    ),
}
DISTRICT: Named = {
    "district": (
        *("district", "lad##cd", "ladcd", "oslaua", "laua", "district_code"),
        "local authority district code (####)",
    )
}
"""What columns may be called: as the Office for National Statistics does, among others.

The tables that its portal shows have whole words, where the files it packs have short ones.
"""

NOWHERE = 90
"""The latitude of what has none: the postcode directory writes 99.999999."""


def point_of(row: Row) -> Point[float] | None:
    """Give the point of a row, east and north, or None if it says that it has none.

    Degrees are taken before metres on the grid. Raises ValueError for what is no number, or on no
    grid.
    """
    lat, lon, east, north = (row.values.get(name, "") for name in POINT)
    if lat or lon:
        latitude, longitude = float(lat), float(lon)
        return (longitude, latitude) if -NOWHERE < latitude < NOWHERE else None
    return in_degrees(float(east), float(north)) if east or north else None


def placed_rows(
    path: Path, needed: Named, others: Named, wanted: Callable[[Row], bool] = lambda _: True
) -> tuple[list[tuple[Row, Point[float] | None]], list[Problem]]:
    """Give the wanted rows of a list, each with its point, and what is wrong with others."""
    placed: list[tuple[Row, Point[float] | None]] = []
    problems: list[Problem] = []
    try:
        for row in table_of(path, needed, others):
            if isinstance(row, Problem):
                problems.append(row)
                continue
            if not wanted(row):
                continue
            problems += nameless(str(path), row)
            try:
                placed.append((row, point_of(row)))
            except ValueError:
                problems.append(no_point(str(path), row))
    except Unreadable as error:
        return [], [error.problem]
    return placed, problems


def no_point(file: str, row: Row) -> Problem:
    """Tell of a point that is none."""
    message = (
        "The point is no two numbers in degrees, latitude and longitude, nor an easting and a "
        "northing of the British National Grid in metres. Write them with a full stop, such as "
        "52.25 and -0.9, or without one, such as 475000 and 260000."
    )
    wrote = ",".join(filter(None, (row.values.get(name, "") for name in POINT)))
    return Problem(file=file, line=row.line, message=message, wrote=wrote)


class Placing:
    """Places the rows of one list."""

    def __init__(self, areas: Sequence[Area], locator: Locator | None) -> None:
        self._known = {
            name.casefold(): area.code for area in areas for name in (area.name, area.code)
        }
        self._locator = locator

    def of(self, row: Row) -> str | None:
        """Give the code of the district that the column of a row names, if it is one of ours."""
        return self._known.get(row.values.get("district", "").casefold())

    def at(self, point: Point[float] | None) -> str | None:
        """Give the code of the district that a point lies in, if a row has one."""
        return self._locator.district(*point) if self._locator and point else None
