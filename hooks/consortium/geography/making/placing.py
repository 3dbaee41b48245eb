"""To which district a row belongs: by its column, or by its point."""

from collections.abc import Iterable, Mapping, Sequence

from consortium.geography.making.locator import Locator
from consortium.geography.making.source import Named
from consortium.geography.ring import Point
from consortium.geography.table import Row
from consortium.model import Area
from consortium.problems.problem import Problem

POINT: Named = {
    "lat": ("lat", "latitude"),
    "lon": ("lon", "long", "lng", "longitude"),
}
DISTRICT: Named = {"district": ("district", "lad##cd", "oslaua", "laua", "district_code")}
"""What columns may be called: as the Office for National Statistics does, among others."""

NOWHERE = 90
"""The latitude of what has none: the postcode directory writes 99.999999."""


def spelt(areas: Iterable[Area]) -> Mapping[str, str]:
    """Give the code of each district by its code and its name, in small letters."""
    return {name.casefold(): area.code for area in areas for name in (area.name, area.code)}


def point_of(row: Row) -> Point[float] | None:
    """Give the point of a row, east and north, or None if it says that it has none.

    Raises ValueError for what is no number.
    """
    lat, lon = row.values.get("lat", ""), row.values.get("lon", "")
    if not lat and not lon:
        return None
    north, east = float(lat), float(lon)
    return (east, north) if -NOWHERE < north < NOWHERE else None


def no_point(file: str, row: Row) -> Problem:
    """Tell of a point that is no degrees."""
    message = (
        "The point is no two numbers in degrees, latitude and longitude. Write them with a full "
        "stop, such as 52.25 and -0.9."
    )
    wrote = f"{row.values.get('lat', '')},{row.values.get('lon', '')}"
    return Problem(file=file, line=row.line, message=message, wrote=wrote)


class Placing:
    """Places the rows of one list."""

    def __init__(self, areas: Sequence[Area], locator: Locator | None) -> None:
        self._known = spelt(areas)
        self._locator = locator

    def of(self, row: Row) -> str | None:
        """Give the code of the district that the column of a row names, if it is one of ours."""
        return self._known.get(row.values.get("district", "").casefold())

    def at(self, row: Row) -> str | None:
        """Give the code of the district that the point of a row lies in, if it has one."""
        point = point_of(row)
        return self._locator.district(point) if self._locator and point else None
