"""Makes one outline of several features, such as the wards of a district."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from consortium.geography.ring import Point, Ring, Rings, holds, other_ends


def joined(rings: Iterable[Ring[float]]) -> Rings:
    """Take out the lines between neighbours, which both of them have, and close the rest."""
    times = Counter(frozenset(ends) for ring in rings for ends in pairwise(ring))
    beside = other_ends(ends for ends, count in times.items() if count % 2)
    # Each walk takes lines away, so whether any is left at a point is asked when it is reached.
    return [_closed(beside, start) for start in sorted(beside) if beside[start]]


def _closed(beside: dict[Point[float], set[Point[float]]], start: Point[float]) -> Ring[float]:
    """Walk along lines that nobody walked yet, until the start is reached again."""
    ring = [start]
    while True:
        here = ring[-1]
        there = min(beside[here])
        beside[here].discard(there)
        beside[there].discard(here)
        ring.append(there)
        if there == start:
            return ring


def nested(rings: Rings) -> list[list[Ring[float]]]:
    """Put each hole to the part that it is in: a part, and then its holes, as GeoJSON has them."""
    around = {place: _around(rings, place) for place in range(len(rings))}
    parts = {place: [rings[place]] for place, lines in around.items() if len(lines) % 2 == 0}
    for place, lines in around.items():
        if place not in parts:
            parts[max(lines, key=lambda outer: len(around[outer]))].append(rings[place])
    return list(parts.values())


def _around(rings: Rings, place: int) -> Sequence[int]:
    """Give the places of the rings that one lies in."""
    (x1, y1), (x2, y2) = rings[place][:2]
    middle = (x1 + x2) / 2, (y1 + y2) / 2
    return [other for other, ring in enumerate(rings) if other != place and holds([ring], middle)]
