"""A project of the Consortium: what it is for, what it costs and where it stands."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from consortium.model.day_fields import Done
from consortium.model.fields import NeedId, Paragraphs, PlanLines, Quote, WholeNumber, Words
from consortium.model.fitting import OnlyWhile
from consortium.model.line import TAKEN_OFF, Line
from consortium.model.listed import Listed
from consortium.model.marks import Mark
from consortium.model.parts import QUOTE_HAS_LINES, Part, Source, Statement
from consortium.model.statuses import STATUS_WORDS, Status

MONTHS = 6
"""How many months the first part of the plan has."""


class Amount(Part):
    """A sum of money in whole pounds, and where it stands in the plan."""

    pounds: Annotated[WholeNumber, Mark.SAID] = Field(
        description="In figures only: no pound sign and no comma."
    )
    quote: Quote | None = Field(None, description="The plan's words, letter by letter.")
    lines: PlanLines | None = Field(None, description="The lines of the plan.")

    FITS = (QUOTE_HAS_LINES,)


class Period(Part):
    """Months of the plan's first six months: the first is 1. Both ends are included."""

    first: Annotated[WholeNumber, Mark.SAID] = Field(description="Its first month.")
    last: Annotated[WholeNumber, Mark.SAID] = Field(description="Its last month.")
    quote: Quote | None = Field(None, description="The plan's words, letter by letter.")
    lines: PlanLines | None = Field(None, description="The lines of the plan.")

    FITS = (QUOTE_HAS_LINES,)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not 1 <= self.first <= self.last <= MONTHS:
            raise PydanticCustomError(
                "period",
                "The plan's first part has six months. Write months from 1 to 6, 'last' not before "
                "'first'.",
            )
        return self


class Target(Statement):
    """Something a project of the first six months was to do; `period` if it has one of its own."""

    period: Period | None = None


class Progress(Line):
    """How far a project had come on a day. Only what somebody has reported."""

    IF_ERASED: ClassVar[Mapping[str, Any]] = {"text": TAKEN_OFF, "source": {"found_at": TAKEN_OFF}}

    date: Done = Field(description="The day of the report.")
    text: Paragraphs = Field(description="How far it has come, in a sentence or two.")
    source: Source = Field(description="Who says so.")


class Project(Listed):
    """A project: a strategic one, one for a plan's first six months, or any other.

    `yearly_request` is what a project asks for each year, `cost` what it is to cost in
    all. The services a project stands behind name it themselves.
    """

    kind: Literal["strategic", "implementation"] | None = Field(
        None,
        description="strategic: for several years. implementation: one of a plan's first six "
        "months. Left out: any other.",
    )
    status: Status = Field(description=STATUS_WORDS)
    number: Annotated[WholeNumber | None, Mark.SAID] = Field(
        None, description="The plan's number, where it has one."
    )
    plan_name: Annotated[Words | None, Mark.SAID] = Field(
        None, description="The plan's name for it, if ours is other."
    )
    aim: Statement | None = Field(None, description="What it is for.")
    for_whom: Statement | None = Field(None, description="Whom it serves.")
    gives: tuple[Statement, ...] = Field((), description="What it gives groups.")
    targets: tuple[Target, ...] = Field((), description="What it has to do, if for six months.")
    outcomes: tuple[Statement, ...] = Field((), description="What is to come of it.")
    yearly_request: Amount | None = Field(None, description="Pounds a year asked for.")
    cost: Amount | None = Field(None, description="Pounds in all, if not strategic.")
    period: Period | None = Field(None, description="Its months, if its targets have none.")
    needs: tuple[NeedId, ...] = Field(
        (), description="What it helps with, beside the needs of its services."
    )
    progress: Annotated[tuple[Progress, ...], Mark.LATER] = Field(
        (), description="Where it stands, report by report. Lines are only ever added."
    )

    FITS = (
        OnlyWhile(
            field="cost",
            other="kind",
            words=("implementation", None),
            say="A strategic project runs for years, so its money is 'yearly_request'. 'cost' is "
            "for any other.",
        ),
        *(
            OnlyWhile(
                field=field,
                other="kind",
                words=("implementation",),
                say=f"'{field}' is for a project of the first six months, so take it out. What is "
                "to come of this one goes into 'outcomes'.",
            )
            for field in ("period", "targets")
        ),
        OnlyWhile(
            field="yearly_request",
            other="kind",
            words=("strategic", None),
            say="A project of the first six months has a 'cost' in all. 'yearly_request' is for "
            "any other.",
        ),
    )

    @property
    def months(self) -> tuple[int, int] | None:
        """Its first and last month, from its own period and those of its targets."""
        given = (self.period, *(target.period for target in self.targets))
        periods = [period for period in given if period is not None]
        if not periods:
            return None
        return min(period.first for period in periods), max(period.last for period in periods)
