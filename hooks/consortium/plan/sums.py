"""The sums of the projects' money, in whole pounds."""

from collections.abc import Iterable
from math import gcd

from consortium.model import Project


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
