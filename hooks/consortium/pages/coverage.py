"""Where help is, and where it is missing: how many can be reached, by place and need."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from operator import attrgetter

from consortium.answers.answer import Result
from consortium.answers.order import everybody
from consortium.directory import Directory
from consortium.gathered import gathered
from consortium.model import Area, Hub, Need, Tier
from consortium.once import once
from consortium.rendering import Renderer
from consortium.standing import State, tally

Found = tuple[Need, tuple[Result, ...]]
"""Who can be reached for a need."""


@dataclass(frozen=True, slots=True)
class Row:
    """A place with how many can be reached there who list help, for each need in its order.

    The row of a district counts those that are there for it, that of the county those that are
    there for all of it, and that without an area those from outside. `general` are those of a
    district who help with anything.
    """

    area: Area | None
    counts: tuple[tuple[Need, int], ...]
    general: tuple[Result, ...] = ()

    @property
    def tier(self) -> Tier:
        """The tier of those that it counts."""
        if self.area is None:
            return "national"
        return "county" if self.area.kind == "county" else "local"

    @property
    def needs(self) -> tuple[Need, ...]:
        """The needs that somebody here lists help for."""
        return tuple(need for need, count in self.counts if count)


class Reach(StrEnum):
    """What is said first of all of those in the districts who can be reached."""

    NOBODY = "nobody"
    FROM_WEB_PAGES = "from web pages"
    SOMEBODY = "somebody"


@dataclass(frozen=True, slots=True)
class Coverage:
    """All rows, the districts first, and what is known of those who help in the districts.

    `known` counts them by each state in which somebody can be reached, the surest first.
    """

    districts: tuple[Row, ...]
    wider: tuple[Row, ...]
    known: tuple[tuple[State, int], ...]

    @property
    def total(self) -> int:
        """How many in the districts can be reached."""
        return sum(count for _, count in self.known)

    @property
    def reach(self) -> Reach:
        """Say whether anybody there can be reached, and whether anybody has been asked."""
        if not self.total:
            return Reach.NOBODY
        is_asked = any(count for state, count in self.known if state is not State.FOUND)
        return Reach.SOMEBODY if is_asked else Reach.FROM_WEB_PAGES

    @property
    def nowhere(self) -> tuple[Need, ...]:
        """The needs that nobody in any district lists help for."""
        some = {need.id for row in self.districts for need in row.needs}
        return tuple(need for need, _ in self.wider[-1].counts if need.id not in some)


def coverage(directory: Directory, today: date) -> Coverage:
    """Count who can be reached, by what is known of their help."""
    needs = directory.needs.values()

    def reached(areas: tuple[Area, ...], counts: Callable[[Hub], bool]) -> list[Found]:
        by_need = ((need, everybody(directory, areas, need, today)) for need in needs)
        return [
            (need, tuple(result for result in results if counts(result.hub)))
            for need, results in by_need
        ]

    def is_from_outside(hub: Hub) -> bool:
        return hub.tier == "national" and directory.is_everywhere(hub.areas)

    def within(area: Area) -> list[Found]:
        is_whole = area.kind == "county"
        return reached(
            (area,), lambda hub: (is_whole or area.id in hub.areas) and not is_from_outside(hub)
        )

    inside = [(area, within(area)) for area in directory.districts]
    across = [Row(county, _count(within(county))) for county in filter(None, [directory.county])]
    outside = Row(None, _count(reached(directory.everywhere, is_from_outside)))
    return Coverage(
        districts=tuple(Row(area, _count(by_need), _general(by_need)) for area, by_need in inside),
        wider=(*across, outside),
        known=_known(
            result for _, by_need in inside for _, results in by_need for result in results
        ),
    )


@once
def coverage_today(renderer: Renderer) -> Coverage:
    """Count it for a site on its day."""
    return coverage(renderer.site.directory, renderer.site.today)


def _count(by_need: Iterable[Found]) -> tuple[tuple[Need, int], ...]:
    """Leave out who helps with anything, and has no service for this need."""
    return tuple(
        (need, sum(bool(result.services) for result in results)) for need, results in by_need
    )


def _general(by_need: Iterable[Found]) -> tuple[Result, ...]:
    """Give those who help with anything, each once."""
    general = {
        result.hub.id: result for _, results in by_need for result in results if result.hub.general
    }
    return tuple(general.values())


def _known(results: Iterable[Result]) -> tuple[tuple[State, int], ...]:
    """Count hubs by the surest that is known of their help."""
    by_hub = gathered((result.hub.id, result.standing) for result in results)
    surest = (min(known, key=attrgetter("sureness")) for known in by_hub.values())
    counts = Counter(dict(tally(surest)))
    # The check refuses what is open and unchecked, so that nobody is so needs no telling.
    return tuple(
        (state, counts[state])
        for state in State
        if state.family is state and state.can_be_reached
        if counts[state] or state is not State.UNCHECKED
    )
