"""The archive: all issues by year."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from consortium.newsletters.issue import Issue


@dataclass(frozen=True, slots=True)
class YearOfIssues:
    """The issues of a year, the newest first."""

    year: int
    issues: tuple[Issue, ...]


def issues_by_year(issues: Iterable[Issue]) -> tuple[YearOfIssues, ...]:
    """Group issues, the newest first, by the year they came out."""
    grouped = groupby(issues, key=lambda issue: issue.newsletter.published.year)
    return tuple(YearOfIssues(year, tuple(of_year)) for year, of_year in grouped)
