"""A sum that the plan states, beside what its projects add up to."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import gcd

from consortium.model import Project, Total
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


def comparisons(totals: Iterable[Total], projects: Iterable[Project]) -> tuple[Comparison, ...]:
    """Compare each total that is for all projects of a kind, in the order of the totals."""
    several = tuple(projects)
    return tuple(Comparison(total, _listed(total, several)) for total in totals if total.sum_of)


def _listed(total: Total, projects: tuple[Project, ...]) -> int:
    if total.sum_of == "implementation":
        return cost_of_six_months(projects)
    return requested_each_year(projects) * total.months // MONTHS_IN_A_YEAR


def requested_each_year(projects: Iterable[Project]) -> int:
    """Add up the yearly requests, which only strategic projects have."""
    return sum(project.yearly_request.pounds for project in projects if project.yearly_request)


def cost_of_six_months(projects: Iterable[Project]) -> int:
    """Add up the costs of the projects of the first six months. Each is paid once."""
    return sum(project.cost.pounds for project in projects if project.cost)


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
