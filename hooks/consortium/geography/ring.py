"""A ring: the closed line round a district, its last point the same as its first."""

from itertools import pairwise
from typing import TypeAlias, TypeVar

Number = TypeVar("Number", int, float)
Point: TypeAlias = tuple[Number, Number]
Ring: TypeAlias = list[tuple[Number, Number]]


def edges(ring: Ring[Number]) -> set[frozenset[Point[Number]]]:
    """The stretches of line from point to point, whichever way they are walked."""
    return {frozenset(ends) for ends in pairwise(ring)}
