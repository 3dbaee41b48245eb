"""Outlines with fewer points, whose neighbours still share their borders."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, pairwise

from consortium.geography.ring import (
    Point,
    Ring,
    Rings,
    distance,
    edges,
    other_ends,
    without_repeats,
)

DECIMALS = 4
"""Of a degree: about ten metres, and no page shows less."""

MOST_POINTS = 4000
"""Of all districts together. They take about 60 KB."""

FINEST = 0.0002
"""How far a line may move, in degrees, when it is made simpler first: then twice as far."""

FEWEST = 4


def rounded(rings: Iterable[Sequence[Point[float]]]) -> Rings:
    """Leave out what no map shows; rings that are smaller than that go."""
    rounded_rings = []
    for ring in rings:
        kept = without_repeats((round(x, DECIMALS), round(y, DECIMALS)) for x, y in ring)
        if len(kept) >= FEWEST:
            rounded_rings.append(kept)
    return rounded_rings


def small_enough(outlines: Mapping[str, Rings]) -> Mapping[str, Rings]:
    """Make the lines of all districts simpler, until they have few enough points."""
    drawn, far = outlines, FINEST
    while points_of(drawn) > MOST_POINTS and far < 1:
        drawn, far = _simpler(outlines, far), 2 * far
    return drawn


def points_of(outlines: Mapping[str, Rings]) -> int:
    """Count the points of all districts."""
    return sum(len(ring) for rings in outlines.values() for ring in rings)


def _simpler(outlines: Mapping[str, Rings], far: float) -> Mapping[str, Rings]:
    corners = _corners(outlines)
    middle = next(ring[0][1] for rings in outlines.values() for ring in rings)
    across = math.cos(math.radians(middle))
    shared = _shared(outlines)
    return {
        code: [
            ring if len(simple) < FEWEST else simple
            for ring, simple in ((ring, _ring(ring, corners, far, across)) for ring in rings)
            if len(simple) >= FEWEST or not shared.isdisjoint(edges([ring])) or len(rings) == 1
        ]
        for code, rings in outlines.items()
    }


def _corners(outlines: Mapping[str, Rings]) -> frozenset[Point[float]]:
    """Give the points where more than two lines meet: they stay where they are."""
    beside = other_ends(chain.from_iterable(map(edges, outlines.values())))
    return frozenset(point for point, others in beside.items() if len(others) > 2)  # noqa: PLR2004


def _shared(outlines: Mapping[str, Rings]) -> frozenset[frozenset[Point[float]]]:
    times = Counter(chain.from_iterable(map(edges, outlines.values())))
    return frozenset(ends for ends, count in times.items() if count > 1)


def _ring(
    ring: Ring[float], corners: frozenset[Point[float]], far: float, across: float
) -> Ring[float]:
    """Make each stretch between two corners simpler, the same way round in both districts."""
    open_ring = ring[:-1]
    fixed = [place for place, point in enumerate(open_ring) if point in corners]
    if len(fixed) < 2:  # noqa: PLR2004 - a stretch has two ends
        fixed = sorted({*fixed, *_ends(open_ring, fixed)})
    start = fixed[0]
    turned = [*open_ring[start:], *open_ring[:start], open_ring[start]]
    cuts = [*(place - start for place in fixed), len(open_ring)]
    points = [turned[0]]
    for here, there in pairwise(cuts):
        stretch = turned[here : there + 1]
        forwards = stretch <= stretch[::-1]
        simple = _line(stretch if forwards else stretch[::-1], far, across)
        points.extend((simple if forwards else simple[::-1])[1:])
    return points


def _ends(open_ring: Ring[float], fixed: Sequence[int]) -> tuple[int, int]:
    """Give two points far from one another, the same whichever way round the ring is walked."""
    places = range(len(open_ring))
    first = fixed[0] if fixed else min(places, key=lambda place: open_ring[place])
    return first, max(
        places, key=lambda place: (math.dist(open_ring[place], open_ring[first]), open_ring[place])
    )


def _line(points: Ring[float], far: float, across: float) -> Ring[float]:
    """Keep the points without which the line would move further than that (Douglas, Peucker)."""
    kept = {0, len(points) - 1}
    waiting = [(0, len(points) - 1)]
    while waiting:
        first, last = waiting.pop()
        if last - first < 2:  # noqa: PLR2004 - nothing between
            continue
        furthest, place = max(
            (distance(points[place], points[first], points[last], across), place)
            for place in range(first + 1, last)
        )
        if furthest > far:
            kept.add(place)
            waiting += [(first, place), (place, last)]
    return [points[place] for place in sorted(kept)]
