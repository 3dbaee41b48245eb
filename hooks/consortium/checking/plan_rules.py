"""Rules on the projects of the plan, and on who took part."""

from collections.abc import Iterator, Mapping

from consortium.advice.did_you_mean import closest, did_you_mean
from consortium.checking.row import Row
from consortium.checking.rulebook import Rulebook
from consortium.model import GovernanceBody, Organisation, Project
from consortium.problems.problem import Problem

_MONTHS = (
    "A strategic project runs for years. '{}' is for a project of the first six months, so take it "
    "out. What is to come of this one goes into 'outcomes'."
)
_NOT_FOR: Mapping[str, Mapping[str, str]] = {
    "strategic": {
        "cost": (
            "A strategic project runs for years, so its money is 'yearly_request'. 'cost' is for a "
            "project of the first six months."
        ),
        "period": _MONTHS.format("period"),
        "targets": _MONTHS.format("targets"),
    },
    "implementation": {
        "yearly_request": (
            "A project of the first six months has a 'cost' in all. 'yearly_request' is for a "
            "strategic project."
        ),
    },
}
"""The fields that a kind of project does not have, and what to do about each."""


def fields_of_its_kind(row: Row[Project]) -> Iterator[Problem]:
    """A strategic project asks for money each year; one of the six months has them, and targets."""
    project = row.value
    there = {
        "cost": project.cost,
        "yearly_request": project.yearly_request,
        "period": project.period,
        "targets": project.targets,
    }
    for field, message in _NOT_FOR[project.kind].items():
        if there[field]:
            yield row.record.key_problem((field,), message)


def roles_of_the_consortium(book: Rulebook) -> Iterator[Problem]:
    """A part of the Consortium that names a role has members with it."""
    roles = {role.role for row in book.of(Organisation) for role in row.value.roles}
    for row in book.of(GovernanceBody):
        role = row.value.role
        if role is not None and role not in roles:
            message = (
                f"No record in data/organisations has the role '{role}'.{did_you_mean(role, roles)}"
            )
            yield row.record.problem(("role",), message, instead=closest(role, roles))
