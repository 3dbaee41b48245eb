"""What the projects of the plan ask for, beside what the plan says that they come to."""

from dataclasses import dataclass
from typing import Literal

from consortium.directory import Directory
from consortium.model import Amount, Project, Total
from consortium.plan.totals import TIME_OF_TOTAL, Comparison, comparison, some_make


@dataclass(frozen=True, slots=True)
class Money:
    """The sums of the plan's projects of one kind, the largest first, in whole pounds.

    `stated` sets the total that the plan states for them, for a year or for the six months, beside
    what they come to. `longer` does so for the total of several years. Either is None if there is
    none. `others` are its other totals, which are set beside nothing. `some_make_it` says whether
    some of the sums make `stated`.
    """

    amounts: tuple[tuple[Project, Amount], ...]
    stated: Comparison | None
    longer: Comparison | None
    others: tuple[Total, ...]
    some_make_it: bool

    @property
    def listed(self) -> int:
        """What all of them come to."""
        return sum(amount.pounds for _, amount in self.amounts)

    @property
    def largest(self) -> int:
        """The largest of them, 0 if there is none."""
        return max((amount.pounds for _, amount in self.amounts), default=0)


def money(directory: Directory, kind: Literal["strategic", "implementation"]) -> Money:
    """Gather the sums that stand in the plan itself: a newer one is no part of its totals."""
    amounts = [
        (project, amount)
        for project in directory.projects.values()
        if project.kind == kind
        if (amount := project.yearly_request if kind == "strategic" else project.cost) is not None
        if amount.lines
    ]
    amounts.sort(key=lambda pair: (-pair[1].pounds, pair[0].name))
    totals = [total for total in directory.totals.values() if total.sum_of == kind]
    pounds = [amount.pounds for _, amount in amounts]
    compared = [comparison(total, sum(pounds)) for total in totals if amounts]
    time = TIME_OF_TOTAL[kind]
    stated = next((sums for sums in compared if sums.total.months == time), None)
    longer = next((sums for sums in compared if _is_for_years(sums.total) and stated), None)
    shown = [sums.total for sums in (stated, longer) if sums]
    return Money(
        amounts=tuple(amounts),
        stated=stated,
        longer=longer,
        others=tuple(total for total in totals if total not in shown),
        some_make_it=stated is not None and some_make(stated.total.pounds, pounds),
    )


def _is_for_years(total: Total) -> bool:
    year = TIME_OF_TOTAL["strategic"]
    return total.sum_of == "strategic" and total.months > year and total.months % year == 0
