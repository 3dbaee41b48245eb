"""The records that stay: organisations, hubs, services and projects."""

from typing import Literal

from pydantic import Field

from consortium.model.fields import (
    AreaId,
    CommunityId,
    HubId,
    NeedId,
    OrganisationId,
    PlanLines,
    ProjectId,
    ServiceId,
    Status,
    Tier,
    WholeNumber,
    Words,
    YesNo,
)
from consortium.model.parts import Listed, Part

_STATUS = (
    "planned: in the plan, not known to have opened. unconfirmed: there in 2004, not checked "
    "since. active: checked. paused: not helping for now. closed: gone."
)


class Role(Part):
    """What a body did in the Consortium, and the plan's line that says so."""

    role: Words
    lines: PlanLines


class Organisation(Listed):
    """A body, or a kind of body that the plan names without naming its members."""

    kind: Literal["body", "kind-of-body"] = "body"
    status: Status = Field(description=_STATUS)
    successor: OrganisationId | None = Field(None, description="Who does its work now.")
    roles: tuple[Role, ...] = ()
    areas: tuple[AreaId, ...] = Field(
        (), description="The districts it belongs to, if it is not there for the whole county."
    )


class Hub(Listed):
    """Where a group turns for help."""

    tier: Tier = Field(description="local, specialist, county or national.")
    status: Status = Field(description=_STATUS)
    successor: HubId | None = Field(None, description="The hub that took over.")
    areas: tuple[AreaId, ...] = Field(min_length=1)
    communities: tuple[CommunityId, ...] = Field((), description="The communities it is for.")
    general: YesNo = Field(
        default=False, description="yes: it helps with anything, so it is in every answer."
    )
    organisation: OrganisationId | None = Field(None, description="The body that runs it.")


class Service(Listed):
    """Help on offer, given by one or more hubs."""

    status: Status = Field(description=_STATUS)
    successor: ServiceId | None = Field(None, description="The service that took over.")
    hubs: tuple[HubId, ...] = Field(min_length=1)
    needs: tuple[NeedId, ...] = Field(min_length=1)
    areas: tuple[AreaId, ...] = Field(
        (), description="Leave out if it is the areas of its hubs. May be fewer, never more."
    )
    communities: tuple[CommunityId, ...] = ()
    project: ProjectId | None = None
    for_whom: Words | None = None
    cost: Words | None = None


class Project(Listed):
    """A project of the plan: one of the twelve strategic ones or of the four for six months."""

    kind: Literal["strategic", "implementation"]
    status: Status = Field(description=_STATUS)
    number: WholeNumber | None = Field(None, description="The plan's number, where it has one.")
    yearly_request: WholeNumber | None = Field(None, description="Pounds a year asked for.")
    cost: WholeNumber | None = Field(None, description="Pounds for the six months.")
    needs: tuple[NeedId, ...] = ()
