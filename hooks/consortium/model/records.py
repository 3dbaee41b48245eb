"""The records that stay: organisations, hubs, services and guides."""

from typing import Annotated, Literal

from pydantic import Field

from consortium.model.fields import (
    AreaId,
    CommunityId,
    GuideId,
    HubId,
    Mark,
    NeedId,
    OrganisationId,
    PlanLines,
    ProjectId,
    ServiceId,
    Tier,
    WebAddress,
    Words,
    YesNo,
)
from consortium.model.parts import Listed, Part
from consortium.model.statuses import STATUS_WORDS, Status


class Role(Part):
    """What a body did in the Consortium, and the plan's line that says so."""

    role: Annotated[Words, Mark.LATER] = Field(description="What it did.")
    lines: PlanLines = Field(description="The line of the document that says so.")


class Organisation(Listed):
    """A body, or a kind of body that the plan names without naming its members."""

    kind: Literal["body", "kind-of-body"] = Field(
        "body", description="body: one body. kind-of-body: several of one kind, none of them named."
    )
    status: Status = Field(description=STATUS_WORDS)
    successor: Annotated[OrganisationId, Mark.LATER] | None = Field(
        None, description="Who does its work now."
    )
    replaced_by: Annotated[tuple[HubId, ...], Mark.LATER] = Field(
        (), description="The hubs that do its work now, if they are no organisation of ours."
    )
    roles: tuple[Role, ...] = ()
    areas: tuple[AreaId, ...] = Field(
        (), description="The districts it belongs to, if it is not there for the whole county."
    )


class Helping(Listed):
    """What people ask of those who help: when they are there, how they speak, who can get in."""

    opening_hours: Words | None = Field(None, description="When it is there, in a few words.")
    languages: tuple[Words, ...] = Field(
        (), description="Languages that are spoken there beside English."
    )
    access: Annotated[Words, Mark.EXAMPLE] | None = Field(
        None,
        description="Who can get in and take part, in a few words: steps, lifts, a loop.",
    )


class Hub(Helping):
    """Where a group turns for help."""

    tier: Tier = Field(description="local, specialist, county or national.")
    status: Status = Field(description=STATUS_WORDS)
    successor: Annotated[HubId, Mark.LATER] | None = Field(
        None, description="The hub that took over."
    )
    areas: tuple[AreaId, ...] = Field(min_length=1, description="Where it helps.")
    communities: tuple[CommunityId, ...] = Field((), description="The communities it is for.")
    general: YesNo = Field(
        default=False, description="yes: it helps with anything, so it is in every answer."
    )
    organisation: OrganisationId | None = Field(None, description="The body that runs it.")


class Service(Helping):
    """Help on offer, given by one or more hubs."""

    status: Status = Field(description=STATUS_WORDS)
    successor: Annotated[ServiceId, Mark.LATER] | None = Field(
        None, description="The service that took over."
    )
    hubs: tuple[HubId, ...] = Field(min_length=1, description="The hubs that give it.")
    needs: tuple[NeedId, ...] = Field(min_length=1, description="What it helps with.")
    areas: tuple[AreaId, ...] = Field(
        (), description="Leave out if it is the areas of its hubs. May be fewer, never more."
    )
    communities: tuple[CommunityId, ...] = Field(
        (), description="The communities it is for, if it is not for everyone."
    )
    project: Annotated[ProjectId, Mark.LATER] | None = Field(
        None, description="The project that stands behind it."
    )
    for_whom: Words | None = Field(None, description="Who can use it, in a few words.")
    cost: Words | None = Field(None, description="What it costs, in a few words.")
    first: YesNo = Field(
        default=False, description="yes: it stands before the others of its part of an answer."
    )
    also_known_as: tuple[Words, ...] = Field((), description="Everyday words that lead here.")


class Guide(Listed):
    """An official page that answers a question. Nobody is behind it to ask: it is no hub."""

    status: Annotated[Literal["found", "active", "closed"], Mark.IN_HISTORY] = Field(
        description="found: on public web pages of today. active: checked. closed: gone."
    )
    successor: Annotated[GuideId, Mark.LATER] | None = Field(
        None, description="The page that took its place."
    )
    publisher: Annotated[Words, Mark.NAME] = Field(description="Who publishes the page.")
    link: WebAddress = Field(description="The web address of the page.")
    needs: tuple[NeedId, ...] = Field(min_length=1, description="What it helps with.")
    areas: tuple[AreaId, ...] = Field(
        (), description="Where it holds, if it is not for everybody in the county."
    )
    communities: tuple[CommunityId, ...] = Field(
        (), description="Whom it is for, if it is not for everyone: it is shown to them alone."
    )
    also_known_as: tuple[Words, ...] = Field((), description="Everyday words that lead here.")
