"""The results of an indicator, as the series of a chart."""

from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from consortium.model import Indicator, IndicatorResult, still_told

WHOLE = Decimal(100)


@dataclass(frozen=True, slots=True)
class Series:
    """The results for one measure, the oldest first."""

    measure: str
    results: tuple[IndicatorResult, ...]

    @property
    def is_share(self) -> bool:
        """Whether each is a share of a whole, in per cent."""
        return all(result.unit == "per cent" and result.value <= WHOLE for result in self.results)

    @property
    def most(self) -> Decimal:
        """What fills the chart: the whole for shares, else the largest value."""
        return WHOLE if self.is_share else max(result.value for result in self.results)


def series(indicator: Indicator) -> tuple[Series, ...]:
    """Give an indicator's results measure by measure, A to Z; capital letters make no other.

    Numbers and percentages of one measure are apart. A measure is written as in its first result.
    """
    ordered = sorted(
        still_told(indicator.results), key=lambda result: (*_measured(result), result.date)
    )
    grouped = (tuple(results) for _, results in groupby(ordered, key=_measured))
    return tuple(Series(results[0].measure, results) for results in grouped)


def _measured(result: IndicatorResult) -> tuple[str, str]:
    return result.measure.casefold(), result.unit or ""
