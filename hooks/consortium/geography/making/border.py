"""The towns over the border: which district is nearest to each, and how far."""

import csv
import io
import math
from collections import Counter
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

from consortium.geography.making.placing import DEGREES, no_point, point_of
from consortium.geography.making.source import table_of
from consortium.geography.making.told import Made, counted, nothing
from consortium.geography.ring import Point, Rings
from consortium.geography.table import Row, Unreadable
from consortium.problems.problem import Problem

NAME = "border_towns.csv"
COLUMNS = ("name", "lat", "lon", "nearest_district", "km", "source")
DEGREE = 111.32
"""Kilometres in a degree of latitude."""


def make_border_towns(path: Path, outlines: Mapping[str, Rings]) -> Made:
    """Work the districts of border_towns.csv out anew; the towns and their points stay."""
    needed = {"name": ("name",), **DEGREES}
    try:
        rows = list(table_of(path, needed, {"source": ("source",)}))
    except Unreadable as error:
        return nothing(NAME, [error.problem])
    problems = [row for row in rows if isinstance(row, Problem)]
    towns = [row for row in rows if isinstance(row, Row)]
    placed = [(row, point) for row in towns if (point := _point(row)) is not None]
    there = {row.line for row, _ in placed}
    problems += [no_point(str(path), row) for row in towns if row.line not in there]
    if problems:
        return nothing(NAME, problems)
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row, point in placed:
        far, nearest = min((_far(point, rings), code) for code, rings in outlines.items())
        town = {**row.values, "nearest_district": nearest, "km": f"{far:.1f}"}
        writer.writerow([town.get(column, "") for column in COLUMNS])
    return Made(NAME, file.getvalue(), counted(len(towns), "town"), Counter(), ())


def _point(row: Row) -> Point[float] | None:
    try:
        return point_of(row)
    except ValueError:
        return None


def _far(point: Point[float], rings: Rings) -> float:
    """How many kilometres it is from a point to the nearest line."""
    across = DEGREE * math.cos(math.radians(point[1]))
    nearest = math.inf
    for ring in rings:
        flat = [((x - point[0]) * across, (y - point[1]) * DEGREE) for x, y in ring]
        for (x, y), (x2, y2) in pairwise(flat):
            dx, dy = x2 - x, y2 - y
            length = dx * dx + dy * dy
            part = max(0.0, min(1.0, -(x * dx + y * dy) / length)) if length else 0.0
            nearest = min(nearest, math.hypot(x + part * dx, y + part * dy))
    return nearest
