"""Where to write a district's number so that it stands well inside the outline."""

from itertools import pairwise

from consortium.geography.ring import Point, Ring

#: How many lines across are tried. More move the number by less than a unit or two.
LINES = 24


def label_point(ring: Ring[int]) -> Point[int]:
    """The middle of the widest stretch that also has room above and below it, in whole units.

    The widest stretch alone would put the number into the neck of a district with a waist.
    """
    top, bottom = min(y for _, y in ring), max(y for _, y in ring)
    candidates = []
    for line in range(1, LINES):
        # Half a unit off the grid: no line then runs through a corner, which would count twice.
        height = round(top + (bottom - top) * line / LINES) + 0.5
        for left, right in _stretches(ring, height):
            candidates.append(
                (
                    _room(ring, (left + right) / 2, height, (right - left) / 2),
                    (left + right) / 2,
                    height,
                )
            )
    _, across, down = max(candidates)
    return round(across), round(down)


def _room(ring: Ring[int], across: float, down: float, to_the_sides: float) -> float:
    """How far the nearest border is, looking left, right, up and down."""
    upright = [(y, x) for x, y in ring]
    column = int(across) + 0.5
    for above, below in _stretches(upright, column):
        if above <= down <= below:
            return min(to_the_sides, down - above, below - down)
    return 0.0


def _stretches(ring: Ring[int], height: float) -> list[tuple[float, float]]:
    """The stretches of one level line that lie inside the ring, as pairs of left and right."""
    crossings = sorted(
        x1 + (height - y1) / (y2 - y1) * (x2 - x1)
        for (x1, y1), (x2, y2) in pairwise(ring)
        if (y1 > height) != (y2 > height)
    )
    return list(zip(crossings[::2], crossings[1::2], strict=True))
