"""The page of a district, and of the county."""

from collections.abc import Iterator

from consortium.addresses import address
from consortium.answers.order import there_for
from consortium.directory import Directory, open_a_to_z
from consortium.long_lists import ENOUGH
from consortium.model import Area, Community, Hub
from consortium.pages import structured_data
from consortium.pages.feed_links import feed_link
from consortium.pages.whats_on import coming_in
from consortium.rendering import Page, Renderer, Site


def area_page(renderer: Renderer, area: Area) -> Iterator[Page]:
    """Make the page of an area: who is first to ask, for each need and for any."""
    site = renderer.site
    directory = site.directory
    its_answer = site.answer(area, None)
    is_district = area.kind == "district"
    yield renderer.page(
        "district" if is_district else "county",
        address(area),
        called=area.name,
        title=renderer.words("area_title", area),
        description=renderer.words("area_description", area),
        records=[result.hub for result in (its_answer.nearest or its_answer.results)[:ENOUGH]],
        structured_data=structured_data.of_record(site, area),
        feeds=(feed_link(renderer, area),),
        area=area,
        answer=its_answer,
        firsts=[site.answer(area, need) for need in directory.needs.values()],
        coming=coming_in(directory, site.today, area),
        specialists=_specialists(site, area),
        bodies=open_a_to_z(
            body for body in directory.organisations.values() if area.id in body.areas
        ),
        council=_council(directory, area),
        neighbours=_neighbours(site, area) if is_district else (),
    )


def _specialists(site: Site, area: Area) -> list[tuple[Community, list[Hub]]]:
    """Pair each community with the hubs that are there for it, in the order to ask."""
    directory = site.directory
    return [
        (
            community,
            [result.hub for result in there_for(directory, (area,), community, site.today)],
        )
        for community in directory.communities.values()
    ]


def _council(directory: Directory, area: Area) -> Hub | None:
    """Give the council there today, if it is among the hubs: by its name, "Ayton Council"."""
    hubs = (hub for hub in directory.hubs.values() if hub.name == f"{area.council} Council")
    return next(hubs, None)


def _neighbours(site: Site, area: Area) -> list[Area]:
    shape = site.gazetteer.outline.shape(area.id)
    return [site.directory.areas[other] for other in shape.neighbours]
