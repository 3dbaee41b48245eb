"""What the templates of records ask for beside the record itself."""

from collections.abc import Callable, Iterable, Mapping
from operator import attrgetter
from typing import Any

from consortium.directory import AnyRecord, a_to_z, alphabetical
from consortium.gathered import gathered
from consortium.model import (
    Hub,
    Listed,
    Organisation,
    Project,
    Service,
    kind_of,
    still_told,
)
from consortium.model.field_rules import references
from consortium.newsletters.issue import published_issues
from consortium.pages.related import related
from consortium.rendering import Renderer
from consortium.standing import Standing, State, standing, standing_of_help


def values_of(renderer: Renderer, record: Listed, path: str) -> dict[str, Any]:
    """Give what the page at `path`, or a part of it, says of a record beside the record itself.

    That is each field that names others, with their records, and what the kind has of its own.
    Nothing leads from a page to itself.
    """
    own = _OF_KIND.get(kind_of(type(record)).name)
    return {**_named(renderer, record), **(own(renderer, record, path) if own else {})}


def _named(renderer: Renderer, record: Listed) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for field, kind in references(type(record)).items():
        wrote, others = getattr(record, field), renderer.site.directory.of(kind)
        several = isinstance(wrote, tuple)
        values[field] = [others[id_] for id_ in wrote] if several else others.get(wrote)
    return values


def _hub(renderer: Renderer, hub: Hub, path: str) -> Mapping[str, Any]:
    """Give what a hub offers, by what may be said of it, and what nobody can ask it for.

    A closed one gave what has closed with it too, and nothing that was only ever planned.
    """
    directory, today = renderer.site.directory, renderer.site.today
    helps = [
        (standing_of_help(hub, service, today), service) for service in directory.services_of(hub)
    ]
    open_ = [(on, service) for on, service in helps if on.state.can_be_reached]
    ids = {need for _, service in open_ for need in service.needs}
    if hub.status == "closed":
        named = a_to_z(each for each in directory.services.values() if hub.id in each.hubs)
        said = [each for each in named if standing(each, today).state is State.PLANNED]
        gave = [each for each in named if each not in said]
    else:
        said, gave = [service for on, service in helps if not on.state.is_said_today], []
    return {
        "areas": directory.areas_of(hub),
        "offered": _by_claim(open_),
        "folded": elsewhere(renderer, said, path),
        "gave": elsewhere(renderer, gave, path),
        "needs": [need for need in directory.needs.values() if need.id in ids],
    }


def _by_claim(
    helps: Iterable[tuple[Standing, Service]],
) -> list[tuple[tuple[Standing, Service], ...]]:
    """Put services together of which the same is claimed, the surest first, each as it is known."""
    surest_first = sorted(helps, key=lambda pair: (pair[0].sureness, alphabetical(pair[1])))
    return list(gathered((on.claim, (on, service)) for on, service in surest_first).values())


def _service(renderer: Renderer, service: Service, path: str) -> Mapping[str, Any]:
    directory = renderer.site.directory
    return {
        "hubs": elsewhere(renderer, directory.hubs_of(service), path),
        "areas": directory.areas_of(service),
    }


def _organisation(renderer: Renderer, organisation: Organisation, _: str) -> Mapping[str, Any]:
    return {"hubs": renderer.site.directory.hubs_run_by(organisation)}


def _project(renderer: Renderer, project: Project, path: str) -> Mapping[str, Any]:
    directory = renderer.site.directory
    by_day = sorted(still_told(project.progress), key=attrgetter("date"))
    return {
        "needs": directory.needs_of(project),
        "services": elsewhere(renderer, directory.services_of_project(project), path),
        "reports": by_day[::-1],  # of one day, the one that was added last comes first
        "related": related(project, directory, published_issues(renderer), renderer.site.today),
    }


_OF_KIND: Mapping[str, Callable[[Renderer, Any, str], Mapping[str, Any]]] = {
    "hubs": _hub,
    "organisations": _organisation,
    "projects": _project,
    "services": _service,
}
"""What kinds have beside the records that their fields name."""


def elsewhere(renderer: Renderer, records: Iterable[AnyRecord], path: str) -> tuple[AnyRecord, ...]:
    """Give the records that the page at `path` is not on, and has no part on."""
    told_at = renderer.site.told_at
    return tuple(record for record in records if told_at(record).partition("#")[0] != path)
