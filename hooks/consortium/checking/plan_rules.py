"""Rules on who took part in the plan."""

from collections.abc import Iterator

from consortium.advice.did_you_mean import closest, did_you_mean
from consortium.checking.rulebook import Rulebook
from consortium.model import GovernanceBody, Organisation
from consortium.problems.problem import Problem


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
