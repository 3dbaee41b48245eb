"""Who decided in the Consortium, and whom it worked with."""

from typing import Annotated, Literal

from pydantic import Field

from consortium.model.fields import GovernanceId, OrganisationId, Words
from consortium.model.marks import Mark
from consortium.model.parts import Identified, Source, Statement


class GovernanceBody(Identified):
    """A part of the Consortium. Its members are the organisations that have its role."""

    name: Words
    role: Words | None = Field(
        None, description="The role that its members have in data/organisations."
    )
    duties: tuple[Statement, ...] = Field(min_length=1, description="What it does.")
    supports: tuple[GovernanceId, ...] = Field((), description="Which parts it helps to agree.")
    presents_to: tuple[GovernanceId, ...] = Field(
        (), description="Which parts it brings its recommendations to."
    )
    source: tuple[Source, ...] = Field(min_length=1)


class Involvement(Statement):
    """One way in which a partner had to do with the plan."""

    kind: Literal["met-with", "partnership", "funder", "possible-partner"] = Field(
        description="met-with: the Lead Bodies met it. partnership: there already. funder: had "
        "promised money. possible-partner: to be brought in."
    )


class Partner(Identified):
    """A body, or a group of bodies, that the Consortium worked with or hoped to."""

    name: Annotated[Words, Mark.NAME]
    abbreviation: Words | None = Field(None, description="The plan's short form.")
    organisation: OrganisationId | None = Field(None, description="Its record, if it has one.")
    involvement: tuple[Involvement, ...] = Field(min_length=1)
