"""The polygons of GeoJSON, as the rings that bound them."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from consortium.geography.ring import Point, Ring, crossings

Rings: TypeAlias = Sequence[Ring[float]]
"""All lines round a district: round each of its parts, and round each hole."""


def rings_of(geometry: Mapping[str, Any]) -> Rings:
    """Give the rings of a Polygon or a MultiPolygon, in degrees."""
    parts = geometry["coordinates"]
    if geometry["type"] == "Polygon":
        parts = [parts]
    return [[(east, north) for east, north, *_ in ring] for part in parts for ring in part]


def holds(rings: Rings, point: Point[float]) -> bool:
    """Whether a point, in degrees east and north, lies inside: in a part, and in no hole."""
    east, north = point
    return sum(crossing < east for crossing in crossings(rings, north)) % 2 == 1
