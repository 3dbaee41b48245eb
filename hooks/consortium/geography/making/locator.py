"""In which district a point lies."""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from math import floor

from consortium.geography.ring import Point, Ring, Rings, holds

BANDS = 500
"""Strips of land in a degree of latitude: a point is compared with the lines of its own alone."""


class Locator:
    """Knows the outlines of districts, by their codes."""

    def __init__(self, outlines: Mapping[str, Rings]) -> None:
        self._lines: dict[tuple[str, int], list[Ring[float]]] = {}
        self._codes = tuple(outlines)
        for code, rings in outlines.items():
            for stretch in _stretches(rings):
                south, north = sorted((stretch[0][1], stretch[1][1]))
                for band in range(_band(south), _band(north) + 1):
                    self._lines.setdefault((code, band), []).append(stretch)

    def district(self, point: Point[float]) -> str | None:
        """Give the code of the district that a point lies in, in degrees east and north."""
        band = _band(point[1])
        lines = ((code, self._lines.get((code, band), ())) for code in self._codes)
        return next((code for code, its in lines if holds(its, point)), None)


def _stretches(rings: Rings) -> Iterable[Ring[float]]:
    return (list(ends) for ring in rings for ends in pairwise(ring))


def _band(north: float) -> int:
    return floor(north * BANDS)
