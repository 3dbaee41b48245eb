"""The results of an indicator, as the series of a chart."""

from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from consortium.model import Indicator, Result


@dataclass(frozen=True, slots=True)
class Series:
    """The results for one measure, the oldest first."""

    measure: str
    results: tuple[Result, ...]

    @property
    def largest(self) -> Decimal:
        """The largest value of them: what fills the chart."""
        return max(result.value for result in self.results)


def series(indicator: Indicator) -> tuple[Series, ...]:
    """Give an indicator's results measure by measure, A to Z."""
    ordered = sorted(indicator.results, key=lambda one: (one.measure, one.date))
    return tuple(
        Series(measure, tuple(results))
        for measure, results in groupby(ordered, key=lambda one: one.measure)
    )
