"""A sum that the plan states, beside what its projects add up to."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import gcd

from consortium.model import Total
from consortium.model.project import MONTHS

MONTHS_IN_A_YEAR = 12
TIME_OF_TOTAL = {"strategic": MONTHS_IN_A_YEAR, "implementation": MONTHS}
"""The months of the one total that the plan states for each kind of project."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A stated total and what the projects it is for add up to over the same time, in pounds."""

    total: Total
    listed: int

    @property
    def difference(self) -> int:
        """How much more the projects add up to than the plan states; less than 0 if it is less."""
        return self.listed - self.total.pounds

    @property
    def agrees(self) -> bool:
        """Whether the two are the same."""
        return self.difference == 0


def comparison(total: Total, pounds: int) -> Comparison:
    """Set a total beside what the projects of its kind ask for: a sum each year, or a cost once."""
    yearly = total.sum_of == "strategic"
    return Comparison(total, pounds * total.months // MONTHS_IN_A_YEAR if yearly else pounds)


def some_make(pounds: int, amounts: Iterable[int]) -> bool:
    """Say whether some of the amounts, each taken once at most, make just this sum.

    Each sum that can be made is a bit of a number, counted in the largest unit of them all.
    """
    several = tuple(amounts)
    unit = gcd(pounds, *several) or 1
    wanted, sums = pounds // unit, 1
    for amount in several:
        if amount <= pounds:
            sums = (sums | sums << amount // unit) & ((2 << wanted) - 1)
    return bool(sums >> wanted & 1)
