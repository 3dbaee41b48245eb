"""The order of an answer: who can be reached, nearest first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby, islice

from consortium.answers.answer import Answer, Help, Lead, OutOfReach, Reason, Result, Stage
from consortium.answers.contact_point import contact_of_help
from consortium.directory import Directory, alphabetical
from consortium.gathered import gathered
from consortium.long_lists import ENOUGH
from consortium.model import TIERS, Area, Community, Guide, Hub, Need, Service, Tier
from consortium.model.parts import WAYS
from consortium.standing import Standing, State, standing, standing_of_help

MOST_NATIONAL = 5
LEAST_NATIONAL = 2
MOST_GUIDES = 6
LEAST_GUIDES = 3
"""As many stand on paper too, but on a sheet that is full."""

Helps = tuple[tuple[Service, Standing], ...]
_Rank = tuple[int, bool, int, int, bool, bool, int, int, int, bool, tuple[str, str]]


@dataclass(frozen=True)
class _Asking:
    """Who asks: a group in some areas, with a need or none, mainly for a community or for none."""

    directory: Directory
    areas: tuple[Area, ...]
    need: Need | None
    today: date
    community: Community | None = None

    @cached_property
    def guides(self) -> tuple[Guide, ...]:
        """The official pages on the need that hold there, for everyone or for that community."""
        pages = self.directory.meeting(self.need, "guides") if self.need else ()
        return tuple(guide for guide in pages if self._has_use_for(guide))

    def _has_use_for(self, guide: Guide) -> bool:
        """What holds in a part of the county alone says so in its name: it is of use across it."""
        holds_here = not guide.areas or any(
            area.kind == "county" or self.directory.covers(guide.areas, area) for area in self.areas
        )
        is_for_it = self.community is not None and self.community.id in guide.communities
        return holds_here and (is_for_it or not guide.communities)


def answer(
    directory: Directory,
    areas: tuple[Area, ...],
    need: Need | None,
    today: date,
    community: Community | None = None,
) -> Answer:
    """Give the hubs that a group should ask, in order, and the official pages that help.

    `areas` are one or more districts, or the county alone. `need` is None for a group that does
    not know it yet: then those who help with anything come first. `community` is whom the group is
    mainly for, if it said so: those for it come second, after the local tier, and those for other
    communities are not in the answer.
    """
    asking = _Asking(directory, areas, need, today, community)
    results, out_of_reach = _everybody(asking)
    stages = tuple(_stages(results))
    shown = {result.hub.id for stage in stages for result in stage.results}
    return Answer(
        areas=areas,
        need=need,
        stages=stages,
        guides=asking.guides[:MOST_GUIDES],
        more_guides=len(asking.guides[MOST_GUIDES:]),
        out_of_reach=out_of_reach,
        left_out=tuple(result for result in results if result.hub.id not in shown),
    )


def finds_nobody(directory: Directory, area: Area, need: Need, today: date) -> bool:
    """Say whether the answer leads nowhere. Where somebody can be reached it is not made whole."""
    asking = _Asking(directory, (area,), need, today)
    hubs = directory.hubs.values()
    if any(_result(asking, *candidate) for candidate in _candidates(asking, hubs)):
        return False
    return answer(directory, (area,), need, today).lead is Lead.NOBODY


def _stages(results: tuple[Result, ...]) -> Iterator[Stage]:
    """Cut the results into tiers, each with how many stand before it.

    The last is kept short: beside near ones, fewer national ones stand.
    """
    before = 0
    for tier, group in groupby(results, key=_tier):
        most = min(MOST_NATIONAL, max(LEAST_NATIONAL, ENOUGH - before))
        shown = tuple(islice(group, most if tier == "national" else None))
        yield Stage(tier, shown, before)
        before += len(shown)


def everybody(
    directory: Directory, areas: tuple[Area, ...], need: Need | None, today: date
) -> tuple[Result, ...]:
    """Give all that can be reached for a need, in the order to ask."""
    return _everybody(_Asking(directory, areas, need, today))[0]


def _everybody(asking: _Asking) -> tuple[tuple[Result, ...], tuple[OutOfReach, ...]]:
    """Give all that can be reached, in the order to ask, and all that cannot."""
    results, out_of_reach = [], []
    for hub, helps, reason in _candidates(asking, asking.directory.hubs.values()):
        result = _result(asking, hub, helps, reason)
        if result is None:
            out_of_reach.append(OutOfReach(hub, _surest(hub, helps, asking.today)))
        else:
            results.append(result)
    return (
        tuple(sorted(results, key=lambda result: _rank(asking, result))),
        tuple(
            sorted(out_of_reach, key=lambda off: (TIERS.index(off.hub.tier), alphabetical(off.hub)))
        ),
    )


def there_for(
    directory: Directory, areas: tuple[Area, ...], community: Community, today: date
) -> tuple[Result, ...]:
    """Give those who are there for a community above all, as a group of it would ask them.

    They are those of its answer: these alone are gathered, and none is national there.
    """
    asking = _Asking(directory, areas, None, today, community)
    results = (
        _result(asking, hub, helps, reason)
        for hub, helps, reason in _candidates(asking, directory.hubs_for(community))
        if reason is Reason.COMMUNITY
    )
    in_reach = (result for result in results if result is not None)
    return tuple(sorted(in_reach, key=lambda result: _rank(asking, result)))


def _candidates(asking: _Asking, hubs: Iterable[Hub]) -> Iterator[tuple[Hub, Helps, Reason]]:
    """Give those of some hubs that are there for such a group, what each helps with, and why."""
    directory, areas, community = asking.directory, asking.areas, asking.community
    for hub in hubs:
        if hub.status == "closed" or not any(directory.covers(hub.areas, area) for area in areas):
            continue
        helps = tuple(
            (service, standing_of_help(hub, service, asking.today))
            for service in directory.offered(hub, areas, asking.need)
            if _is_for(service, hub, community)
        )
        reason = _reason(hub, helps, asking.need, community)
        if reason is not None and _is_for(hub, hub, community):
            yield hub, helps, reason


def _is_for(record: Hub | Service, hub: Hub, community: Community | None) -> bool:
    """Say whether a group may turn to a hub, or use its service, whatever it is mainly for.

    What is nearest is for everybody there, whom else it knows well or not.
    """
    if not record.communities or hub.tier in ("local", "county"):
        return True
    return community is not None and community.id in record.communities


def _reason(
    hub: Hub, helps: Helps, need: Need | None, community: Community | None
) -> Reason | None:
    """Give why a hub is there for a group. To be for its community is no help with its need."""
    if need and not helps and not hub.general:
        return None
    records: tuple[Hub | Service, ...] = (hub, *(service for service, _ in helps))
    if community and any(community.id in record.communities for record in records):
        return Reason.COMMUNITY
    if helps:
        return Reason.OFFERS
    return Reason.GENERAL if hub.general else None


def _result(asking: _Asking, hub: Hub, helps: Helps, reason: Reason) -> Result | None:
    """Make the result of a hub, or None if nobody there can be reached for this."""
    helping = [(service, known) for service, known in helps if known.state.can_be_reached]
    own = standing(hub, asking.today)
    if not own.state.can_be_reached or (helps and not helping and not hub.general):
        return None
    services = tuple(service for service, _ in helping)
    contact = contact_of_help(asking.directory, hub, services, asking.need)
    if contact is None:
        return None
    why = Reason.GENERAL if reason is Reason.OFFERS and not helping else reason
    return Result(hub, why, _alike(helping), own, contact)


def _surest(hub: Hub, helps: Helps, today: date) -> Standing:
    """Give the surest that is known of a hub's help: of the hub itself, where it gives any."""
    own = standing(hub, today)
    if not own.state.can_be_reached or not helps:
        return own
    known = [on for _, on in helps] + ([own] if hub.general else [])
    return min(known, key=lambda on: on.sureness)


def _alike(helps: Iterable[tuple[Service, Standing]]) -> tuple[Help, ...]:
    """Put services together of which the same is known, the surest and the newest first.

    Among themselves they stay in their order, A to Z.
    """
    alike = gathered((known, service) for service, known in helps)
    by_newest = sorted(alike, key=lambda known: known.newest, reverse=True)
    ordered = sorted(by_newest, key=lambda known: known.sureness)
    return tuple((known, alike[known]) for known in ordered)


def _rank(asking: _Asking, result: Result) -> _Rank:
    """Give the place in an answer: by tier, and inside it as a group would want to ask.

    Paused hubs come last. With several districts their local hubs follow the order of the
    districts. Then why it is there (for a group that knows no need: who helps with anything
    first), what an editor puts first, who is more than an official page that stands before it, how
    near (of those for a community, the county before the country), how sure it is, who can be
    rung, and only then A to Z.
    """
    hub, need, directory = result.hub, asking.need, asking.directory
    nearest = next((place for place, area in enumerate(asking.areas) if area.id in hub.areas), 0)
    reasons = tuple(Reason) if need else (Reason.COMMUNITY, Reason.GENERAL, Reason.OFFERS)
    general = result.reason if need else Reason.GENERAL if hub.general else result.reason
    return (
        TIERS.index(_tier(result)),
        result.standing.state is State.PAUSED,
        nearest if hub.tier == "local" else 0,
        reasons.index(general),
        not any(service.first for service in result.services),
        _repeats_a_guide(asking, result),
        TIERS.index(hub.tier),
        result.standing.sureness,
        len(directory.districts) if directory.is_everywhere(hub.areas) else len(hub.areas),
        not any(contact.telephone for contact in result.contact.contacts),
        alphabetical(hub),
    )


def _repeats_a_guide(asking: _Asking, result: Result) -> bool:
    """Say whether the official pages, which stand before it, lead to all that it is reached by."""
    ways = {getattr(contact, way) for contact in result.contact.contacts for way in WAYS}
    told = {guide.link for guide in asking.guides[:LEAST_GUIDES]}
    return _tier(result) == "national" and ways <= {None, *told}


def _tier(result: Result) -> Tier:
    """Give the part of the answer: whom the group's own community has stands second."""
    hub = result.hub
    return "specialist" if result.reason is Reason.COMMUNITY and hub.tier != "local" else hub.tier
