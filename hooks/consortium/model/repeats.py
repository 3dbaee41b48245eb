"""How an event comes again: the part of RFC 5545's recurrence rules that people write in words."""

from typing import Annotated

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    ValidationInfo,
    WithJsonSchema,
    field_validator,
)
from pydantic_core import PydanticCustomError

from consortium.model.asking import Ask
from consortium.model.day_fields import Day, Moment
from consortium.model.fitting import NotBefore, SameKind
from consortium.model.parts import Part
from consortium.model.written import Matches
from consortium.time.days import WEEKDAYS

UNITS = ("day", "week", "month", "year")
POSITIONS = ("first", "second", "third", "fourth", "last")
DAYS_OF_A_MONTH = tuple(f"{position} {day}" for position in POSITIONS for day in WEEKDAYS)

_HOW_OFTEN = r"(day|week|month|year)|([2-9]|[1-9]\d) (day|week|month|year)s"
_USUAL = ("day", "week", "2 weeks", "4 weeks", "month", "2 months", "3 months", "6 months", "year")


def _weekday(wrote: str) -> str:
    *positions, day = wrote.split() or [""]
    weekday = " ".join([*(word.lower() for word in positions), day.capitalize()])
    if weekday not in (*WEEKDAYS, *DAYS_OF_A_MONTH):
        raise PydanticCustomError(
            "weekday",
            "Write which day it is: for weeks a weekday, such as 'Tuesday'; for months which one "
            "of the month, such as 'second Tuesday' or 'last Friday'. The words for it are first, "
            "second, third, fourth and last. For the same date in each month, leave this line out.",
            {"wrote": wrote},
        )
    return weekday


def _one_or_several(wrote: object) -> object:
    return (wrote,) if isinstance(wrote, str) else wrote


Every = Annotated[
    str,
    AfterValidator(
        Matches(
            _HOW_OFTEN,
            "how_often",
            "We do not know how often '{wrote}' is. Write day, week, month or year, or a number "
            "with one of them, such as '2 weeks' or '3 months'. Weekdays belong into 'on', below "
            "this line.",
        )
    ),
    WithJsonSchema(
        {"anyOf": [{"enum": list(_USUAL)}, {"type": "string", "pattern": f"^(?:{_HOW_OFTEN})$"}]}
    ),
]
"""How often: "week", "3 months"."""

_DAYS = [*WEEKDAYS, *DAYS_OF_A_MONTH]
On = Annotated[
    tuple[Annotated[str, AfterValidator(_weekday)], ...],
    BeforeValidator(_one_or_several),
    WithJsonSchema({"anyOf": [{"enum": _DAYS}, {"type": "array", "items": {"enum": _DAYS}}]}),
]
"""Weekdays ("Tuesday"), or days of a month by their weekday ("second Tuesday", "last Friday")."""


YEARS = 3
"""An event comes again for as long as that at most."""

ENDS_LATER = (
    SameKind(
        field="ends",
        other="starts",
        say="Give a time for both the start and the end, or for neither.",
    ),
    NotBefore(
        field="ends",
        other="starts",
        say="The event ends before it starts ({starts}). Change one of the two.",
    ),
    NotBefore(
        field="ends",
        other="starts",
        apart=True,
        say="The event ends when it starts ({starts}). Write a later time, or take this out.",
    ),
)


class Moved(Part):
    """One date of an event that takes place at another time."""

    instead_of: Annotated[Day, Ask("The day on which it would have been", "")] = Field(
        description="The day on which it would have been."
    )
    starts: Annotated[Moment, Ask("When it starts now", "")] = Field(
        description="When it starts now."
    )
    ends: Annotated[Moment, Ask("When it ends now")] | None = Field(
        None, description="Leave out if it lasts as long as the others."
    )

    FITS = ENDS_LATER


class Repeats(Part):
    """The days on which an event comes again."""

    every: Annotated[Every, Ask("How often")] = Field(
        description="day, week, month or year, or a number with one of them: 2 weeks, 3 months.",
        examples=["week", "2 weeks", "3 months"],
    )
    on: Annotated[On, Ask("On which days")] = Field(
        (),
        description="For weeks, the weekdays. For months, which one of the month. Leave out for "
        "the day or the date of 'starts'.",
        examples=["second Tuesday", "last Friday", ["Tuesday", "Thursday"]],
    )
    until: Annotated[Day, Ask("The last day it may fall on")] = Field(
        description="The last day it may fall on, at most 3 years on."
    )
    not_on: Annotated[tuple[Day, ...], Ask("Days that are left out")] = Field(
        (), description="The days on which it does not take place."
    )
    moved: Annotated[tuple[Moved, ...], Ask("A date that has moved")] = Field(
        (), description="Dates that have moved to another time."
    )

    @property
    def interval(self) -> int:
        """How many of its unit lie between two times: 3 for "3 months"."""
        return int(self.every.rpartition(" ")[0] or 1)

    @property
    def unit(self) -> str:
        """The unit that it is counted in, one of UNITS: "month" for "3 months"."""
        return self.every.rpartition(" ")[2].removesuffix("s")

    @field_validator("on")
    @classmethod
    def _on_goes_with_every(cls, days: tuple[str, ...], others: ValidationInfo) -> tuple[str, ...]:
        every = others.data.get("every", "")
        known = WEEKDAYS if "week" in every else DAYS_OF_A_MONTH if "month" in every else ()
        if not every or set(days) <= set(known):
            return days
        advice = {
            WEEKDAYS: "With weeks, write weekdays alone, such as 'Tuesday'.",
            DAYS_OF_A_MONTH: "With months, write which one of the month it is, such as 'second "
            "Tuesday'.",
            (): "'on' is for weeks and months. Take this line out. For a weekday of each year, "
            "write 'every: 12 months'.",
        }[known]
        raise PydanticCustomError(
            "on_without_every",
            "This comes every {every}. {advice}",
            {"every": every, "advice": advice},
        )
