"""What the pages about the plan show: what it says, asks for and wants, and with what result."""

from collections.abc import Callable, Iterable, Mapping
from operator import attrgetter
from typing import get_args

from consortium.directory import Directory, a_to_z
from consortium.model import TIERS, Involvement, Partner, PlanStatement, Project
from consortium.pages.governance import layers
from consortium.pages.money import money
from consortium.pages.results import series
from consortium.plan.timeline import last_month, of_six_months, timeline

INVOLVED = ("met-with", "partnership", "funder", "possible-partner")
"""How a partner could have to do with the plan, in the order of the page."""

Involved = tuple[str, tuple[tuple[Partner, tuple[Involvement, ...]], ...]]
"""One of those ways, and each partner with what it had to do in that way."""


def statements_by_topic(directory: Directory) -> Mapping[str, tuple[PlanStatement, ...]]:
    """Gather what the plan says under each topic, in the order of the records."""
    topics = get_args(PlanStatement.model_fields["topic"].annotation)
    statements = directory.statements.values()
    return {topic: tuple(said for said in statements if said.topic == topic) for topic in topics}


def partners_by_kind(partners: Iterable[Partner]) -> tuple[Involved, ...]:
    """List the partners under each way in which they had to do with the plan."""
    partners = tuple(partners)
    return tuple(
        (
            kind,
            tuple(
                (partner, ways)
                for partner in partners
                if (ways := tuple(way for way in partner.involvement if way.kind == kind))
            ),
        )
        for kind in INVOLVED
    )


def projects_by_kind(directory: Directory) -> tuple[tuple[str, tuple[Project, ...]], ...]:
    """List the projects: those that run for years, of the first six months, and all others.

    The second are in the order of their numbers, those without one last; the others A to Z.
    """
    projects = a_to_z(directory.projects.values())
    strategic = tuple(project for project in projects if project.kind == "strategic")
    others = tuple(project for project in projects if project.kind is None)
    first = of_six_months(projects)
    return ("strategic", strategic), ("implementation", first), ("other-projects", others)


def _statements(directory: Directory) -> Mapping[str, object]:
    return {"statements": statements_by_topic(directory)}


def _tiers(directory: Directory) -> Mapping[str, object]:
    """Give what the plan says of each tier of hub, with its own hubs of that tier, A to Z."""
    hubs = a_to_z(filter(attrgetter("in_plan"), directory.hubs.values()))
    of_model = [said for said in statements_by_topic(directory)["model"] if said.tier]
    return {
        tier: (
            tuple(said for said in of_model if said.tier == tier),
            tuple(hub for hub in hubs if hub.tier == tier),
        )
        for tier in TIERS
        if any(said.tier == tier for said in of_model)
    }


def _months(directory: Directory) -> Mapping[str, object]:
    """Give the plan's own six months: a newer project is no part of them."""
    projects = tuple(filter(attrgetter("in_plan"), of_six_months(directory.projects.values())))
    tasks = timeline(projects)
    return {"projects": projects, "tasks": tasks, "months": last_month(tasks)}


PLAN_VALUES: Mapping[str, Callable[[Directory], Mapping[str, object]]] = {
    "governance": lambda directory: {"layers": layers(directory), **_statements(directory)},
    "hub_model": lambda directory: {"tiers": _tiers(directory), **_statements(directory)},
    "indicators": lambda directory: {
        "indicators": [
            (indicator, series(indicator)) for indicator in directory.indicators.values()
        ],
        **_statements(directory),
    },
    "lasting": _statements,
    "partners": lambda directory: {"groups": partners_by_kind(directory.partners.values())},
    "partnerships": _statements,
    "plan_cards": lambda directory: {
        "requests": money(directory, "strategic"),
        **_months(directory),
    },
    "purpose": _statements,
    "requests": lambda directory: {
        "requests": money(directory, "strategic"),
        **_statements(directory),
    },
    "six_months_costs": lambda directory: {"costs": money(directory, "implementation")},
    "timeline": _months,
}
"""What gathers the values for the template of each marker of these pages."""
