"""A ring: a closed line round a part of a district or a hole in it, its last point as its first."""

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby, pairwise
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


def without_repeats(points: Iterable[Point[Number]]) -> Ring[Number]:
    """Leave out each point that is the one before it."""
    return [point for point, _ in groupby(points)]


def edges(rings: Iterable[Ring[Number]]) -> set[frozenset[Point[Number]]]:
    """The stretches of line from point to point, whichever way they are walked."""
    return {frozenset(ends) for ring in rings for ends in pairwise(ring)}


def other_ends(
    stretches: Iterable[frozenset[Point[Number]]],
) -> dict[Point[Number], set[Point[Number]]]:
    """Give, for each point that stretches of line lead to, their other ends."""
    beside: dict[Point[Number], set[Point[Number]]] = {}
    for start, end in (ends for ends in stretches if len(ends) > 1):
        beside.setdefault(start, set()).add(end)
        beside.setdefault(end, set()).add(start)
    return beside


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


def distance(point: Point[float], start: Point[float], end: Point[float], across: float) -> float:
    """How far a point is from a stretch of line, in degrees of latitude.

    `across` is how long a degree of longitude is, in the same.
    """
    x, y = (point[0] - start[0]) * across, point[1] - start[1]
    dx, dy = (end[0] - start[0]) * across, end[1] - start[1]
    length = dx * dx + dy * dy
    part = max(0.0, min(1.0, (x * dx + y * dy) / length)) if length else 0.0
    return math.hypot(x - part * dx, y - part * dy)
