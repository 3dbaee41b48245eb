"""The towns over the border: which district is nearest to each, and how far."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from shapely import Point as PointOnPlane
from shapely import Polygon
from shapely.affinity import scale

from consortium.geography.making.placing import DEGREES, no_point, placed_rows
from consortium.geography.making.polygons import Outlines
from consortium.geography.making.source import has_no_rows
from consortium.geography.making.told import Made, nothing
from consortium.geography.ring import Point
from consortium.geography.table import csv_text
from consortium.numbers import counted

NAME = "border_towns.csv"
COLUMNS = ("name", "lat", "lon", "nearest_district", "km", "source")
DEGREE = 111.32
"""Kilometres in a degree of latitude."""


def make_border_towns(path: Path, outlines: Outlines) -> Made:
    """Work the districts of border_towns.csv out anew; the towns and their points stay.

    A list of no towns stays as it is.
    """
    if has_no_rows(path):
        return nothing(NAME, ())
    needed = {"name": ("name",), **DEGREES}
    rows, problems = placed_rows(path, needed, {"source": ("source",)})
    towns = [(row, point) for row, point in rows if point]
    problems += [no_point(str(path), row) for row, point in rows if not point]
    if problems:
        return nothing(NAME, problems)
    text = csv_text(COLUMNS, ({**row.values, **_nearest(point, outlines)} for row, point in towns))
    return Made(NAME, text, counted(len(towns), "town"), Counter(), ())


def _nearest(point: Point[float], outlines: Outlines) -> Mapping[str, str]:
    far, nearest = min((_far(point, parts), code) for code, parts in outlines.items())
    return {"nearest_district": nearest, "km": f"{far:.1f}"}


def _far(point: Point[float], parts: Sequence[Polygon]) -> float:
    """How many kilometres it is from a point to the nearest line."""
    across = math.cos(math.radians(point[1]))
    lines = (scale(part.boundary, xfact=across, origin=(0, 0)) for part in parts)
    here = scale(PointOnPlane(point), xfact=across, origin=(0, 0))
    return DEGREE * min(here.distance(line) for line in lines)
