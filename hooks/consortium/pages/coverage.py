"""Where help is, and where it is missing: how many can be reached, by place and need."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from consortium.answers import Result, everybody
from consortium.directory import Directory
from consortium.model import Area, Hub, Need
from consortium.standing import Standing


@dataclass(frozen=True, slots=True)
class Row:
    """A place with how many can be reached there who list help, for each need in its order.

    The row of a district counts those that cover it without covering the county, that of the
    county those of the county, and that without an area those from outside it. `general` are those
    of a district who help with anything.
    """

    area: Area | None
    counts: tuple[tuple[Need, int], ...]
    general: tuple[Result, ...] = ()

    @property
    def needs(self) -> tuple[Need, ...]:
        """The needs that somebody here lists help for."""
        return tuple(need for need, count in self.counts if count)


@dataclass(frozen=True, slots=True)
class Coverage:
    """All rows, the districts first, and what is known of those who help in the districts."""

    districts: tuple[Row, ...]
    wider: tuple[Row, ...]
    known: Mapping[str, int]

    @property
    def nowhere(self) -> tuple[Need, ...]:
        """The needs that nobody in any district lists help for."""
        some = {need.id for row in self.districts for need in row.needs}
        return tuple(need for need, _ in self.wider[0].counts if need.id not in some)


def coverage(directory: Directory, today: date) -> Coverage:
    """Count who can be reached, by what is known of their help."""
    county = directory.county
    reached = {
        area.id: [
            (need, everybody(directory, (area,), need, today)[0])
            for need in directory.needs.values()
        ]
        for area in directory.areas.values()
    }
    local = [
        (area, [(need, _only_in(results, area)) for need, results in reached[area.id]])
        for area in directory.districts
    ]
    return Coverage(
        districts=tuple(Row(area, _count(found), _general(found)) for area, found in local),
        wider=(
            Row(county, _count(reached[county.id], lambda hub: hub.tier != "national")),
            Row(None, _count(reached[county.id], lambda hub: hub.tier == "national")),
        ),
        known=_known(result for _, found in local for _, results in found for result in results),
    )


Found = Iterable[tuple[Need, Iterable[Result]]]


def _only_in(results: Iterable[Result], area: Area) -> list[Result]:
    return [result for result in results if area.id in result.hub.areas]


def _count(
    found: Found, counts: Callable[[Hub], bool] = lambda _: True
) -> tuple[tuple[Need, int], ...]:
    """Leave out who helps with anything, and has no service for this need."""
    return tuple(
        (need, sum(bool(one.services) and counts(one.hub) for one in results))
        for need, results in found
    )


def _general(found: Found) -> tuple[Result, ...]:
    """Give those who help with anything, each once."""
    general = {one.hub.id: one for _, results in found for one in results if one.hub.general}
    return tuple(general.values())


def _known(results: Iterable[Result]) -> Mapping[str, int]:
    """Count hubs by the surest that is known of their help."""
    surest: dict[str, Standing] = {}
    for one in sorted(results, key=lambda result: result.standing.sureness):
        surest.setdefault(one.hub.id, one.standing)
    states = (known.state for known in surest.values())
    return Counter("found" if state.from_web_pages else state.value for state in states)
