"""What the plan's case rests on: studies, what groups said, and figures about the county."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from consortium.model.fields import (
    AreaId,
    DecimalNumber,
    NeedId,
    Paragraphs,
    PlanWords,
    PositiveNumber,
    StudyId,
    Who,
    Words,
    Year,
)
from consortium.model.marks import Mark
from consortium.model.parts import Identified, Quotation, Source

HUNDRED = 100


def _per_cent(number: Decimal) -> Decimal:
    if number > HUNDRED:
        raise PydanticCustomError(
            "per_cent", "This is per cent, so 100 at most. If it is not, leave 'value' out."
        )
    return number


PerCent = Annotated[DecimalNumber, AfterValidator(_per_cent)]


class Study(Identified):
    """A report, a survey or a set of figures that the plan draws on."""

    name: Words = Field(description="Its name inside a sentence.", examples=["a survey of groups"])
    by: Who | None = Field(None, description="Who made it.")
    year: Annotated[Year | None, Mark.SAID] = Field(
        None, description="Left out if the plan does not say."
    )
    caution: Paragraphs | None = Field(None, description="What a reader has to bear in mind.")
    source: tuple[Source, ...] = Field(min_length=1)

    @property
    def told(self) -> Literal["by whom and when", "when", "neither"]:
        """What may be said of who made it, and when."""
        if self.year is None:
            return "neither"
        return "by whom and when" if self.by else "when"


class Finding(Identified, Quotation):
    """What groups said in the survey, with the figure as the plan words it.

    `figure` and `words` make a sentence: "Almost half had no help with …".
    """

    study: StudyId
    figure: PlanWords = Field(description="The plan's own wording.", examples=["Almost half"])
    value: Annotated[PerCent | None, Mark.SAID] = Field(
        None, description="Per cent, only where the plan gives a number."
    )
    words: Words = Field(description="What goes on after the figure.")
    needs: tuple[NeedId, ...] = ()


class Statistic(Identified, Quotation):
    """A figure about the county or a place in it, at the time of its study.

    `figure` and `words` make a clause in the past tense: "ten of the 407 small areas …".
    """

    topic: Literal["deprivation", "population", "unemployment", "age", "illness", "rural"]
    study: StudyId | None = Field(None, description="Left out if the plan names no source.")
    figure: PlanWords | None = Field(None, description="The plan's own wording.", examples=["83%"])
    value: Annotated[DecimalNumber | None, Mark.SAID] = Field(
        None, description="The figure as a number."
    )
    out_of: Annotated[PositiveNumber | None, Mark.SAID] = Field(
        None, description="The whole that the value is part of."
    )
    words: Words = Field(description="What goes on after the figure, or all of the clause.")
    area: AreaId | None = None
    caution: Paragraphs | None = Field(None, description="What a reader has to bear in mind.")


class Rank(Identified, Quotation):
    """The place of a small area (Super Output Area) in the country: 1 is the most deprived."""

    theme: Words = Field(description="What was measured.", examples=["Income"])
    study: StudyId
    place: Annotated[Words, Mark.SAID] = Field(description="The ward, as the plan names it.")
    area: AreaId = Field(description="The district that the ward lay in.")
    county_rank: Annotated[PositiveNumber, Mark.SAID] = Field(
        description="1: the most deprived in the county. 2: the second."
    )
    rank: Annotated[PositiveNumber, Mark.SAID]
    out_of: Annotated[PositiveNumber | None, Mark.SAID] = Field(
        None, description="How many areas there are. Left out where the plan does not repeat it."
    )
    percent: Annotated[DecimalNumber, Mark.SAID] = Field(
        description="The percentage as the plan states it."
    )
