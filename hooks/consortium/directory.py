"""The signposting directory: every record, checked, and how the records hang together."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from consortium.model import (
    Area,
    Community,
    Consortium,
    Discrepancy,
    Document,
    Event,
    Finding,
    GlossaryTerm,
    GovernanceBody,
    Guide,
    Hub,
    Indicator,
    Listed,
    Need,
    Newsletter,
    Organisation,
    Partner,
    PlanStatement,
    Project,
    Rank,
    Service,
    Statistic,
    Study,
    Total,
)

AnyRecord = TypeVar("AnyRecord", bound=Listed)


def alphabetical(record: Listed) -> tuple[str, str]:
    """Give the sort key of a record: A to Z ignoring "The", then by id."""
    return record.name.casefold().removeprefix("the "), record.id


@dataclass(frozen=True)
class Directory:
    """All records by id. The lists (all but what has a file of its own) keep their order.

    It holds only what the checks have passed, so every id in a record leads somewhere.
    """

    consortium: Consortium
    areas: Mapping[str, Area]
    needs: Mapping[str, Need]
    communities: Mapping[str, Community]
    organisations: Mapping[str, Organisation]
    hubs: Mapping[str, Hub]
    services: Mapping[str, Service]
    guides: Mapping[str, Guide]
    events: Mapping[str, Event]
    projects: Mapping[str, Project]
    statements: Mapping[str, PlanStatement]
    governance: Mapping[str, GovernanceBody]
    partners: Mapping[str, Partner]
    totals: Mapping[str, Total]
    indicators: Mapping[str, Indicator]
    discrepancies: Mapping[str, Discrepancy]
    studies: Mapping[str, Study]
    findings: Mapping[str, Finding]
    statistics: Mapping[str, Statistic]
    ranks: Mapping[str, Rank]
    glossary: Mapping[str, GlossaryTerm]
    documents: Mapping[str, Document]
    newsletters: Mapping[str, Newsletter]

    @property
    def plan(self) -> Document | None:
        """The document that the pages on a plan are about: the first."""
        return next(iter(self.documents.values()), None)

    def document(self, named: str | None) -> Document | None:
        """Give the document of an id, or the plan where none is named."""
        return self.documents[named] if named else self.plan

    @cached_property
    def districts(self) -> tuple[Area, ...]:
        """The districts, in the order of their file."""
        return tuple(area for area in self.areas.values() if area.kind == "district")

    @cached_property
    def county(self) -> Area:
        """The one area that is the whole county."""
        return next(area for area in self.areas.values() if area.kind == "county")

    @cached_property
    def names(self) -> frozenset[str]:
        """What records and the publishers of guides are called."""
        kinds = (
            self.organisations,
            self.hubs,
            self.services,
            self.guides,
            self.events,
            self.projects,
            self.partners,
        )
        return frozenset(
            (
                self.consortium.name,
                *(record.name for kind in kinds for record in kind.values()),
                *(guide.publisher for guide in self.guides.values()),
                *(newsletter.title for newsletter in self.newsletters.values()),
            )
        )

    @cached_property
    def initials_of_name(self) -> tuple[GlossaryTerm, ...]:
        """The abbreviations that the Consortium has in its short name, for those who ask."""
        words = set(self.consortium.short_name.split())
        terms = self.glossary.values()
        return tuple(one for one in terms if one.short_for and not words.isdisjoint(one.spellings))

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

    def offered(
        self, hub: Hub, areas: Iterable[Area], need: Need | None = None
    ) -> tuple[Service, ...]:
        """The services of a hub in any of some areas, A to Z; those that meet a need, if given."""
        near = tuple(area for area in areas if self.covers(hub.areas, area))
        return tuple(
            service
            for service in self.services_of(hub)
            if (need is None or need.id in service.needs)
            and any(not service.areas or self.covers(service.areas, area) for area in near)
        )

    def local_hubs(self, district: Area) -> tuple[Hub, ...]:
        """The local bodies of a district, closed ones left out; there may be none."""
        return tuple(
            hub
            for hub in self.hubs.values()
            if hub.tier == "local" and hub.status != "closed" and district.id in hub.areas
        )

    def guides_for(self, need: Need) -> tuple[Guide, ...]:
        """The official pages on a need: those that its record names, in that order, then A to Z."""
        named = {guide: place for place, guide in enumerate(need.guides)}
        found = [
            guide
            for guide in self.guides.values()
            if guide.status != "closed" and (need.id in guide.needs or guide.id in named)
        ]
        last = len(named)
        return tuple(
            sorted(found, key=lambda guide: (named.get(guide.id, last), alphabetical(guide)))
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

    def services_of_project(self, project: Project) -> tuple[Service, ...]:
        """The services that a project stands behind, A to Z, closed ones left out."""
        return tuple(
            service
            for service in sorted(self.services.values(), key=alphabetical)
            if service.project == project.id and service.status != "closed"
        )

    def needs_of(self, project: Project) -> tuple[Need, ...]:
        """What a project helps with: its own needs and those of its services, in their order."""
        services = self.services_of_project(project)
        ids = {*project.needs, *(need for service in services for need in service.needs)}
        return tuple(need for need in self.needs.values() if need.id in ids)

    def projects_for(self, need: Need) -> tuple[Project, ...]:
        """The projects that help with a need, A to Z, closed ones left out."""
        return tuple(
            project
            for project in sorted(self.projects.values(), key=alphabetical)
            if project.status != "closed" and need in self.needs_of(project)
        )

    def findings_on(self, need: Need) -> tuple[Finding, ...]:
        """What groups said in the survey about a need, in the order of the plan."""
        return tuple(one for one in self.findings.values() if need.id in one.needs)

    def members_of(self, body: GovernanceBody) -> tuple[Organisation, ...]:
        """The organisations that had a part's role in the Consortium, in the plan's order."""
        found = (
            (role.lines, organisation.id, organisation)
            for organisation in self.organisations.values()
            for role in organisation.roles
            if role.role == body.role
        )
        return tuple(organisation for *_, organisation in sorted(found, key=lambda one: one[:2]))

    def hubs_run_by(self, organisation: Organisation) -> tuple[Hub, ...]:
        """The hubs that a body runs, A to Z."""
        return tuple(
            sorted(
                (hub for hub in self.hubs.values() if hub.organisation == organisation.id),
                key=alphabetical,
            )
        )
