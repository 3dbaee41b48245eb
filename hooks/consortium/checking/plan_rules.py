"""Rules on the projects of the plan, and on who took part."""

from collections.abc import Iterator

from consortium.advice.did_you_mean import closest, did_you_mean
from consortium.checking.entry import Rulebook
from consortium.model import GovernanceBody, Organisation, Project
from consortium.problems.problem import Problem


def money_of_its_kind(rulebook: Rulebook) -> Iterator[Problem]:
    """A strategic project asks for money each year, one of the six months for a sum in all."""
    for entry in rulebook.of("projects"):
        project = entry.value
        if not isinstance(project, Project):
            continue
        if project.kind == "strategic" and project.cost is not None:
            message = (
                "A strategic project runs for years, so its money is 'yearly_request'. 'cost' is "
                "for a project of the first six months."
            )
            yield entry.record.key_problem(("cost",), message)
        if project.kind == "implementation" and project.yearly_request is not None:
            message = (
                "A project of the first six months has a 'cost' in all. 'yearly_request' is for a "
                "strategic project."
            )
            yield entry.record.key_problem(("yearly_request",), message)


def months_of_their_kind(rulebook: Rulebook) -> Iterator[Problem]:
    """Only a project of the first six months has months, and targets to reach in them."""
    for entry in rulebook.of("projects"):
        project = entry.value
        if not isinstance(project, Project) or project.kind != "strategic":
            continue
        for field in ("period", "targets"):
            if getattr(project, field):
                message = (
                    f"A strategic project runs for years. '{field}' is for a project of the first "
                    "six months, so take it out. What is to come of this one goes into 'outcomes'."
                )
                yield entry.record.key_problem((field,), message)


def roles_of_the_consortium(rulebook: Rulebook) -> Iterator[Problem]:
    """A part of the Consortium that names a role has members with it."""
    entries = [entry.value for entry in rulebook.of("organisations")]
    if len(entries) < len(rulebook.ids.get("organisations", ())):
        return  # A record that cannot be read may have the role.
    roles = {
        role.role for value in entries if isinstance(value, Organisation) for role in value.roles
    }
    for entry in rulebook.of("governance"):
        body = entry.value
        if isinstance(body, GovernanceBody) and body.role is not None and body.role not in roles:
            message = (
                f"No record in data/organisations has the role '{body.role}'."
                f"{did_you_mean(body.role, roles)}"
            )
            instead = closest(body.role, roles)
            yield entry.record.problem(("role",), message, instead=instead)
