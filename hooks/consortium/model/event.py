"""Something on a day, once or again and again."""

from typing import Annotated, Literal

from pydantic import Field

from consortium.model.asking import Ask
from consortium.model.day_fields import Moment
from consortium.model.fields import AreaId, NeedId, OrganisationId, Sentence, Words, YesNo
from consortium.model.fitting import DayWithin, NoTime, NotLater, OnlyWhile
from consortium.model.listed import IN_ONE_SENTENCE, ONE_SENTENCE, Listed
from consortium.model.marks import Mark
from consortium.model.repeats import ENDS_LATER, YEARS, Repeats

EventStatus = Literal["scheduled", "postponed", "cancelled"]
CALLED_OFF = ("postponed", "cancelled")
_OFF = ("status", CALLED_OFF)


class Event(Listed):
    """Something on a day. Times are those of the clocks in London."""

    summary: Annotated[Sentence, Mark.EXAMPLE, Mark.IN_HISTORY, IN_ONE_SENTENCE] = Field(
        description=ONE_SENTENCE
    )
    status: Annotated[
        EventStatus,
        Mark.IN_HISTORY,
        Ask(
            "Does it take place?",
            choices=(
                ("scheduled", "Yes"),
                ("postponed", "It is put off"),
                ("cancelled", "It is cancelled"),
            ),
            hint="",
        ),
    ] = Field("scheduled", description="Whether it will take place.")
    reason: Annotated[
        Words | None, Mark.LATER, Ask("Why it is off", "Such as: The trainer is ill.", when=_OFF)
    ] = Field(None, description="Why it is put off or cancelled, such as: the trainer is ill.")
    if_you_booked: Annotated[
        Words | None, Mark.LATER, Ask("What those who booked do now", "", when=_OFF)
    ] = Field(None, description="What those who booked do now that it is put off or cancelled.")
    starts: Annotated[
        Moment,
        Mark.IN_DIARIES,
        Ask("When it starts", "Leave the time empty if you know only the day.", group="when"),
    ] = Field(description="The day, or the day and the time, such as 2026-12-03 10:30.")
    ends: Annotated[
        Moment | None,
        Mark.IN_DIARIES,
        Ask("When it ends", "Leave it empty if nobody knows.", group="when"),
    ] = Field(None, description="Leave out if nobody knows. An all-day event ends on its last day.")
    all_day: Annotated[
        YesNo,
        Mark.IN_DIARIES,
        Ask("Does it take one whole day or several?", "", group="when"),
    ] = Field(default=False, description="yes: it takes whole days.")
    repeats: Annotated[
        Repeats | None,
        Mark.IN_DIARIES,
        Ask(
            "It comes again",
            "When it starts and ends, above, is for the first time.",
            group="when",
        ),
    ] = Field(None, description="If it comes again: how often, until when.")
    date_note: Annotated[
        Words | None,
        Ask("Is the date unsure?", "Such as: The time may still change.", group="when"),
    ] = Field(None, description="What is unsure about the date.")
    venue: Annotated[
        Words | None, Mark.EXAMPLE, Mark.IN_DIARIES, Ask("Where it is", group="where")
    ] = Field(None, description="The name of the place, and the town.")
    online: Annotated[
        Words | None,
        Mark.IN_DIARIES,
        Mark.WEB_ADDRESS,
        Ask("How to join from home", "A web address, or words.", group="where"),
    ] = Field(None, description="How to join from home: a web address, or words.")
    access: Annotated[
        Words | None,
        Mark.EXAMPLE,
        Ask("Getting in and taking part", "Steps, the bus, a hearing loop.", group="where"),
    ] = Field(None, description="Getting in and taking part.", examples=["No steps. Hearing loop."])
    areas: Annotated[
        tuple[AreaId, ...],
        Mark.IN_HISTORY,
        Ask("Where the people it is for come from", "", group="where"),
    ] = Field(min_length=1, description="Where the people it is for come from.")
    needs: Annotated[tuple[NeedId, ...], Ask("What it helps with", "", group="where")] = Field(
        (), description="What it helps with."
    )
    organiser: Annotated[Words | None, Mark.EXAMPLE, Ask("Who holds it", "", group="ask")] = Field(
        None, description="Who holds it."
    )
    organisation: Annotated[
        OrganisationId | None, Ask("Is that one of our organisations?", "", group="ask")
    ] = Field(None, description="The body that holds it, if it is one of our organisations.")
    cost: Annotated[Words | None, Ask("What it costs", "Such as: Free.", group="ask")] = Field(
        None, description="What it costs.", examples=["Free", "£5 for each person"]
    )
    book_by: Annotated[
        Moment | None,
        Mark.IN_HISTORY,
        Ask("The last day to book", "If it comes again: for all its days.", group="ask"),
    ] = Field(
        None,
        description="The last day, or day and time, to book: for all its days if it comes again.",
    )
    attendance: Annotated[Words | None, Mark.LATER] = Field(
        None, description="How many came, as the source words it."
    )

    FITS = (
        *ENDS_LATER,
        NoTime(
            field="starts",
            other="all_day",
            say="An event that lasts all day has no time. Write the day alone.",
        ),
        NotLater(
            field="book_by",
            other="starts",
            part="repeats",
            last="until",
            say="Nobody can book so late: the event starts on {first}. Write the last day to "
            "book, or take this line out.",
        ),
        DayWithin(
            part="repeats",
            field="until",
            other="starts",
            years=YEARS,
            say=f"An event comes again for at most {YEARS} years. Write an earlier day now, "
            "and a later one when the time has come.",
        ),
        DayWithin(
            part="repeats",
            field="until",
            other="starts",
            say="This last day is before the first one, {first}. Write a later day.",
        ),
        OnlyWhile(
            field="reason",
            other="status",
            words=CALLED_OFF,
            say="'reason' says why an event is put off or cancelled, and this one is {status}. "
            "Take this line out, or write 'status: cancelled' or 'status: postponed'.",
        ),
        OnlyWhile(
            field="if_you_booked",
            other="status",
            words=CALLED_OFF,
            say="'if_you_booked' is for those who booked an event that is put off or cancelled, "
            "and this one is {status}. Take this line out, or write 'status: cancelled' or "
            "'status: postponed'.",
        ),
    )

    @property
    def is_called_off(self) -> bool:
        """Whether it is put off or cancelled."""
        return self.status in CALLED_OFF

    @property
    def costs_money(self) -> bool:
        """Whether those who booked may have paid."""
        return self.cost is not None and self.cost.lower() != "free"
