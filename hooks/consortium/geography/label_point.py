"""Where to write a district's number so that it stands well inside the outline."""

from collections.abc import Iterable, Sequence

from consortium.geography.ring import Point, Ring, crossings

#: How many lines across are tried. More move the number by less than a unit or two.
LINES = 24


def label_point(rings: Sequence[Ring[int]]) -> Point[int]:
    """The middle of the widest stretch that also has room above and below it, in whole units.

    The widest stretch alone would put the number into the neck of a district. What is in several
    parts has its number in one of them, and never in a hole. What is too small for one has it where
    it is.
    """
    top, bottom = min(_heights(rings)), max(_heights(rings))
    candidates = []
    for line in range(1, LINES):
        # Half a unit off the grid: no line then runs through a corner, which would count twice.
        height = round(top + (bottom - top) * line / LINES) + 0.5
        for left, right in _stretches(rings, height):
            candidates.append(
                (
                    _room(rings, (left + right) / 2, height, (right - left) / 2),
                    (left + right) / 2,
                    height,
                )
            )
    _, across, down = max(candidates, default=(0, *rings[0][0]))
    return round(across), round(down)


def _heights(rings: Sequence[Ring[int]]) -> Iterable[int]:
    return (y for ring in rings for _, y in ring)


def _room(rings: Sequence[Ring[int]], across: float, down: float, to_the_sides: float) -> float:
    """How far the nearest border is, looking left, right, up and down."""
    upright = [[(y, x) for x, y in ring] for ring in rings]
    column = int(across) + 0.5
    for above, below in _stretches(upright, column):
        if above <= down <= below:
            return min(to_the_sides, down - above, below - down)
    return 0.0


def _stretches(rings: Sequence[Ring[int]], height: float) -> list[tuple[float, float]]:
    """The stretches of one level line that lie inside, as pairs of left and right."""
    ends = crossings(rings, height)
    return list(zip(ends[::2], ends[1::2], strict=True))
