"""What the templates of services, organisations and projects ask for beside the record."""

from collections.abc import Iterable, Mapping
from typing import Any

from consortium.directory import AnyRecord
from consortium.model import Organisation, Progress, Project, Service
from consortium.newsletters.issue import published_issues
from consortium.pages.related import related
from consortium.rendering.renderer import Renderer


def values_of(
    renderer: Renderer, record: Service | Organisation | Project, path: str
) -> Mapping[str, Any]:
    """Give what the page at `path`, or a part of it, says of a record beside the record itself.

    Nothing leads from a page to itself.
    """
    match record:
        case Service():
            return _service(renderer, record, path)
        case Organisation():
            return _organisation(renderer, record)
        case Project():
            return _project(renderer, record, path)


def _service(renderer: Renderer, service: Service, path: str) -> Mapping[str, Any]:
    directory = renderer.site.directory
    return {
        "hubs": elsewhere(renderer, directory.hubs_of(service), path),
        "needs": [directory.needs[need] for need in service.needs],
        "areas": directory.areas_of(service),
        "communities": [directory.communities[community] for community in service.communities],
        "project": directory.projects.get(service.project or ""),
    }


def _organisation(renderer: Renderer, organisation: Organisation) -> Mapping[str, Any]:
    directory = renderer.site.directory
    return {
        "replaced_by": [directory.hubs[hub] for hub in organisation.replaced_by],
        "hubs": directory.hubs_run_by(organisation),
        "areas": [directory.areas[area] for area in organisation.areas],
    }


def _project(renderer: Renderer, project: Project, path: str) -> Mapping[str, Any]:
    directory = renderer.site.directory
    return {
        "needs": directory.needs_of(project),
        "services": elsewhere(renderer, directory.services_of_project(project), path),
        "reports": newest_first(project.progress),
        "related": related(project, directory, published_issues(renderer), renderer.site.today),
    }


def newest_first(progress: tuple[Progress, ...]) -> tuple[Progress, ...]:
    """Order reports of progress by day, the newest first; of one day, the one added last."""
    return tuple(sorted(progress, key=lambda report: report.date))[::-1]


def elsewhere(renderer: Renderer, records: Iterable[AnyRecord], path: str) -> tuple[AnyRecord, ...]:
    """Give the records that the page at `path` is not on, and has no part on."""
    told_at = renderer.site.told_at
    return tuple(one for one in records if told_at(one).partition("#")[0] != path)
