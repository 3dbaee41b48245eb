"""The plan's first six months: what was to be done, and in which months."""

from collections.abc import Iterable
from dataclasses import dataclass

from consortium.directory import a_to_z
from consortium.model import Period, Project, Target


@dataclass(frozen=True, slots=True)
class Task:
    """A target of a project and the months that it was to be done in."""

    project: Project
    target: Target
    period: Period


def of_six_months(projects: Iterable[Project]) -> tuple[Project, ...]:
    """List the projects of the first six months by their numbers, the others last, A to Z."""
    by_name = a_to_z(project for project in projects if project.kind == "implementation")
    return tuple(sorted(by_name, key=lambda project: (project.number is None, project.number or 0)))


def timeline(projects: Iterable[Project]) -> tuple[Task, ...]:
    """List the tasks of projects of the first six months, in the order of the projects.

    A target without a period of its own has that of its project; without either, it is no task.
    """
    return tuple(
        Task(project, target, period)
        for project in projects
        for target in project.targets
        if (period := target.period or project.period) is not None
    )


def last_month(tasks: Iterable[Task]) -> int:
    """Give the month that the last task was to end in, 0 if there is none."""
    return max((task.period.last for task in tasks), default=0)
