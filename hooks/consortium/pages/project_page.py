"""The pages of projects, and the list of them."""

from collections.abc import Iterator

from consortium.addresses import address
from consortium.directory import Directory, alphabetical
from consortium.model import Project
from consortium.pages.parts import parts_of
from consortium.pages.record_page import record_page, with_own_page
from consortium.pages.record_values import values_of
from consortium.plan.timeline import of_six_months
from consortium.rendering.page import Page
from consortium.rendering.renderer import Renderer


def project_pages(renderer: Renderer) -> Iterator[Page]:
    """Make a page for each project with more than a few lines.

    It leads to the help that it is there to pay for.
    """
    directory = renderer.site.directory
    for project in with_own_page(renderer, directory.projects):
        path = address(project)
        yield record_page(
            renderer,
            "project",
            project,
            title=renderer.words("project_title", project),
            structured=(),
            successor=None,
            **values_of(renderer, project, path),
            parts=parts_of(renderer, path),
        )


def projects_by_kind(directory: Directory) -> tuple[tuple[str, tuple[Project, ...]], ...]:
    """List the projects: those that ran for years A to Z, then those of the first six months.

    The latter are in the order of their numbers, and those without one come last.
    """
    projects = sorted(directory.projects.values(), key=alphabetical)
    strategic = tuple(one for one in projects if one.kind == "strategic")
    return ("strategic", strategic), ("implementation", of_six_months(projects))
