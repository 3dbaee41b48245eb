"""The pages of projects, and the list of them."""

from collections.abc import Iterator

from consortium.directory import Directory, alphabetical
from consortium.model import Progress, Project
from consortium.newsletters.issue import published_issues
from consortium.pages.record_page import record_page
from consortium.pages.related import related
from consortium.pages.renderer import Renderer
from consortium.publishing.page import Page
from consortium.timeline import of_six_months


def project_pages(renderer: Renderer) -> Iterator[Page]:
    """Make a page for each project, which leads to the help that it is there to pay for."""
    directory = renderer.site.directory
    for project in directory.projects.values():
        needs = directory.needs_of(project)
        yield record_page(
            renderer,
            "project",
            project,
            title=renderer.words("project_title", project),
            search_text=(
                *([project.plan_name] if project.plan_name else []),
                *(words for need in needs for words in (need.title, need.plan_word)),
            ),
            structured=(),
            successor=None,
            needs=needs,
            services=directory.services_of_project(project),
            reports=newest_first(project.progress),
            related=related(project, directory, published_issues(renderer)),
        )


def projects_by_kind(directory: Directory) -> tuple[tuple[str, tuple[Project, ...]], ...]:
    """List the projects: those that ran for years A to Z, then those of the first six months.

    The latter are in the order of their numbers, and those without one come last.
    """
    projects = sorted(directory.projects.values(), key=alphabetical)
    strategic = tuple(one for one in projects if one.kind == "strategic")
    return ("strategic", strategic), ("implementation", of_six_months(projects))


def newest_first(progress: tuple[Progress, ...]) -> tuple[Progress, ...]:
    """Order reports of progress by day, the newest first; of one day, the one added last."""
    return tuple(sorted(progress, key=lambda report: report.date))[::-1]
