"""The list of projects."""

from consortium.directory import Directory, a_to_z
from consortium.model import Project
from consortium.plan.timeline import of_six_months


def projects_by_kind(directory: Directory) -> tuple[tuple[str, tuple[Project, ...]], ...]:
    """List the projects: those that ran for years A to Z, then those of the first six months.

    The latter are in the order of their numbers, and those without one come last.
    """
    projects = a_to_z(directory.projects.values())
    strategic = tuple(project for project in projects if project.kind == "strategic")
    return ("strategic", strategic), ("implementation", of_six_months(projects))
