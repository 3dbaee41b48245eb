"""How an event comes again: the part of RFC 5545's recurrence rules that people write in words."""

from datetime import date
from typing import Annotated, ClassVar

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
from consortium.model.fitting import Fits, GoesWith, NotBefore, SameKind
from consortium.model.parts import Part
from consortium.model.written import Matches
from consortium.time.days import WEEKDAYS

POSITIONS = ("first", "second", "third", "fourth", "last")
DAYS_OF_A_MONTH = tuple(f"{position} {day}" for position in POSITIONS for day in WEEKDAYS)

_EVERY = (
    ("day", "Every day"),
    ("week", "Every week"),
    ("2 weeks", "Every 2 weeks"),
    ("4 weeks", "Every 4 weeks"),
    ("month", "Every month"),
    ("2 months", "Every 2 months"),
    ("3 months", "Every 3 months"),
    ("6 months", "Every 6 months"),
    ("year", "Every year"),
)
_HOW_OFTEN = r"(day|week|month|year)|([2-9]|[1-9]\d) (day|week|month|year)s"


def _weekday(wrote: str) -> str:
    *positions, day = wrote.split()
    return " ".join([*(word.lower() for word in positions), day.capitalize()])


Every = Annotated[
    str,
    Matches(
        _HOW_OFTEN,
        "how_often",
        "We do not know how often '{wrote}' is. Write day, week, month or year, or a number "
        "with one of them, such as '2 weeks' or '3 months'. Weekdays belong into 'on', below "
        "this line.",
    ),
    WithJsonSchema(
        {
            "anyOf": [
                {"enum": [every for every, _ in _EVERY]},
                {"type": "string", "pattern": f"^(?:{_HOW_OFTEN})$"},
            ]
        }
    ),
]
"""How often: "week", "3 months"."""

_DAYS = [*WEEKDAYS, *DAYS_OF_A_MONTH]
_WEEKDAY = Matches(
    rf"(?i: *(?:(?:{'|'.join(POSITIONS)}) +)?(?:{'|'.join(WEEKDAYS)}) *)",
    "weekday",
    "Write which day it is: for weeks a weekday, such as 'Tuesday'; for months which one "
    "of the month, such as 'second Tuesday' or 'last Friday'. The words for it are first, "
    "second, third, fourth and last. For the same date in each month, leave this line out.",
)
On = Annotated[
    tuple[Annotated[str, _WEEKDAY, AfterValidator(_weekday)], ...],
    BeforeValidator(lambda wrote: (wrote,) if isinstance(wrote, str) else wrote),
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
    ends: Annotated[
        Moment | None, Ask("When it ends now", "Leave it empty if it lasts as long as the others.")
    ] = Field(None, description="Leave out if it lasts as long as the others.")

    FITS = ENDS_LATER


class Repeats(Part):
    """The days on which an event comes again."""

    every: Annotated[Every, Ask("How often", "", choices=_EVERY)] = Field(
        description="day, week, month or year, or a number with one of them: 2 weeks, 3 months.",
        examples=["week", "2 weeks", "3 months"],
    )
    on: Annotated[
        On,
        Ask(
            "On which days",
            "For weeks, the weekdays. For months, which one of the month. Leave it empty for the "
            "day or the date of the first time.",
            choices=tuple((day, day) for day in _DAYS),
        ),
    ] = Field(
        (),
        description="For weeks, the weekdays. For months, which one of the month. Leave out for "
        "the day or the date of 'starts'.",
        examples=["second Tuesday", "last Friday", ["Tuesday", "Thursday"]],
    )
    until: Annotated[Day, Ask("The last day it may fall on", f"At most {YEARS} years on.")] = Field(
        description=f"The last day it may fall on, at most {YEARS} years on."
    )
    not_on: Annotated[tuple[Day, ...], Ask("Days that are left out", "")] = Field(
        (), description="The days on which it does not take place."
    )
    moved: Annotated[tuple[Moved, ...], Ask("Moved date", "")] = Field(
        (), description="Dates that have moved to another time."
    )

    FITS: ClassVar[tuple[Fits, ...]] = (
        GoesWith(
            field="on",
            other="every",
            say="This comes every {every}. {advice}",
            advice=(
                ("week", WEEKDAYS, "With weeks, write weekdays alone, such as 'Tuesday'."),
                (
                    "month",
                    DAYS_OF_A_MONTH,
                    "With months, write which one of the month it is, such as 'second Tuesday'.",
                ),
                (
                    "",
                    (),
                    "'on' is for weeks and months. Take this line out. For a weekday of each "
                    "year, write 'every: 12 months'.",
                ),
            ),
        ),
    )

    @property
    def interval(self) -> int:
        """How many of its unit lie between two times: 3 for "3 months"."""
        return int(self.every.rpartition(" ")[0] or 1)

    @property
    def unit(self) -> str:
        """The unit that it is counted in, "day", "week", "month" or "year", without a number."""
        return self.every.rpartition(" ")[2].removesuffix("s")

    @field_validator("on")
    @classmethod
    def _on_goes_with_every(cls, days: tuple[str, ...], others: ValidationInfo) -> tuple[str, ...]:
        every = others.data.get("every", "")
        said = cls.model_construct(every=every, on=days, until=date.max)
        for rule in cls.FITS:
            for _, words in rule.broken(said, date.min) if every else ():
                message = rule.message(said, words, date.min)
                raise PydanticCustomError("on_without_every", message)
        return days
