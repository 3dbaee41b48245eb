"""The page of a district, and of the county."""

from collections.abc import Iterator

from consortium.addresses import address
from consortium.answers import contact_point
from consortium.directory import Directory, alphabetical
from consortium.model import Area, Community, Hub
from consortium.pages.breadcrumb import Crumb
from consortium.pages.feed_links import area_feed_link
from consortium.pages.renderer import Renderer
from consortium.pages.whats_on import coming_in
from consortium.publishing.page import Page


def area_pages(renderer: Renderer) -> Iterator[Page]:
    """Make a page for each area."""
    for area in renderer.site.directory.areas.values():
        yield (
            _district_page(renderer, area)
            if area.kind == "district"
            else _county_page(renderer, area)
        )


def specialists(directory: Directory, area: Area) -> list[tuple[Community, tuple[Hub, ...]]]:
    """Pair each community with the hubs for it that cover an area."""
    return [
        (community, directory.specialists(community, area))
        for community in directory.communities.values()
    ]


def _district_page(renderer: Renderer, area: Area) -> Page:
    site = renderer.site
    hub = site.directory.local_hub(area)
    shape = site.gazetteer.outline.shape(area.id)
    return renderer.page(
        "district",
        address(area),
        renderer.trail(address(area), Crumb(area.name, address(area))),
        title=renderer.words("area_title", area),
        description=renderer.words("area_description", area),
        records=[hub],
        search_text=(*area.also_known_as, area.council or ""),
        feeds=(area_feed_link(renderer, area),),
        area=area,
        hub=hub,
        coming=coming_in(site.directory, site.today, area),
        contact=contact_point(hub, site.directory),
        bodies=sorted(
            (
                body
                for body in site.directory.organisations.values()
                if area.id in body.areas and body.status != "closed"
            ),
            key=alphabetical,
        ),
        specialists=specialists(site.directory, area),
        neighbours=[site.directory.areas[other] for other in shape.neighbours],
    )


def _county_page(renderer: Renderer, area: Area) -> Page:
    directory = renderer.site.directory
    hubs = sorted(
        (
            hub
            for hub in directory.hubs.values()
            if hub.tier == "county" and hub.status != "closed" and area.id in hub.areas
        ),
        key=alphabetical,
    )
    return renderer.page(
        "county",
        address(area),
        renderer.trail(address(area), Crumb(area.name, address(area))),
        title=renderer.words("area_title", area),
        description=renderer.words("area_description", area),
        records=hubs,
        search_text=area.also_known_as,
        feeds=(area_feed_link(renderer, area),),
        area=area,
        hubs=hubs,
        coming=coming_in(directory, renderer.site.today, area),
        contact=contact_point(hubs[0], directory),
        specialists=specialists(directory, area),
        local_hubs=[directory.local_hub(district) for district in directory.districts],
    )
