"""Steps of shade for a map of figures."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import count
from typing import Literal

MOST = 3
"""More shades than this are hard to tell apart."""


@dataclass(frozen=True, slots=True)
class Step:
    """The figures from `first` to just under `below`. `number` counts from 1, the lowest."""

    number: int
    first: int
    below: int
    is_last: bool

    @property
    def place(self) -> Literal["lowest", "highest", "between"]:
        """Where it stands among the others."""
        if self.number == 1:
            return "lowest"
        return "highest" if self.is_last else "between"

    def holds(self, value: Decimal) -> bool:
        """Whether a figure is of this step."""
        return self.first <= value < self.below


def steps(values: Iterable[Decimal]) -> tuple[Step, ...]:
    """Divide figures into at most three steps of one width: 1, 2, 5, 10, 20, 50 and so on.

    All steps from the lowest figure to the highest are there, even one that holds none.
    """
    values = tuple(values)
    lowest, highest = min(values), max(values)
    width = next(width for width in _widths() if highest // width - lowest // width < MOST)
    first, last = int(lowest // width), int(highest // width)
    return tuple(
        Step(number, at * width, (at + 1) * width, is_last=at == last)
        for number, at in enumerate(range(first, last + 1), start=1)
    )


def _widths() -> Iterator[int]:
    return (digit * 10**power for power in count() for digit in (1, 2, 5))
