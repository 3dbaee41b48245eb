"""The sums of the projects' money, in whole pounds."""

from collections.abc import Iterable

from consortium.model import Project


def requested_each_year(projects: Iterable[Project]) -> int:
    """Add up the yearly requests, which only strategic projects have."""
    return sum(one.yearly_request.pounds for one in projects if one.yearly_request)


def cost_of_six_months(projects: Iterable[Project]) -> int:
    """Add up the costs of the projects of the first six months. Each is paid once."""
    return sum(one.cost.pounds for one in projects if one.cost)


def some_make(pounds: int, amounts: Iterable[int]) -> bool:
    """Say whether some of the amounts, each taken once at most, make just this sum.

    The work grows with the number of different sums, which for the plan's twelve is small.
    """
    sums = {0}
    for amount in amounts:
        sums |= {one + amount for one in sums if one + amount <= pounds}
    return pounds in sums
