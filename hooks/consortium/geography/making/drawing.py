"""Outlines to draw: on a grid, in one piece where they can be, and with few enough points."""

from collections.abc import Sequence

from shapely import (
    Polygon,
    STRtree,
    coverage_simplify,
    coverage_union_all,
    get_num_coordinates,
    get_parts,
    point_on_surface,
    polygonize,
    union_all,
)

from consortium.geography.making.polygons import Outlines

GRID = 0.0001
"""Of a degree: about ten metres, and no page shows less."""

MOST_POINTS = 4000
"""Of all districts together. They take about 60 KB."""

FINEST = 0.0002
"""The side, in degrees, of what may be left out when lines are made simpler first: then more."""

STEP = 1.25


def drawn(outlines: Outlines) -> Outlines:
    """Give the parts to draw of each district. One that is too small has none.

    Whatever borders on one another in the file has the very same points there.
    """
    exact = _joined(outlines)
    simpler, far = exact, FINEST
    while points_of(simpler) > MOST_POINTS and far < 1:
        simpler, far = _simpler(exact, far), STEP * far
    return simpler


def points_of(outlines: Outlines) -> int:
    """Count the points of all districts."""
    return sum(int(get_num_coordinates(part)) for parts in outlines.values() for part in parts)


def _joined(outlines: Outlines) -> Outlines:
    """Put all lines together on the grid; each district is of the faces between them."""
    given = [part for parts in outlines.values() for part in parts]
    lines = union_all([part.boundary for part in given], grid_size=GRID)
    faces = get_parts(polygonize(get_parts(lines)))
    inner_points = STRtree(point_on_surface(faces))
    joined = {}
    for code, parts in outlines.items():
        _, places = inner_points.query(parts, predicate="contains")
        joined[code] = list(get_parts(coverage_union_all(faces[sorted(set(places))])))
    return joined


def _simpler(exact: Outlines, far: float) -> Outlines:
    large = _large_enough(exact, far * far)
    lines = iter(coverage_simplify([part for parts in large.values() for part in parts], far))
    return {code: [next(lines) for _ in parts] for code, parts in large.items()}


def _large_enough(outlines: Outlines, area: float) -> Outlines:
    """Leave out small islands and holes, but no district, and nothing that borders on another."""
    tree = STRtree([part for parts in outlines.values() for part in parts])

    def stays(part: Polygon) -> bool:
        return part.area >= area or len(tree.query(part, predicate="intersects")) > 1

    def without_small_holes(part: Polygon) -> Polygon:
        return Polygon(part.exterior, [hole for hole in part.interiors if stays(Polygon(hole))])

    def of_district(parts: Sequence[Polygon]) -> Sequence[Polygon]:
        largest = max(parts, key=lambda part: part.area, default=None)
        return [without_small_holes(part) for part in parts if part is largest or stays(part)]

    return {code: of_district(parts) for code, parts in outlines.items()}
