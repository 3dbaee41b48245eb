"""The signposting directory: every record, checked, and how the records hang together."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from consortium.model import (
    Area,
    Community,
    Consortium,
    Event,
    Hub,
    Listed,
    Need,
    Newsletter,
    Organisation,
    Project,
    Service,
)

AnyRecord = TypeVar("AnyRecord", bound=Listed)


def alphabetical(record: Listed) -> tuple[str, str]:
    """Give the sort key of a record: A to Z ignoring "The", then by id."""
    return record.name.casefold().removeprefix("the "), record.id


@dataclass(frozen=True)
class Directory:
    """All records by id. Areas, needs and communities keep the order of their files.

    It holds only what the checks have passed, so every id in a record leads somewhere.
    """

    consortium: Consortium
    areas: Mapping[str, Area]
    needs: Mapping[str, Need]
    communities: Mapping[str, Community]
    organisations: Mapping[str, Organisation]
    hubs: Mapping[str, Hub]
    services: Mapping[str, Service]
    events: Mapping[str, Event]
    projects: Mapping[str, Project]
    newsletters: Mapping[str, Newsletter]

    @cached_property
    def districts(self) -> tuple[Area, ...]:
        """The districts, in the order of their file."""
        return tuple(area for area in self.areas.values() if area.kind == "district")

    @cached_property
    def county(self) -> Area:
        """The one area that is the whole county."""
        return next(area for area in self.areas.values() if area.kind == "county")

    @cached_property
    def _services_by_hub(self) -> Mapping[str, tuple[Service, ...]]:
        found: dict[str, list[Service]] = {hub: [] for hub in self.hubs}
        for service in sorted(self.services.values(), key=alphabetical):
            for hub in service.hubs:
                found[hub].append(service)
        return {hub: tuple(services) for hub, services in found.items()}

    def covers(self, ids: Iterable[str], area: Area) -> bool:
        """Whether a list of area ids takes in an area: itself, or the county it lies in."""
        return area.id in ids or self.county.id in ids

    def services_of(self, hub: Hub) -> tuple[Service, ...]:
        """What a hub gives, A to Z, closed services left out."""
        return tuple(s for s in self._services_by_hub[hub.id] if s.status != "closed")

    def hubs_of(self, service: Service) -> tuple[Hub, ...]:
        """Who gives a service, in the order of its record."""
        return tuple(self.hubs[hub] for hub in service.hubs)

    def areas_of(self, record: Hub | Service | Event) -> tuple[Area, ...]:
        """Where it is for; a service without areas of its own has those of its hubs."""
        ids = set(record.areas)
        if isinstance(record, Service) and not ids:
            ids = {area for hub in self.hubs_of(record) for area in hub.areas}
        if self.county.id in ids or ids >= {area.id for area in self.districts}:
            return (self.county,)
        return tuple(area for area in self.areas.values() if area.id in ids)

    def offered(self, hub: Hub, area: Area, need: Need) -> tuple[Service, ...]:
        """The services of a hub that meet a need in an area, A to Z."""
        return tuple(
            service
            for service in self.services_of(hub)
            if need.id in service.needs
            and self.covers(hub.areas, area)
            and (not service.areas or self.covers(service.areas, area))
        )

    def local_hub(self, district: Area) -> Hub:
        """The local hub of a district: the checks see to it that there is just one."""
        return next(
            hub
            for hub in self.hubs.values()
            if hub.tier == "local" and hub.status != "closed" and district.id in hub.areas
        )

    def _is_for(self, hub: Hub, community: Community) -> bool:
        return community.id in hub.communities or any(
            community.id in service.communities for service in self.services_of(hub)
        )

    def specialists(self, community: Community, area: Area) -> tuple[Hub, ...]:
        """The hubs for a community, or with a service for it, that cover an area, A to Z."""
        return tuple(
            sorted(
                (
                    hub
                    for hub in self.hubs.values()
                    if hub.status != "closed"
                    and self._is_for(hub, community)
                    and self.covers(hub.areas, area)
                ),
                key=alphabetical,
            )
        )

    def serving(self, need: Need) -> tuple[Service, ...]:
        """Every service that meets a need, A to Z, closed ones left out."""
        return tuple(
            service
            for service in sorted(self.services.values(), key=alphabetical)
            if need.id in service.needs and service.status != "closed"
        )

    def hubs_run_by(self, organisation: Organisation) -> tuple[Hub, ...]:
        """The hubs that a body runs, A to Z."""
        return tuple(
            sorted(
                (hub for hub in self.hubs.values() if hub.organisation == organisation.id),
                key=alphabetical,
            )
        )
