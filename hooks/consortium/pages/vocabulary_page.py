"""The page of a need and the page of a community: what is listed under a term."""

from collections.abc import Iterable, Iterator, Sequence

from consortium.addresses import address
from consortium.answers.answer import Reason, Stage
from consortium.answers.order import answer
from consortium.directory import Directory, a_to_z, open_a_to_z
from consortium.model import Community, Hub, Listed, Need, Service
from consortium.pages import structured_data
from consortium.pages.feed_links import feed_link
from consortium.pages.more_results import more_results, more_results_pages
from consortium.pages.whats_on import coming_for
from consortium.rendering import Crumb, Page, Renderer
from consortium.standing import standing

SOME_WORDS = 10
"""As many of its everyday words as the page of a need shows: enough to see what sort they are."""


def need_page(renderer: Renderer, need: Need) -> Iterator[Page]:
    """Make the page of a need, which asks where and says who helps anywhere."""
    site = renderer.site
    directory = site.directory
    projects = directory.projects_for(need)
    planned = _out_of_reach(renderer, (*directory.meeting(need, "services"), *projects))
    yield renderer.page(
        "need",
        address(need),
        called=need.title,
        title=renderer.words("need_title", need),
        description=need.sentence,
        records=[need],
        structured_data=structured_data.of_record(site, need),
        feeds=(feed_link(renderer, need),),
        need=need,
        some_words=_evenly(need.also_known_as, SOME_WORDS),
        answer=answer(directory, directory.everywhere, need, site.today),
        findings=directory.findings_on(need),
        for_one_kind=for_one_kind(renderer, need),
        planned=planned,
        projects=[project for project in projects if project not in planned],
        coming=coming_for(directory, site.today, need),
    )


def community_pages(renderer: Renderer, community: Community) -> Iterator[Page]:
    """Make the page of a community, with those for it who can be reached, and those below it."""
    site = renderer.site
    directory = site.directory
    its_answer = answer(directory, tuple(directory.areas.values()), None, site.today, community)
    for_it = (result for result in its_answer.results if result.reason is Reason.COMMUNITY)
    stage = Stage("specialist", tuple(for_it), before=0)
    path, title = address(community), renderer.words("community_title", community)
    more = more_results((stage,), path)
    yield renderer.page(
        "community",
        path,
        called=community.name,
        title=title,
        description=community.sentence,
        records=[community],
        structured_data=structured_data.of_record(site, community),
        redirect_from=community.redirect_from,
        community=community,
        stage=stage,
        more=more,
        out_of_reach=[
            result for result in its_answer.out_of_reach if community.id in result.hub.communities
        ],
        planned=_out_of_reach(renderer, _services_for(directory, community)),
    )
    here = Crumb(community.name, path)
    yield from more_results_pages(renderer, more, title, community.name, here)


def _evenly(words: Sequence[str], most: int) -> Sequence[str]:
    """Choose words that are equally far apart. The first ones, A to Z, would be of one letter."""
    few = min(most, len(words))
    return [words[place * len(words) // few] for place in range(few)]


def for_one_kind(renderer: Renderer, need: Need) -> tuple[Hub, ...]:
    """List those who help with a need, but only groups for one community."""
    directory = renderer.site.directory
    return a_to_z(
        hub
        for hub in directory.hubs.values()
        if hub.communities
        and hub.tier in ("specialist", "national")
        and standing(hub, renderer.site.today).state.can_be_reached
        and any(need.id in service.needs for service in directory.services_of(hub))
    )


def _out_of_reach(renderer: Renderer, records: Iterable[Listed]) -> list[Listed]:
    today = renderer.site.today
    return [record for record in records if not standing(record, today).state.can_be_reached]


def _services_for(directory: Directory, community: Community) -> tuple[Service, ...]:
    """List the services that name the community, or that a hub for it gives."""
    return open_a_to_z(
        service
        for service in directory.services.values()
        if community.id in service.communities
        or any(community.id in hub.communities for hub in directory.hubs_of(service))
    )
