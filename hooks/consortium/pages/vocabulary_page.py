"""The page of a need and the page of a community: what is listed under a term."""

from collections.abc import Iterator

from consortium.addresses import address
from consortium.answers.contact_point import office
from consortium.directory import Directory, alphabetical
from consortium.model import Community, Hub, Service
from consortium.pages.breadcrumb import Crumb
from consortium.pages.renderer import Renderer
from consortium.pages.whats_on import coming_for
from consortium.publishing.page import Page


def need_pages(renderer: Renderer) -> Iterator[Page]:
    """Make a page for each need, which asks where the group is."""
    directory = renderer.site.directory
    for need in directory.needs.values():
        findings = directory.findings_on(need)
        yield renderer.page(
            "need",
            address(need),
            renderer.trail(address(need), Crumb(need.title, address(need))),
            title=renderer.words("need_title", need),
            description=need.sentence,
            records=[need],
            search_text=(
                need.plan_word,
                *need.also_known_as,
                *(finding.words for finding in findings),
            ),
            need=need,
            findings=findings,
            services=directory.serving(need),
            projects=directory.projects_for(need),
            coming=coming_for(directory, renderer.site.today, need),
            contact=office(directory),
        )


def community_pages(renderer: Renderer) -> Iterator[Page]:
    """Make a page for each community, with the hubs that are for it."""
    directory = renderer.site.directory
    for community in directory.communities.values():
        yield renderer.page(
            "community",
            address(community),
            renderer.trail(address(community), Crumb(community.name, address(community))),
            title=renderer.words("community_title", community),
            description=community.sentence,
            records=[community],
            search_text=community.also_known_as,
            community=community,
            hubs=_hubs_for(directory, community),
            services=_services_for(directory, community),
            contact=office(directory),
        )


def _hubs_for(directory: Directory, community: Community) -> tuple[Hub, ...]:
    """List the hubs for a community anywhere in the county, A to Z."""
    found = {
        hub.id: hub
        for area in directory.areas.values()
        for hub in directory.specialists(community, area)
    }
    return tuple(sorted(found.values(), key=alphabetical))


def _services_for(directory: Directory, community: Community) -> tuple[Service, ...]:
    """List the services that name the community, or that a hub for it gives."""
    return tuple(
        service
        for service in sorted(directory.services.values(), key=alphabetical)
        if service.status != "closed"
        and (
            community.id in service.communities
            or any(community.id in hub.communities for hub in directory.hubs_of(service))
        )
    )
