"""The signposting directory: every record, checked, and how the records hang together."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, Generic, TypeVar

from consortium.gathered import gathered
from consortium.model import (
    KINDS,
    Area,
    Check,
    Community,
    Consortium,
    Discrepancy,
    Document,
    Erased,
    Event,
    Finding,
    GlossaryTerm,
    GovernanceBody,
    Guide,
    Hub,
    Indicator,
    Listed,
    Mark,
    Need,
    Newsletter,
    Organisation,
    Part,
    Partner,
    PlanStatement,
    Project,
    Rank,
    Service,
    Statistic,
    Study,
    Total,
    kind_of,
)
from consortium.model.field_rules import marked
from consortium.model.own_words import OwnWords
from consortium.text.a_to_z import order_of

AnyRecord = TypeVar("AnyRecord", bound=Listed)
AnyPart = TypeVar("AnyPart", bound=Part)


def alphabetical(record: Listed) -> tuple[str, str]:
    """Give the sort key of a record: A to Z ignoring "The", then by id."""
    return order_of(record.name).removeprefix("the "), record.id


def a_to_z(records: Iterable[AnyRecord]) -> tuple[AnyRecord, ...]:
    """Give records A to Z."""
    return tuple(sorted(records, key=alphabetical))


def open_a_to_z(records: Iterable[AnyRecord]) -> tuple[AnyRecord, ...]:
    """Give records A to Z, closed ones left out."""
    return a_to_z(record for record in records if getattr(record, "status", "") != "closed")


class _Of(Generic[AnyPart]):
    """The records of a kind as an attribute, for what knows the kind by its model."""

    def __init__(self, model: type[AnyPart]) -> None:
        self._model = model

    def __get__(self, directory: "Directory", owner: type) -> Mapping[str, AnyPart]:
        return directory.of(kind_of(self._model).name)


@dataclass(frozen=True, eq=False)
class Directory:
    """All records by kind and id. The lists (all but what has a file of its own) keep their order.

    It holds only what the checks have passed, so every id in a record leads somewhere.
    """

    consortium: Consortium
    records: Mapping[str, Mapping[str, Any]]
    erased: Mapping[str, Erased] = field(default_factory=dict)
    """The records that were taken off, by the address that the page of each had."""

    areas = _Of(Area)
    needs = _Of(Need)
    communities = _Of(Community)
    organisations = _Of(Organisation)
    hubs = _Of(Hub)
    services = _Of(Service)
    guides = _Of(Guide)
    events = _Of(Event)
    projects = _Of(Project)
    checks = _Of(Check)
    statements = _Of(PlanStatement)
    governance = _Of(GovernanceBody)
    partners = _Of(Partner)
    totals = _Of(Total)
    indicators = _Of(Indicator)
    discrepancies = _Of(Discrepancy)
    studies = _Of(Study)
    findings = _Of(Finding)
    statistics = _Of(Statistic)
    ranks = _Of(Rank)
    glossary = _Of(GlossaryTerm)
    documents = _Of(Document)
    newsletters = _Of(Newsletter)

    def of(self, kind: str) -> Mapping[str, Any]:
        """Give the records of a kind by their ids; none of a kind that there are no records of."""
        return self.records.get(kind, {})

    def with_records(self, **kinds: Mapping[str, Part]) -> "Directory":
        """Give the directory with other records of some kinds."""
        return replace(self, records={**self.records, **kinds})

    @property
    def plan(self) -> Document | None:
        """The document that the pages on a plan are about: the first."""
        return next(iter(self.documents.values()), None)

    @cached_property
    def began_with_the_plan(self) -> bool:
        """Whether it lists anybody whom the plan names: some plans name projects alone."""
        bodies = (*self.organisations.values(), *self.hubs.values(), *self.services.values())
        return any(source.lines for body in bodies for source in body.source)

    @cached_property
    def names_of_hubs(self) -> frozenset[str]:
        """The names of the hubs, which an organisation may have too."""
        return frozenset(hub.name for hub in self.hubs.values())

    def document(self, named: str | None) -> Document | None:
        """Give the document of an id, or the plan where none is named."""
        return self.documents[named] if named else self.plan

    @cached_property
    def districts(self) -> tuple[Area, ...]:
        """The districts, in the order of their file."""
        return tuple(area for area in self.areas.values() if area.kind == "district")

    @cached_property
    def county(self) -> Area | None:
        """The one area that is the whole county, where there is one: a city may have none."""
        return next((area for area in self.areas.values() if area.kind == "county"), None)

    @cached_property
    def own_words(self) -> OwnWords:
        """What readers call groups and areas: where none is the whole county, “the whole area”."""
        called = self.consortium.words
        if self.county or called.county:
            return called
        return called.model_copy(update={"county": "area"})

    @cached_property
    def everywhere(self) -> tuple[Area, ...]:
        """The fewest areas that are all there is: the county, or else all districts."""
        return (self.county,) if self.county else self.districts

    @cached_property
    def ids_of_everywhere(self) -> tuple[str, ...]:
        """The ids of these, as a record names them."""
        return tuple(area.id for area in self.everywhere)

    def is_everywhere(self, ids: Iterable[str]) -> bool:
        """Whether a list of area ids takes in all there is: the county, or every district."""
        return set(ids) >= set(self.ids_of_everywhere) or set(ids) >= {
            area.id for area in self.districts
        }

    @cached_property
    def names(self) -> frozenset[str]:
        """What records are called, and who is named in them."""
        names = (
            getattr(record, field)
            for kind, records in self.records.items()
            for field in marked(KINDS[kind].model, Mark.NAME)
            for record in records.values()
        )
        return frozenset((self.consortium.name, *names))

    @cached_property
    def initials_of_name(self) -> tuple[GlossaryTerm, ...]:
        """The abbreviations that the Consortium has in its short name, for those who ask."""
        words = set(self.consortium.short_name.split())
        terms = self.glossary.values()
        return tuple(
            term for term in terms if term.short_for and not words.isdisjoint(term.spellings)
        )

    @cached_property
    def _open_services(self) -> tuple[Service, ...]:
        return open_a_to_z(self.services.values())

    @cached_property
    def _services_by_hub(self) -> Mapping[str, tuple[Service, ...]]:
        return gathered((hub, service) for service in self._open_services for hub in service.hubs)

    @cached_property
    def _services_by_project(self) -> Mapping[str, tuple[Service, ...]]:
        services = self._open_services
        return gathered((service.project, service) for service in services if service.project)

    @cached_property
    def _hubs_by_community(self) -> Mapping[str, tuple[Hub, ...]]:
        def communities(hub: Hub) -> set[str]:
            return set(hub.communities).union(
                *(service.communities for service in self.services_of(hub))
            )

        return gathered((id_, hub) for hub in self.hubs.values() for id_ in communities(hub))

    def hubs_for(self, community: Community) -> tuple[Hub, ...]:
        """The hubs for a community, or with a service for it, closed ones among them."""
        return self._hubs_by_community.get(community.id, ())

    def covers(self, ids: Iterable[str], area: Area) -> bool:
        """Whether a list of area ids takes in an area: itself, or the county it lies in."""
        return area.id in ids or (self.county is not None and self.county.id in ids)

    def services_of(self, hub: Hub) -> tuple[Service, ...]:
        """What a hub gives, A to Z, closed services left out."""
        return self._services_by_hub.get(hub.id, ())

    def hubs_of(self, service: Service) -> tuple[Hub, ...]:
        """Who gives a service, in the order of its record."""
        return tuple(self.hubs[hub] for hub in service.hubs)

    def first_hub_of(self, service: Service) -> Hub:
        """Whom to ask about a service: the first that gives it and has not closed."""
        hubs = self.hubs_of(service)
        return next((hub for hub in hubs if hub.status != "closed"), hubs[0])

    def areas_of(self, record: Hub | Service | Event) -> tuple[Area, ...]:
        """Where it is for; a service without areas of its own has those of its hubs."""
        ids = set(record.areas)
        if isinstance(record, Service) and not ids:
            ids = {area for hub in self.hubs_of(record) for area in hub.areas}
        if self.is_everywhere(ids):
            return self.everywhere
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

    def meeting(self, need: Need, kind: str) -> tuple[Any, ...]:
        """The records of a kind on a need, closed ones left out.

        Those that the record of the need names stand first, in that order, then the others A to Z.
        """
        named = {id_: place for place, id_ in enumerate(getattr(need, kind, ()))}
        records = self.of(kind).values()
        answering = open_a_to_z(
            record for record in records if need.id in record.needs or record.id in named
        )
        return tuple(sorted(answering, key=lambda record: named.get(record.id, len(named))))

    def beside(self, guide: Guide) -> tuple[Guide, ...]:
        """The other official pages by the publisher of one, A to Z, closed ones left out."""
        return open_a_to_z(
            other
            for other in self.guides.values()
            if other.publisher == guide.publisher and other.id != guide.id
        )

    def services_of_project(self, project: Project) -> tuple[Service, ...]:
        """The services that a project stands behind, A to Z, closed ones left out."""
        return self._services_by_project.get(project.id, ())

    def needs_of(self, project: Project) -> tuple[Need, ...]:
        """What a project helps with: its own needs and those of its services, in their order."""
        services = self.services_of_project(project)
        ids = {*project.needs, *(need for service in services for need in service.needs)}
        return tuple(need for need in self.needs.values() if need.id in ids)

    def projects_for(self, need: Need) -> tuple[Project, ...]:
        """The projects that help with a need, A to Z, closed ones left out."""
        return open_a_to_z(
            project for project in self.projects.values() if need in self.needs_of(project)
        )

    def findings_on(self, need: Need) -> tuple[Finding, ...]:
        """What groups said in the survey about a need, in the order of the plan."""
        return tuple(finding for finding in self.findings.values() if need.id in finding.needs)

    def members_of(self, body: GovernanceBody) -> tuple[Organisation, ...]:
        """The organisations that had a part's role in the Consortium, in the plan's order."""
        roles = (
            (role.lines, organisation.id, organisation)
            for organisation in self.organisations.values()
            for role in organisation.roles
            if role.role == body.role
        )
        return tuple(organisation for *_, organisation in sorted(roles, key=lambda role: role[:2]))

    def hubs_run_by(self, organisation: Organisation) -> tuple[Hub, ...]:
        """The hubs that a body runs, A to Z."""
        return a_to_z(hub for hub in self.hubs.values() if hub.organisation == organisation.id)
