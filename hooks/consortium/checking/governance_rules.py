"""Rules on the parts of the Consortium: who helps whom, and who brings proposals to whom."""

from collections.abc import Iterator, Mapping

from consortium.checking.entry import Rulebook
from consortium.model import GovernanceBody
from consortium.problems.problem import Problem


def nobody_helps_itself(rulebook: Rulebook) -> Iterator[Problem]:
    """A part of the Consortium helps others to agree."""
    for entry in rulebook.of("governance"):
        supports = entry.value.supports if isinstance(entry.value, GovernanceBody) else ()
        for position, other in enumerate(supports):
            if other == entry.id:
                message = "This is the part itself. Name the part that it helps, or take it out."
                yield entry.record.problem(("supports", position), message)


def proposals_arrive(rulebook: Rulebook) -> Iterator[Problem]:
    """Proposals go to those who decide, and not round in a circle."""
    bodies = {
        entry.id: entry.value.presents_to
        for entry in rulebook.of("governance")
        if isinstance(entry.value, GovernanceBody)
    }
    for entry in rulebook.of("governance"):
        for position, other in enumerate(bodies.get(entry.id, ())):
            if other == entry.id:
                message = "This is the part itself. Name the part that decides, or take it out."
            elif entry.id in _from(other, bodies):
                message = (
                    f"What '{other}' proposes comes back to this part, so nobody would decide. "
                    "Take it out here, or take this part out there."
                )
            else:
                continue
            yield entry.record.problem(("presents_to", position), message)


def _from(start: str, bodies: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    """Give all the parts that the proposals of a part come to, one after another."""
    found: set[str] = set()
    ahead = list(bodies.get(start, ()))
    while ahead:
        body = ahead.pop()
        if body not in found:
            found.add(body)
            ahead.extend(bodies.get(body, ()))
    return frozenset(found)
