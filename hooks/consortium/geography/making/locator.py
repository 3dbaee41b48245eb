"""In which district a point lies."""

from shapely import MultiPolygon, Point, STRtree, intersects_xy, prepare

from consortium.geography.making.polygons import Outlines


class Locator:
    """Knows the outlines of districts, by their codes."""

    def __init__(self, outlines: Outlines) -> None:
        self._codes = [code for code, parts in outlines.items() for _ in parts]
        self._parts = [part for parts in outlines.values() for part in parts]
        self._boxes = STRtree(self._parts)
        self._west, self._south, self._east, self._north = MultiPolygon(self._parts).bounds
        prepare(self._parts)

    def district(self, east: float, north: float) -> str | None:
        """Give the code of the district that a point lies in, in degrees; of two, the first."""
        if not (self._west <= east <= self._east and self._south <= north <= self._north):
            return None
        near = sorted(self._boxes.query(Point(east, north)))
        inside = (place for place in near if intersects_xy(self._parts[place], east, north))
        return next((self._codes[place] for place in inside), None)
