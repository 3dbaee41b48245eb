"""The records that stay: organisations, hubs, services and guides."""

from typing import Annotated, Literal

from pydantic import Field

from consortium.model.asking import Ask
from consortium.model.fields import (
    AreaId,
    CommunityId,
    GuideId,
    HubId,
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
from consortium.model.fitting import OnlyWhile
from consortium.model.listed import NOT_CLOSED, Listed
from consortium.model.marks import Mark
from consortium.model.parts import Part
from consortium.model.statuses import STATUS_WORDS, Status

_CLOSED = ("status", ("closed",))
_HOW_THINGS_ARE = Ask(
    "How things are",
    "",
    choices=(
        ("active", "Active: somebody has checked that it is there"),
        ("found", "Found: it is on the web, and nobody has asked it"),
        ("paused", "Paused: not helping for now"),
        ("closed", "Closed: gone"),
        ("planned", "Planned: wanted in a document of its time, not known to have opened"),
        ("unconfirmed", "Unconfirmed: there when that was written, not checked since"),
    ),
)
_WHAT_IT_HELPS_WITH = Ask("What it helps with", "", group="where")
_WHOM_IT_IS_FOR = Ask("Whom it is for", "Only if it is not for everyone.", group="where")
_EVERYDAY_WORDS = Ask("Everyday words for it", "One on each line, as people type them.")


class Role(Part):
    """What a body did in the Consortium, and the plan's line that says so."""

    role: Annotated[Words, Mark.LATER] = Field(description="What it did.")
    lines: PlanLines = Field(description="The line of the document that says so.")


class Organisation(Listed):
    """A body, or a kind of body that the plan names without naming its members."""

    kind: Literal["body", "kind-of-body"] = Field(
        "body", description="body: one body. kind-of-body: several of one kind, none of them named."
    )
    status: Annotated[Status, _HOW_THINGS_ARE] = Field(description=STATUS_WORDS)
    successor: Annotated[
        OrganisationId | None, Mark.LATER, Ask("Who does its work now", "", when=_CLOSED)
    ] = Field(None, description="Who does its work now.")
    replaced_by: Annotated[tuple[HubId, ...], Mark.LATER] = Field(
        (), description="The hubs that do its work now, if they are no organisation of ours."
    )
    roles: tuple[Role, ...] = ()
    areas: Annotated[tuple[AreaId, ...], Ask("Where it is", group="where")] = Field(
        (), description="The districts it belongs to, if it is not there for the whole county."
    )

    FITS = (OnlyWhile(field="replaced_by", other="status", words=("closed",), say=NOT_CLOSED),)


class Helping(Listed):
    """What people ask of those who help: when they are there, how they speak, who can get in."""

    opening_hours: Annotated[
        Words | None,
        Mark.IN_HISTORY,
        Ask("When it is there", "Such as: Tuesdays, 10am to noon.", group="ask"),
    ] = Field(None, description="When it is there, in a few words.")
    languages: Annotated[
        tuple[Words, ...], Ask("Languages beside English", "One on each line.", group="ask")
    ] = Field((), description="Languages that are spoken there beside English.")
    access: Annotated[
        Words | None,
        Mark.EXAMPLE,
        Ask(
            "Getting in and taking part",
            "Steps, lifts, parking, a hearing loop.",
            group="where",
        ),
    ] = Field(
        None,
        description="Who can get in and take part, in a few words: steps, lifts, a loop.",
    )


class Hub(Helping):
    """Where a group turns for help."""

    tier: Annotated[
        Tier,
        Ask(
            "How far it reaches",
            "",
            group="where",
            choices=(
                ("local", "Local: for one district, or for some of them"),
                ("specialist", "Specialist: for one kind of group, or one kind of help"),
                ("county", "County: for all groups in the county"),
                ("national", "National: from further away"),
            ),
        ),
    ] = Field(description="local, specialist, county or national.")
    status: Annotated[Status, _HOW_THINGS_ARE] = Field(description=STATUS_WORDS)
    successor: Annotated[
        HubId | None, Mark.LATER, Ask("The hub that took over", "", when=_CLOSED)
    ] = Field(None, description="The hub that took over.")
    areas: Annotated[
        tuple[AreaId, ...], Mark.IN_HISTORY, Ask("Where it helps", "", group="where")
    ] = Field(min_length=1, description="Where it helps.")
    communities: Annotated[tuple[CommunityId, ...], _WHOM_IT_IS_FOR] = Field(
        (), description="The communities it is for."
    )
    general: Annotated[
        YesNo,
        Ask(
            "May a group ask it anything?",
            "Yes: it is in every answer for its areas. No: add a service for what it helps with.",
            group="where",
        ),
    ] = Field(default=False, description="yes: it helps with anything, so it is in every answer.")
    organisation: Annotated[
        OrganisationId | None, Ask("The organisation that runs it", "", group="ask")
    ] = Field(None, description="The body that runs it.")


class Service(Helping):
    """Help on offer, given by one or more hubs."""

    status: Annotated[Status, _HOW_THINGS_ARE] = Field(description=STATUS_WORDS)
    successor: Annotated[
        ServiceId | None, Mark.LATER, Ask("The service that took over", "", when=_CLOSED)
    ] = Field(None, description="The service that took over.")
    hubs: Annotated[tuple[HubId, ...], Ask("Who gives it", "", group="where", open=True)] = Field(
        min_length=1, description="The hubs that give it."
    )
    needs: Annotated[tuple[NeedId, ...], _WHAT_IT_HELPS_WITH] = Field(
        min_length=1, description="What it helps with."
    )
    areas: Annotated[
        tuple[AreaId, ...],
        Ask(
            "Where it is on offer",
            "Only if that is fewer places than its hubs serve.",
            group="where",
        ),
    ] = Field((), description="Leave out if it is the areas of its hubs. May be fewer, never more.")
    communities: Annotated[tuple[CommunityId, ...], _WHOM_IT_IS_FOR] = Field(
        (), description="The communities it is for, if it is not for everyone."
    )
    project: Annotated[ProjectId | None, Mark.LATER] = Field(
        None, description="The project that stands behind it."
    )
    for_whom: Annotated[
        Words | None, Mark.EXAMPLE, Ask("Who can use it", "In a few words.", group="where")
    ] = Field(None, description="Who can use it, in a few words.")
    cost: Annotated[
        Words | None, Mark.EXAMPLE, Ask("What it costs", "In a few words.", group="ask")
    ] = Field(None, description="What it costs, in a few words.")
    first: YesNo = Field(
        default=False, description="yes: it stands before the others of its part of an answer."
    )
    also_known_as: Annotated[tuple[Words, ...], _EVERYDAY_WORDS] = Field(
        (), description="Everyday words that lead here."
    )


class Guide(Listed):
    """An official page that answers a question. Nobody is behind it to ask: it is no hub."""

    status: Annotated[
        Literal["found", "active", "closed"],
        Mark.IN_HISTORY,
        Ask(
            "How things are",
            "",
            choices=(
                ("found", "Found: it is on the web, and nobody has asked the publisher"),
                ("active", "Active: somebody has checked it"),
                ("closed", "Closed: gone"),
            ),
        ),
    ] = Field(description="found: on public web pages of today. active: checked. closed: gone.")
    successor: Annotated[
        GuideId | None, Mark.LATER, Ask("The page that took its place", "", when=_CLOSED)
    ] = Field(None, description="The page that took its place.")
    publisher: Annotated[Words, Mark.NAME, Ask("Who publishes the page", "")] = Field(
        description="Who publishes the page."
    )
    link: Annotated[WebAddress, Ask("The web address of the page", "")] = Field(
        description="The web address of the page."
    )
    needs: Annotated[tuple[NeedId, ...], _WHAT_IT_HELPS_WITH] = Field(
        min_length=1, description="What it helps with."
    )
    areas: Annotated[tuple[AreaId, ...], Ask("Where it holds", group="where")] = Field(
        (), description="Where it holds, if it is not for everybody in the county."
    )
    communities: Annotated[tuple[CommunityId, ...], _WHOM_IT_IS_FOR] = Field(
        (), description="Whom it is for, if it is not for everyone: it is shown to them alone."
    )
    also_known_as: Annotated[tuple[Words, ...], _EVERYDAY_WORDS] = Field(
        (), description="Everyday words that lead here."
    )
