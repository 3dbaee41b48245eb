"""How an event comes again: the part of RFC 5545's recurrence rules that people write in words."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, ValidationInfo, WithJsonSchema, field_validator
from pydantic_core import PydanticCustomError

from consortium.days import WEEKDAYS
from consortium.model.fields import Day, Moment
from consortium.model.parts import Part

Every = Literal["day", "week", "2 weeks", "3 weeks", "4 weeks", "month", "year"]
POSITIONS = ("first", "second", "third", "fourth", "last")
DAYS_OF_A_MONTH = tuple(f"{position} {day}" for position in POSITIONS for day in WEEKDAYS)


def _day_of_a_month(wrote: str) -> str:
    words = wrote.split()
    position, day = (words[0].lower(), words[-1].capitalize()) if words else ("", "")
    if f"{position} {day}" not in DAYS_OF_A_MONTH or len(words) != len(("second", "Tuesday")):
        raise PydanticCustomError(
            "day_of_a_month",
            "Write which day of the month it is, such as 'second Tuesday' or 'last Friday'. The "
            "words for it are first, second, third, fourth and last. For the same date in each "
            "month, leave this line out.",
            {"wrote": wrote},
        )
    return f"{position} {day}"


DayOfMonth = Annotated[
    str,
    AfterValidator(_day_of_a_month),
    WithJsonSchema({"type": "string", "enum": list(DAYS_OF_A_MONTH)}),
]
"""A day of a month by its weekday: "second Tuesday", "last Friday"."""


class Moved(Part):
    """One date of an event that takes place at another time."""

    instead_of: Day = Field(description="The day on which it would have been.")
    starts: Moment = Field(description="When it starts now.")
    ends: Moment | None = Field(None, description="Leave out if it lasts as long as the others.")


class Repeats(Part):
    """The days on which an event comes again."""

    every: Every = Field(description="day, week, 2 weeks, 3 weeks, 4 weeks, month or year.")
    on: DayOfMonth | None = Field(
        None,
        description="For every month: which day. Leave out for the same date in each month.",
        examples=["second Tuesday", "last Friday"],
    )
    until: Day = Field(description="The last day it may fall on, at most 3 years on.")
    not_on: tuple[Day, ...] = Field((), description="The days on which it does not take place.")
    moved: tuple[Moved, ...] = Field((), description="Dates that have moved to another time.")

    @field_validator("on", mode="before")
    @classmethod
    def _on_goes_with_month(cls, wrote: object, others: ValidationInfo) -> object:
        every = others.data.get("every", "month")
        if every != "month":
            raise PydanticCustomError(
                "on_without_month",
                "'on' is for 'every: month', and this comes every {every}. Take this line out: the "
                "day is that of 'starts'.",
                {"every": every},
            )
        return wrote
