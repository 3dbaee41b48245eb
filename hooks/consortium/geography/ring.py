"""A ring: a closed line round a part of a district or a hole in it, its last point as its first."""

from collections.abc import Iterable
from itertools import pairwise
from typing import TypeAlias, TypeVar

Number = TypeVar("Number", int, float)
Point: TypeAlias = tuple[Number, Number]
Ring: TypeAlias = list[tuple[Number, Number]]


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
