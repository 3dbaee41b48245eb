"""How large letters can be on a line: the widths of Liberation Sans Bold."""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations, pairwise

_WIDTHS = {
    278: " ',./I\\ijl|’‘",
    333: "!()-:;[]`ft",
    389: "*r{}",
    500: "z“”",
    556: "#$0123456789J_aceksvxy–",
    584: "+<=>~",
    611: "?FLTZbdghnopqu",
    667: "EPSVXY",
    722: "&ABCDHKNRU",
    778: "GOQw",
    833: "M",
    889: "%m",
    944: "W",
}
_WIDTH = {letter: width / 1000 for width, letters in _WIDTHS.items() for letter in letters}
_WIDEST = 1.0

MOST_LINES = 4

_Lines = tuple[tuple[int, int], ...]


def width(text: str) -> float:
    """Give the width of a text in ems. A letter with an accent is as wide as without."""
    plain = unicodedata.normalize("NFD", text)
    return sum(_WIDTH.get(letter, _WIDEST) for letter in plain if not unicodedata.combining(letter))


def largest(
    pieces: Sequence[str], *, room: tuple[float, float], most: float, leading: float
) -> tuple[float, tuple[str, ...]]:
    """Give the largest size at which pieces of text stand in a room, and their lines.

    A line breaks between two pieces. `room` is width and height, and `most` the largest size that
    is wanted, in one unit; `leading` is the height of a line in ems.
    """
    across, down = room

    @cache
    def line(start: int, end: int) -> tuple[float, str]:
        text = "".join(pieces[start:end]).strip()
        return width(text), text

    def size(lines: _Lines) -> float:
        widest = max(line(*ends)[0] for ends in lines)
        return min(most, across / widest, down / (leading * len(lines)))

    ways = ((size(lines), lines) for lines in _ways_to_break(len(pieces)))
    best, lines = max(ways, key=lambda way: (way[0], -len(way[1])))
    return best, tuple(line(*ends)[1] for ends in lines)


def _ways_to_break(count: int) -> Iterator[_Lines]:
    """Give the pieces at which each line starts and ends."""
    for breaks in range(min(count, MOST_LINES)):
        for starts in combinations(range(1, count), breaks):
            yield tuple(pairwise((0, *starts, count)))
