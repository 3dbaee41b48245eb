"""The outlines of the districts, as paths for an inline SVG."""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from consortium.geography.label_point import label_point
from consortium.geography.ring import Point, Ring, Rings, edges, parts_of, without_repeats
from consortium.model import Area

#: Units across the drawing. At 300 the paths of seven districts take about 12 KB.
WIDTH = 300


@dataclass(frozen=True, slots=True)
class Shape:
    """One district on the map.

    `path` is the `d` of an SVG path, in whole units, so that two districts that share a border draw
    the very same line. It has a line for each part, and for each hole. `label` is a point well
    inside, for a number of about 18 units.
    `neighbours` are the ids of the districts that share a stretch of border with it.
    """

    area: str
    path: str
    label: tuple[int, int]
    neighbours: tuple[str, ...]

    @property
    def has_more_lines(self) -> bool:
        """Whether it has several parts, or holes: then what lies inside takes counting."""
        return self.path.count("M") > 1


@dataclass(frozen=True, slots=True)
class Outline:
    """The map of the county: `width` by `height` units, and a shape for each district."""

    width: int
    height: int
    shapes: tuple[Shape, ...]

    def shape(self, area: str) -> Shape:
        """The shape of one district. Raises KeyError if the map has none by that id."""
        return {shape.area: shape for shape in self.shapes}[area]


def read_outline(
    districts_geojson: str, by_code: Mapping[str, Area], width: int = WIDTH
) -> Outline:
    """The map, from GeoJSON in degrees (WGS 84): polygons or several, with or without holes.

    `by_code` has the districts by their ONS codes. Shapes come in the order of their ids.
    """
    rings = {
        by_code[feature["properties"]["code"]].id: [*chain(*parts_of(feature["geometry"]))]
        for feature in json.loads(districts_geojson)["features"]
    }
    drawn, height = _project(rings, width)
    neighbours = _neighbours(rings)
    shapes = (
        Shape(area, "".join(map(_path, drawn[area])), label_point(drawn[area]), neighbours[area])
        for area in sorted(drawn)
    )
    return Outline(width, height, tuple(shapes))


def _project(rings: Mapping[str, Rings], width: int) -> tuple[dict[str, list[Ring[int]]], int]:
    """Degrees to whole units, north up, in the proportions of the map's middle latitude."""
    points = [point for lines in rings.values() for ring in lines for point in ring]
    longitudes, latitudes = zip(*points, strict=True)
    west, east, south, north = min(longitudes), max(longitudes), min(latitudes), max(latitudes)
    across = width / (east - west)
    down = across / math.cos(math.radians((south + north) / 2))

    def project(point: Point[float]) -> Point[int]:
        longitude, latitude = point
        return round((longitude - west) * across), round((north - latitude) * down)

    drawn = {
        area: _large_enough([without_repeats(map(project, ring)) for ring in lines])
        for area, lines in rings.items()
    }
    return drawn, round((north - south) * down)


def _large_enough(rings: list[Ring[int]]) -> list[Ring[int]]:
    """Leave out islands and holes of no size. A district that is all of no size keeps one."""
    return [ring for ring in rings if len(set(ring)) > 2] or rings[:1]  # noqa: PLR2004 - a triangle


def _neighbours(rings: Mapping[str, Rings]) -> dict[str, tuple[str, ...]]:
    borders = {area: edges(lines) for area, lines in rings.items()}
    return {
        area: tuple(sorted(other for other in borders if other != area and own & borders[other]))
        for area, own in borders.items()
    }


def _path(ring: Sequence[Point[int]]) -> str:
    """Steps from point to point; the last one, back to the start, is the `z`."""
    start_x, start_y = ring[0]
    steps = (_step(here, there) for here, there in pairwise(ring[:-1]))
    return f"M{start_x} {start_y}{''.join(steps)}z"


def _step(here: Point[int], there: Point[int]) -> str:
    across, down = there[0] - here[0], there[1] - here[1]
    if down == 0:
        return f"h{across}"
    if across == 0:
        return f"v{down}"
    return f"l{across}{down}" if down < 0 else f"l{across} {down}"
