"""Where help is, and where it is missing: how many can be reached, by place and need."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from consortium.answers import Result, everybody
from consortium.directory import Directory
from consortium.model import Area, Hub, Need
from consortium.standing import standing


@dataclass(frozen=True, slots=True)
class Row:
    """A place with how many can be reached there, for each need in its order.

    The row of a district counts those that cover it without covering the county, that of the
    county those of the county, and that without an area those from outside it.
    """

    area: Area | None
    counts: tuple[tuple[Need, int], ...]

    @property
    def needs(self) -> tuple[Need, ...]:
        """The needs that somebody here helps with."""
        return tuple(need for need, count in self.counts if count)


@dataclass(frozen=True, slots=True)
class Coverage:
    """All rows, the districts first, and what is known of those who help in the districts."""

    districts: tuple[Row, ...]
    wider: tuple[Row, ...]
    known: Mapping[str, int]

    @property
    def nowhere(self) -> tuple[Need, ...]:
        """The needs that nobody in any district helps with."""
        some = {need.id for row in self.districts for need in row.needs}
        return tuple(need for need, _ in self.wider[0].counts if need.id not in some)


def coverage(directory: Directory, today: date) -> Coverage:
    """Count who can be reached, by what the services themselves are known to be."""
    county = directory.county
    reached = {
        area.id: [
            (need, _who_say_so(everybody(directory, (area,), need, today)[0]))
            for need in directory.needs.values()
        ]
        for area in directory.areas.values()
    }
    districts = [
        (area, [(need, _only_in(results, area)) for need, results in reached[area.id]])
        for area in directory.districts
    ]
    local = {hub.id: hub for _, found in districts for _, hubs in found for hub in hubs}
    return Coverage(
        districts=tuple(
            Row(area, tuple((need, len(hubs)) for need, hubs in found)) for area, found in districts
        ),
        wider=(
            Row(county, _count(reached[county.id], lambda hub: hub.tier != "national")),
            Row(None, _count(reached[county.id], lambda hub: hub.tier == "national")),
        ),
        known=_known(local.values(), today),
    )


def _who_say_so(results: Iterable[Result]) -> tuple[Result, ...]:
    """Leave out who helps with anything, and has no service that says it helps with this."""
    return tuple(result for result in results if result.services)


def _only_in(results: Iterable[Result], area: Area) -> list[Hub]:
    return [result.hub for result in results if area.id in result.hub.areas]


def _count(
    found: Iterable[tuple[Need, tuple[Result, ...]]], counts: Callable[[Hub], bool]
) -> tuple[tuple[Need, int], ...]:
    return tuple((need, sum(counts(one.hub) for one in results)) for need, results in found)


def _known(hubs: Iterable[Hub], today: date) -> Mapping[str, int]:
    states = (standing(hub, today).state for hub in hubs)
    return Counter("found" if state.from_web_pages else state.value for state in states)
