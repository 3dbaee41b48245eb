"""A performance indicator: what shows whether the plan works."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from consortium.model.day_fields import Done
from consortium.model.fields import DecimalNumber, Paragraphs, WholeNumber, Words
from consortium.model.line import TAKEN_OFF, Line
from consortium.model.marks import Mark
from consortium.model.parts import Identified, Quotation, Source, Statement


def _without_sign(text: object) -> object:
    if isinstance(text, str) and text.strip().endswith("%"):
        raise PydanticCustomError(
            "per_cent", "The sign % goes into 'unit: per cent'. Write the number alone here."
        )
    return text


class IndicatorResult(Line):
    """What was measured for an indicator on a day. Only what somebody has reported."""

    IF_ERASED: ClassVar[Mapping[str, Any]] = {
        "measure": TAKEN_OFF,
        "value": "0",
        "source": {"found_at": TAKEN_OFF},
    }

    date: Done = Field(description="The day that the figure is for.")
    measure: Words = Field(description="What was counted.", examples=["Groups supported"])
    value: Annotated[DecimalNumber, BeforeValidator(_without_sign)]
    unit: Literal["per cent"] | None = Field(
        None, description="Only for a share of a whole: it is drawn against 100."
    )
    source: Source = Field(description="Who says so.")


class Indicator(Identified, Quotation):
    """One of the plan's performance indicators."""

    number: Annotated[WholeNumber, Mark.SAID] = Field(description="The plan's number.")
    words: Paragraphs = Field(description="The indicator, in plain words.")
    targets: tuple[Statement, ...] = Field(min_length=1)
    responsible: Statement = Field(description="Who has to see to it.")
    monitoring: Statement = Field(description="Who checks.")
    results: tuple[IndicatorResult, ...] = Field(
        (), description="What was measured since, day by day."
    )
