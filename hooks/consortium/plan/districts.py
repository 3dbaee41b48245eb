"""A figure that the plan gives for each district."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from consortium.model import Area, Statistic


@dataclass(frozen=True, slots=True)
class DistrictFigures:
    """One topic's figures, district by district, beside the figure for the county if there is one.

    `by_district` holds each district with its statistic, in the order of the districts.
    """

    by_district: tuple[tuple[Area, Statistic], ...]
    county: Statistic | None

    @property
    def total(self) -> Decimal:
        """What the districts add up to."""
        return sum((figure.value or Decimal(0) for _, figure in self.by_district), Decimal(0))

    @property
    def difference(self) -> Decimal:
        """How much more the districts add up to than the plan says of the county."""
        stated = self.county.value if self.county and self.county.value is not None else self.total
        return self.total - stated


def district_figures(
    topic: str, statistics: Iterable[Statistic], areas: Iterable[Area]
) -> DistrictFigures | None:
    """Gather a topic's figures if the plan has one for every district, as a map needs, or None.

    Of two figures for one area nobody knows which to show.
    """
    areas = tuple(areas)
    figures = [
        figure for figure in statistics if figure.topic == topic and figure.value is not None
    ]
    times = Counter(figure.area for figure in figures)
    by_area = {figure.area: figure for figure in figures if times[figure.area] == 1}
    districts = tuple(area for area in areas if area.kind == "district")
    if not districts or any(district.id not in by_area for district in districts):
        return None
    county = next(
        (by_area[area.id] for area in areas if area.kind == "county" if area.id in by_area), None
    )
    return DistrictFigures(tuple((area, by_area[area.id]) for area in districts), county)
