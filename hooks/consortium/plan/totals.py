"""A sum that the plan states, beside what its projects add up to."""

from collections.abc import Iterable
from dataclasses import dataclass

from consortium.model import Project, Total
from consortium.model.project import MONTHS
from consortium.plan.sums import cost_of_six_months, requested_each_year

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
