"""Outlines in GeoJSON: its features, or what is wrong with each."""

import json
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from consortium.geography.ring import Ring, Rings, parts_of
from consortium.problems.problem import Problem

FEWEST = 4
"""Points of a ring: a triangle, and the first point again."""

EAST, NORTH = 180, 90
WEST_END, EAST_END, SOUTH_END, NORTH_END = -9, 2, 49, 61
"""Where Britain ends, in degrees."""

NO_DEGREES = (
    "Its points are no degrees, the longitude before the latitude, such as [-1.25, 52.5]. Are they "
    "metres of the British National Grid (EPSG:27700)? Save the file in WGS 84 (EPSG:4326), as "
    "QGIS can."
)


@dataclass(frozen=True, slots=True)
class Feature:
    """One feature, counted from 1."""

    number: int
    properties: Mapping[str, Any]
    parts: Sequence[Rings]

    @property
    def rings(self) -> Rings:
        """All its lines."""
        return [ring for part in self.parts for ring in part]


def read_features(file: str, text: str) -> tuple[tuple[Feature, ...], tuple[Problem, ...]]:
    """Read all features of a GeoJSON file."""
    document, problem = read_map(file, text)
    if problem:
        return (), (problem,)
    read = [
        read_feature(file, number, given) for number, given in enumerate(document["features"], 1)
    ]
    return (
        tuple(feature for feature in read if isinstance(feature, Feature)),
        tuple(problem for problem in read if isinstance(problem, Problem)),
    )


def read_map(file: str, text: str) -> tuple[Mapping[str, Any], Problem | None]:
    """Read a GeoJSON file that has a list of features, or say what it is instead."""
    document, problem = read_json(file, text)
    if problem:
        return {}, problem
    features = document.get("features") if isinstance(document, Mapping) else None
    if not isinstance(features, list):
        message = (
            "This is no map in GeoJSON: it has no list of features. Save the outlines as a "
            '"FeatureCollection", as the Open Geography Portal and QGIS do.'
        )
        return {}, Problem(file=file, message=message)
    if not features:
        return {}, Problem(file=file, message="No district is drawn here: it has no features.")
    return document, None


def read_json(file: str, text: str) -> tuple[Any, Problem | None]:
    """Read JSON, or say where it cannot be read."""
    try:
        return json.loads(text), None
    except json.JSONDecodeError as error:
        message = (
            f"From letter {error.colno} of this line on the file cannot be read as JSON: something "
            "is missing, or too much. Put the file back as it was, or make it anew; if it has not "
            "come whole, get it again."
        )
        return None, Problem(file=file, line=error.lineno, column=error.colno, message=message)
    except (RecursionError, ValueError):
        message = "This file cannot be read as JSON. Put it back as it was, or make it anew."
        return None, Problem(file=file, message=message)


def properties_of(given: Any) -> Mapping[str, Any]:
    """Give what a feature says of itself beside its outline."""
    properties = given.get("properties") if isinstance(given, Mapping) else None
    return properties if isinstance(properties, Mapping) else {}


def read_feature(
    file: str, number: int, given: Any, degrees: Callable[[Ring[float]], Ring[float]] | None = None
) -> Feature | Problem:
    """Read one feature, counted from 1; `degrees` makes them of a line in metres."""

    def problem(words: str) -> Problem:
        return Problem(file=file, message=f"Feature {number}: {words}")

    if not isinstance(given, Mapping) or not isinstance(given.get("geometry"), Mapping):
        return problem("it has no outline ('geometry'). Draw it, or take the feature out.")
    geometry = given["geometry"]
    if geometry.get("type") not in ("Polygon", "MultiPolygon"):
        return problem(
            f"its outline is '{geometry.get('type')}'. A district is a 'Polygon', or a "
            "'MultiPolygon' if it has several parts."
        )
    try:
        parts = [part for part in parts_of(geometry) if part]
    except (KeyError, TypeError, ValueError):
        parts = []
    rings = [ring for part in parts for ring in part]
    if not rings or not all(_is_ring(ring) for ring in rings):
        return problem(
            "its outline is no closed line. Each line is a list of four points or more, and each "
            "point two numbers, such as [-1.25, 52.5]. The last point is the first again."
        )
    if degrees:
        parts = [[degrees(ring) for ring in part] for part in parts]
    points = [point for part in parts for ring in part for point in ring]
    in_degrees = all(abs(east) <= EAST and abs(north) <= NORTH for east, north in points)
    if not in_degrees or all(map(_has_changed_places, points)):
        return problem(NO_DEGREES)
    return Feature(number, properties_of(given), parts)


def _has_changed_places(point: Sequence[float]) -> bool:
    """Say whether a point would be in Britain if its two numbers were the other way round."""
    return SOUTH_END <= point[0] <= NORTH_END and WEST_END <= point[1] <= EAST_END


def _is_ring(ring: Sequence[Any]) -> bool:
    return (
        len(ring) >= FEWEST
        and all(isinstance(value, int | float) for point in ring for value in point)
        and all(math.isfinite(value) for point in ring for value in point)
        and ring[0] == ring[-1]
    )
