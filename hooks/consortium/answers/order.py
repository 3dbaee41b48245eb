"""The order of an answer: rules R1 to R6 of the signposting design."""

from collections import Counter
from collections.abc import Iterable

from consortium.answers.answer import Answer, Reason, Result, Stage
from consortium.answers.contact_point import ContactPoint, contact_point, office
from consortium.directory import Directory, alphabetical
from consortium.model import Area, Community, Hub, Need, Service, Tier

TIERS: tuple[Tier, ...] = ("local", "specialist", "county", "national")
OUTSIDE_LIMIT = 3
_BY_REASON = tuple(Reason)
_BY_STATUS = ("active", "unconfirmed", "planned", "paused")

Candidate = tuple[Hub, Reason, tuple[Service, ...]]
Stages = tuple[tuple[Tier, tuple[Candidate, ...]], ...]


def answer(
    directory: Directory, areas: tuple[Area, ...], need: Need, community: Community | None = None
) -> Answer:
    """Give the hubs that a group should ask, in order.

    `areas` are one or more districts, or the county alone; for the county there is no local
    tier. `community` is whom the group is mainly for, if it said so.
    """
    stages = _without_repeats(
        (tier, _in_tier(directory, tier, areas, need, community)) for tier in TIERS
    )
    contacts = {
        hub.id: _contact(hub, services, directory)
        for _, found in stages
        for hub, _, services in found
    }
    return Answer(
        areas=areas,
        need=need,
        community=community,
        stages=tuple(
            Stage(tier, tuple(Result(*candidate, contacts[candidate[0].id]) for candidate in found))
            for tier, found in stages
        ),
        contacts=_outside_the_results(tuple(contacts.values()), directory),
        local_service=_has_local_service(stages),
    )


def _in_tier(
    directory: Directory,
    tier: Tier,
    areas: tuple[Area, ...],
    need: Need,
    community: Community | None,
) -> list[Candidate]:
    """List the hubs of a tier that belong in the answer, in order (R1 to R5)."""
    found = []
    for hub in directory.hubs.values():
        if hub.tier != tier or hub.status == "closed":
            continue
        here = [area for area in areas if directory.covers(hub.areas, area)]
        if not here:
            continue
        services = _meeting(directory, hub, here, need)
        reason = _reason(hub, services, community)
        if reason:
            found.append((hub, reason, services))
    found.sort(key=lambda candidate: _rank(candidate, areas))
    return found[:OUTSIDE_LIMIT] if tier == "national" else found


def _meeting(directory: Directory, hub: Hub, areas: list[Area], need: Need) -> tuple[Service, ...]:
    unique = {
        service.id: service for area in areas for service in directory.offered(hub, area, need)
    }
    return tuple(sorted(unique.values(), key=alphabetical))


def _reason(hub: Hub, services: tuple[Service, ...], community: Community | None) -> Reason | None:
    if community and _is_for(community, hub, services):
        return Reason.COMMUNITY
    if services:
        return Reason.OFFERS
    if hub.general or hub.tier == "local":
        return Reason.GENERAL
    return None


def _is_for(community: Community, hub: Hub, services: tuple[Service, ...]) -> bool:
    return any(community.id in record.communities for record in (hub, *services))


def _contact(hub: Hub, services: tuple[Service, ...], directory: Directory) -> ContactPoint:
    """Give the contact that the one named service has of its own, or else the hub's."""
    if len(services) == 1:
        own = contact_point(services[0], directory)
        if own.holder == f"services/{services[0].id}":
            return own
    return contact_point(hub, directory)


def _rank(candidate: Candidate, areas: tuple[Area, ...]) -> tuple:
    """Give the place in a tier: paused hubs last, then why, then how sure, then A to Z.

    With several districts their local hubs follow the order of the districts first.
    """
    hub, reason, _ = candidate
    district = 0
    if hub.tier == "local":
        district = next(i for i, area in enumerate(areas) if area.id in hub.areas)
    return (
        hub.status == "paused",
        district,
        _BY_REASON.index(reason),
        _BY_STATUS.index(hub.status),
        alphabetical(hub),
    )


def _without_repeats(stages: Iterable[tuple[Tier, list[Candidate]]]) -> Stages:
    """Name each service in the highest tier that gives it, and there alone (R6)."""
    named: set[str] = set()
    kept = []
    for tier, found in stages:
        kept.append(
            (
                tier,
                tuple(
                    (hub, reason, tuple(s for s in services if s.id not in named))
                    for hub, reason, services in found
                ),
            )
        )
        named |= {service.id for _, _, services in found for service in services}
    return tuple(kept)


def _outside_the_results(
    points: tuple[ContactPoint, ...], directory: Directory
) -> tuple[ContactPoint, ...]:
    """Give the first contact and each that several results share, once; then the office."""
    times = Counter(point.holder for point in points)
    chosen = {
        point.holder: point
        for place, point in enumerate(points)
        if not point.is_office and (place == 0 or times[point.holder] > 1)
    }
    needs_office = not points or any(point.is_office for point in points)
    return (*chosen.values(), office(directory)) if needs_office else tuple(chosen.values())


def _has_local_service(stages: Stages) -> bool:
    return any(
        hub.status == "active" and any(service.status == "active" for service in services)
        for tier, found in stages
        if tier == "local"
        for hub, _, services in found
    )
