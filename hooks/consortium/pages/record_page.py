"""The pages of hubs, services and organisations, and what the page of any record is made of."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from consortium.addresses import address
from consortium.answers import contact_point
from consortium.directory import Directory
from consortium.model import Hub, Listed, Organisation, Project, Service
from consortium.pages import structured_data
from consortium.pages.breadcrumb import Crumb
from consortium.pages.renderer import Renderer
from consortium.publishing.page import Page


def hub_pages(renderer: Renderer) -> Iterator[Page]:
    """Make a page for each hub, closed ones too: their addresses stay alive."""
    directory = renderer.site.directory
    for hub in directory.hubs.values():
        yield record_page(
            renderer,
            "hub",
            hub,
            search_text=_names(directory.services_of(hub)) + _areas(directory, hub),
            structured=structured_data.organisation(renderer.site.address, hub),
            successor=directory.hubs.get(hub.successor),
            organisation=directory.organisations.get(hub.organisation),
            services=directory.services_of(hub),
            areas=directory.areas_of(hub),
            communities=[directory.communities[community] for community in hub.communities],
        )


def service_pages(renderer: Renderer) -> Iterator[Page]:
    """Make a page for each service."""
    directory = renderer.site.directory
    for service in directory.services.values():
        needs = [directory.needs[need] for need in service.needs]
        yield record_page(
            renderer,
            "service",
            service,
            search_text=tuple(
                word for need in needs for word in (need.title, need.plan_word, *need.also_known_as)
            ),
            structured=structured_data.service(renderer.site.address, service, directory),
            successor=directory.services.get(service.successor),
            hubs=directory.hubs_of(service),
            needs=needs,
            areas=directory.areas_of(service),
            communities=[directory.communities[community] for community in service.communities],
            project=directory.projects.get(service.project),
        )


def organisation_pages(renderer: Renderer) -> Iterator[Page]:
    """Make a page for each organisation."""
    directory = renderer.site.directory
    for organisation in directory.organisations.values():
        hubs = directory.hubs_run_by(organisation)
        yield record_page(
            renderer,
            "organisation",
            organisation,
            search_text=_names(hubs),
            structured=structured_data.organisation(renderer.site.address, organisation),
            successor=directory.organisations.get(organisation.successor),
            hubs=hubs,
            areas=[directory.areas[area] for area in organisation.areas],
        )


def record_page(
    renderer: Renderer,
    kind: str,
    record: Hub | Service | Organisation | Project,
    *,
    title: str = "",
    search_text: tuple[str, ...],
    structured: Iterable[Mapping[str, Any]],
    successor: Hub | Service | Organisation | None,
    **values: object,
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
        search_text=search_text,
        structured_data=structured,
        redirect_from=record.redirect_from,
        search_title=(
            renderer.words("closed_title", record) if record.status == "closed" else title
        ),
        record=record,
        successor=successor,
        contact=contact_point(successor or record, renderer.site.directory),
        **values,
    )


def _names(records: tuple[Listed, ...]) -> tuple[str, ...]:
    return tuple(record.name for record in records)


def _areas(directory: Directory, hub: Hub) -> tuple[str, ...]:
    return tuple(
        word for area in directory.areas_of(hub) for word in (area.name, *area.also_known_as)
    )
