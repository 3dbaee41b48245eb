"""A ring: a closed line round a part of a district or a hole in it, its last point as its first."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any, TypeAlias, TypeVar

Number = TypeVar("Number", int, float)
Point: TypeAlias = tuple[Number, Number]
Ring: TypeAlias = list[tuple[Number, Number]]
Rings: TypeAlias = Sequence[Ring[float]]
"""All lines round a district: round each of its parts, and round each hole."""


def rings_of(geometry: Mapping[str, Any]) -> Rings:
    """Give the rings of a Polygon or a MultiPolygon, in degrees."""
    parts = geometry["coordinates"]
    if geometry["type"] == "Polygon":
        parts = [parts]
    return [[(east, north) for east, north, *_ in ring] for part in parts for ring in part]


def edges(rings: Iterable[Ring[Number]]) -> set[frozenset[Point[Number]]]:
    """The stretches of line from point to point, whichever way they are walked."""
    return {frozenset(ends) for ring in rings for ends in pairwise(ring)}


def crossings(rings: Iterable[Ring[Number]], height: float) -> list[float]:
    """Where a level line meets the rings, from left to right.

    What lies between the first and the second is inside, between the second and the third outside,
    and so on: a hole is outside, and so is what lies between two parts.
    """
    return sorted(
        x1 + (height - y1) / (y2 - y1) * (x2 - x1)
        for ring in rings
        for (x1, y1), (x2, y2) in pairwise(ring)
        if (y1 > height) != (y2 > height)
    )


def holds(rings: Rings, point: Point[float]) -> bool:
    """Whether a point, in degrees east and north, lies inside: in a part, and in no hole."""
    east, north = point
    return sum(crossing < east for crossing in crossings(rings, north)) % 2 == 1
