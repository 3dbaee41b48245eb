"""Rules on the projects of the plan, and on who took part."""

from collections.abc import Iterator

from consortium.advice.did_you_mean import closest, did_you_mean
from consortium.checking.row import Row
from consortium.checking.rulebook import Rulebook
from consortium.model import GovernanceBody, Organisation, Project
from consortium.problems.problem import Problem


def money_of_its_kind(row: Row[Project], _: Rulebook) -> Iterator[Problem]:
    """A strategic project asks for money each year, one of the six months for a sum in all."""
    project = row.value
    if project.kind == "strategic" and project.cost is not None:
        message = (
            "A strategic project runs for years, so its money is 'yearly_request'. 'cost' is "
            "for a project of the first six months."
        )
        yield row.record.key_problem(("cost",), message)
    if project.kind == "implementation" and project.yearly_request is not None:
        message = (
            "A project of the first six months has a 'cost' in all. 'yearly_request' is for a "
            "strategic project."
        )
        yield row.record.key_problem(("yearly_request",), message)


def months_of_their_kind(row: Row[Project], _: Rulebook) -> Iterator[Problem]:
    """Only a project of the first six months has months, and targets to reach in them."""
    for field, there in {"period": row.value.period, "targets": row.value.targets}.items():
        if there and row.value.kind == "strategic":
            message = (
                f"A strategic project runs for years. '{field}' is for a project of the first "
                "six months, so take it out. What is to come of this one goes into 'outcomes'."
            )
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
