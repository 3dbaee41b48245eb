"""The pages of hubs, services, guides and organisations, and what any record's page is made of."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from consortium.addresses import address, key
from consortium.answers import contact_point
from consortium.directory import AnyRecord, alphabetical
from consortium.model import Guide, Hub, Listed, Organisation, Project, Service
from consortium.pages import structured_data
from consortium.pages.parts import parts_of
from consortium.pages.record_values import elsewhere, values_of
from consortium.rendering.breadcrumb import Crumb
from consortium.rendering.page import Page
from consortium.rendering.renderer import Renderer
from consortium.standing import Claim, Standing, standing_of_help


def hub_pages(renderer: Renderer) -> Iterator[Page]:
    """Make a page for each hub, closed ones too: their addresses stay alive."""
    directory = renderer.site.directory
    for hub in directory.hubs.values():
        yield record_page(
            renderer,
            "hub",
            hub,
            structured=structured_data.organisation(renderer.site.address, hub),
            successor=directory.hubs.get(hub.successor or ""),
            organisation=directory.organisations.get(hub.organisation or ""),
            **_help_of(renderer, hub),
            areas=directory.areas_of(hub),
            communities=[directory.communities[community] for community in hub.communities],
            parts=parts_of(renderer, address(hub)),
        )


def _help_of(renderer: Renderer, hub: Hub) -> Mapping[str, Any]:
    """Give what a hub offers, by what may be said of it, and what nobody can be asked for."""
    directory = renderer.site.directory
    helps = [
        (service, standing_of_help(hub, service, renderer.site.today))
        for service in directory.services_of(hub)
    ]
    open_ = [(service, on) for service, on in helps if on.state.can_be_reached]
    ids = {need for service, _ in open_ for need in service.needs}
    return {
        "offered": _by_claim(open_),
        "folded": elsewhere(
            renderer,
            (service for service, on in helps if not on.state.can_be_reached),
            address(hub),
        ),
        "needs": [need for need in directory.needs.values() if need.id in ids],
    }


def _by_claim(
    helps: Iterable[tuple[Service, Standing]],
) -> list[list[tuple[Standing, Service]]]:
    """Put services together of which the same is claimed, the surest first, each as it is known."""
    claims: dict[Claim, list[tuple[Standing, Service]]] = {}
    for service, on in sorted(helps, key=lambda one: (one[1].sureness, alphabetical(one[0]))):
        claims.setdefault(on.claim, []).append((on, service))
    return list(claims.values())


def service_pages(renderer: Renderer) -> Iterator[Page]:
    """Make a page for each service that has one of its own."""
    directory = renderer.site.directory
    today = renderer.site.today
    for service in with_own_page(renderer, directory.services):
        yield record_page(
            renderer,
            "service",
            service,
            structured=structured_data.service(renderer.site.address, service, directory, today),
            successor=directory.services.get(service.successor or ""),
            **values_of(renderer, service, address(service)),
        )


def guide_pages(renderer: Renderer) -> Iterator[Page]:
    """Make a page for each official page that helps: what it is for, and the way to it."""
    directory = renderer.site.directory
    for guide in directory.guides.values():
        needs = [directory.needs[need] for need in guide.needs]
        yield record_page(
            renderer,
            "guide",
            guide,
            structured=(),
            successor=directory.guides.get(guide.successor or ""),
            needs=needs,
            communities=[directory.communities[community] for community in guide.communities],
            others=[
                other
                for other in sorted(directory.guides.values(), key=alphabetical)
                if other.publisher == guide.publisher
                and other.id != guide.id
                and other.status != "closed"
            ],
        )


def organisation_pages(renderer: Renderer) -> Iterator[Page]:
    """Make a page for each organisation that has one of its own."""
    directory = renderer.site.directory
    for organisation in with_own_page(renderer, directory.organisations):
        yield record_page(
            renderer,
            "organisation",
            organisation,
            title=_title(renderer, organisation),
            structured=structured_data.organisation(renderer.site.address, organisation),
            successor=directory.organisations.get(organisation.successor or ""),
            **values_of(renderer, organisation, address(organisation)),
        )


def with_own_page(renderer: Renderer, records: Mapping[str, AnyRecord]) -> Iterator[AnyRecord]:
    """Go through the records of a kind that are no parts of other pages."""
    merged = renderer.site.merged
    return (record for record in records.values() if key(record) not in merged)


def record_page(
    renderer: Renderer,
    kind: str,
    record: Hub | Service | Guide | Organisation | Project,
    *,
    title: str = "",
    structured: Iterable[Mapping[str, Any]],
    successor: Hub | Service | Guide | Organisation | None,
    **values: Any,
) -> Page:
    """Make the page of a record. Its title is the record's name, unless another is given.

    `successor` is the record that took its work over, and `values` what its template asks for.
    """
    title = title or record.name
    return renderer.page(
        kind,
        address(record),
        renderer.trail(address(record), Crumb(record.name, address(record))),
        title=title,
        description=record.summary,
        records=[record],
        structured_data=structured,
        redirect_from=record.redirect_from,
        record=record,
        successor=successor,
        contact=contact_point(successor or record, renderer.site.directory),
        **values,
    )


def _title(renderer: Renderer, organisation: Organisation) -> str:
    """Give an organisation's name, told apart from a hub's of the same name."""
    hubs = renderer.once(
        "names of hubs", lambda: frozenset(_names(renderer.site.directory.hubs.values()))
    )
    if organisation.name in hubs:
        return renderer.words("organisation_beside_hub", organisation)
    return organisation.name


def _names(records: Iterable[Listed]) -> tuple[str, ...]:
    return tuple(record.name for record in records)
