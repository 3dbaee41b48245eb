"""The outlines of districts as the library has them that draws, places and measures."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from shapely import Polygon

from consortium.geography.boundaries import Feature

Outlines: TypeAlias = Mapping[str, Sequence[Polygon]]
"""The parts of districts, by their codes."""


def polygons(features: Iterable[Feature]) -> Sequence[Polygon]:
    """Give all parts of features."""
    return [Polygon(line, holes) for feature in features for line, *holes in feature.parts]
