"""Who decided in the Consortium, as layers of a diagram: from those who decide downwards."""

from dataclasses import dataclass
from typing import Literal, get_args

from consortium.directory import Directory
from consortium.gathered import gathered
from consortium.model import GovernanceBody, Organisation

LayerKind = Literal["decides", "proposes", "supports", "office"]


@dataclass(frozen=True, slots=True)
class Member:
    """An organisation in a part of the Consortium, and what else it was in it."""

    organisation: Organisation
    tasks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Layer:
    """The parts of the Consortium on one level, each with its members, in the order of the plan."""

    kind: LayerKind
    bodies: tuple[tuple[GovernanceBody, tuple[Member, ...]], ...]


def layers(directory: Directory) -> tuple[Layer, ...]:
    """Arrange the parts by what they bring to whom; a level with nobody on it is left out."""
    bodies = directory.governance.values()
    deciding = {id_ for body in bodies for id_ in body.presents_to}
    by_kind = gathered((_kind(body, deciding), body) for body in bodies)
    return tuple(
        Layer(kind, tuple((body, _members(directory, body)) for body in by_kind[kind]))
        for kind in get_args(LayerKind)
        if kind in by_kind
    )


def _kind(body: GovernanceBody, deciding: set[str]) -> LayerKind:
    if body.id in deciding:
        return "decides"
    if body.presents_to:
        return "proposes"
    return "supports" if body.supports else "office"


def _members(directory: Directory, body: GovernanceBody) -> tuple[Member, ...]:
    parts = {body.role for body in directory.governance.values()}
    return tuple(
        Member(member, tuple(role.role for role in member.roles if role.role not in parts))
        for member in directory.members_of(body)
    )
