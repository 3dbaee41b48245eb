"""A ring: a closed line round a part of a district or a hole in it, its last point as its first."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby, pairwise
from typing import Any, TypeAlias, TypeVar

Number = TypeVar("Number", int, float)
Point: TypeAlias = tuple[Number, Number]
Ring: TypeAlias = list[tuple[Number, Number]]
Rings: TypeAlias = Sequence[Ring[float]]
"""All lines round a district: round each of its parts, and round each hole."""


def parts_of(geometry: Mapping[str, Any]) -> Sequence[Rings]:
    """Give the parts of a Polygon or a MultiPolygon: of each its line, and then those of holes."""
    parts = geometry["coordinates"]
    if geometry["type"] == "Polygon":
        parts = [parts]
    return [[[(east, north) for east, north, *_ in ring] for ring in part] for part in parts]


def without_repeats(points: Iterable[Point[Number]]) -> Ring[Number]:
    """Leave out each point that is the one before it."""
    return [point for point, _ in groupby(points)]


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
