"""What an answer is made of."""

from dataclasses import dataclass
from enum import StrEnum

from consortium.answers.contact_point import ContactPoint
from consortium.long_lists import ENOUGH, IN_FULL, MOST_RESULTS
from consortium.model import Area, Guide, Hub, Need, Service, Tier
from consortium.standing import Standing, State


class Reason(StrEnum):
    """Why a hub stands in an answer, the strongest reason first."""

    COMMUNITY = "community"
    OFFERS = "offers"
    GENERAL = "general"


class Lead(StrEnum):
    """What an answer says first of all."""

    START = "start"
    NOT_OPEN = "not open"
    FURTHER_AWAY = "further away"
    GUIDES_ALONE = "guides alone"
    NOBODY = "nobody"


Help = tuple[Standing, tuple[Service, ...]]
"""Services of which the same is known."""


@dataclass(frozen=True, slots=True)
class Result:
    """One hub of an answer that can be reached.

    `helps` are its services that meet the need, by what is known of them, the surest first; a
    hub that helps with anything may have none. `contact` is how to reach it.
    """

    hub: Hub
    reason: Reason
    helps: tuple[Help, ...]
    own: Standing
    contact: ContactPoint

    @property
    def standing(self) -> Standing:
        """The surest of what is known of its help: of the hub itself, where it helps with all."""
        return self.helps[0][0] if self.helps else self.own

    def tells_of(self, ways: Standing) -> bool:
        """Whether what is told of its help says how old the ways to reach it are."""
        days = {on.newest for on, _ in self.helps} or {self.own.newest}
        return ways.newest in days and (bool(ways.seen) or not self.helps[1:])

    @property
    def services(self) -> tuple[Service, ...]:
        """All services that it stands here for."""
        return tuple(service for _, services in self.helps for service in services)

    @property
    def needs(self) -> tuple[str, ...] | None:
        """The ids of the needs that it may be asked about, or None: it may be asked about any."""
        if self.hub.general:
            return None
        return tuple(dict.fromkeys(need for service in self.services for need in service.needs))


@dataclass(frozen=True, slots=True)
class OutOfReach:
    """A hub that nobody can be asked at for this, with the surest that is known of its help."""

    hub: Hub
    standing: Standing


@dataclass(frozen=True, slots=True)
class Stage:
    """The results of one tier, in the order to ask: one or more.

    `before` is how many results of the answer stand before them.
    """

    tier: Tier
    results: tuple[Result, ...]
    before: int

    @property
    def in_full(self) -> tuple[Result, ...]:
        """Those of whom everything is told: the first, or all of a short tier."""
        return self.results if len(self.results) <= ENOUGH else self.results[:IN_FULL]

    @property
    def in_lines(self) -> tuple[tuple[int, Result], ...]:
        """Those that take a line each, after them, with their numbers in the answer."""
        return self._numbered[len(self.in_full) : IN_FULL + MOST_RESULTS]

    @property
    def rest(self) -> tuple[tuple[int, Result], ...]:
        """Those for whom the page of the answer has no room, with their numbers."""
        return self._numbered[IN_FULL + MOST_RESULTS :]

    @property
    def _numbered(self) -> tuple[tuple[int, Result], ...]:
        return tuple(enumerate(self.results, start=self.before + 1))


@dataclass(frozen=True, slots=True)
class Answer:
    """Who can help a group in some areas with a need, in the order to ask.

    `stages` hold who can be reached, and only tiers that have somebody. `guides` are the first
    official pages on the need, and `more_guides` is how many there are besides. `out_of_reach` are
    those that would stand here if anybody could ask them: hubs that were planned or there once, and
    those without a contact. `left_out` are those across the country for whom there is no room;
    those of a need are on its page.
    """

    areas: tuple[Area, ...]
    need: Need | None
    stages: tuple[Stage, ...]
    guides: tuple[Guide, ...]
    more_guides: int
    out_of_reach: tuple[OutOfReach, ...]
    left_out: tuple[Result, ...]

    @property
    def results(self) -> tuple[Result, ...]:
        """All results in the order to ask."""
        return tuple(result for stage in self.stages for result in stage.results)

    @property
    def in_full(self) -> tuple[Result, ...]:
        """The results of which everything is told, in the same order."""
        return tuple(result for stage in self.stages for result in stage.in_full)

    @property
    def near(self) -> tuple[Stage, ...]:
        """The stages within the county, which come before the official pages."""
        return tuple(stage for stage in self.stages if stage.tier != "national")

    @property
    def far(self) -> tuple[Stage, ...]:
        """The stage of those from outside, which comes after them."""
        return tuple(stage for stage in self.stages if stage.tier == "national")

    @property
    def nearest(self) -> tuple[Result, ...]:
        """The results of the tier that a group in these areas asks first, if it has any.

        That is the local one for districts; whoever covers the county, for the county.
        """
        return tuple(
            result for stage in self.stages if stage.tier in self._near for result in stage.results
        )

    @property
    def paused(self) -> Result | OutOfReach | None:
        """Whoever would be asked first, where that one is paused."""
        near: tuple[Result | OutOfReach, ...] = self.nearest or tuple(
            unreached
            for unreached in self.out_of_reach
            if unreached.hub.tier in self._near and unreached.standing.state is State.PAUSED
        )
        return near[0] if near and near[0].standing.state is State.PAUSED else None

    @property
    def _near(self) -> tuple[Tier, ...]:
        return ("specialist", "county") if self.areas[0].kind == "county" else ("local",)

    @property
    def lead(self) -> Lead:
        """Choose the first sentence by who can be reached, and how near."""
        if self.paused:
            return Lead.NOT_OPEN
        return Lead.START if self.nearest else self.elsewhere

    @property
    def elsewhere(self) -> Lead:
        """Say what helps a group that cannot ask anybody near."""
        if self.results:
            return Lead.FURTHER_AWAY
        return Lead.GUIDES_ALONE if self.guides else Lead.NOBODY

    @property
    def others(self) -> tuple[Result, ...]:
        """Who may be asked after the nearest result, as near."""
        return tuple(
            result for result in self.nearest[1:] if result.standing.state is not State.PAUSED
        )

    @property
    def others_are_checked(self) -> bool:
        """Whether it is certain that the others help."""
        return all(result.standing.state is State.CHECKED for result in self.others)
