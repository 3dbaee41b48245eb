"""Something on a day, once or again and again."""

from typing import Annotated, Literal

from pydantic import Field

from consortium.model.day_fields import Moment
from consortium.model.fields import AreaId, Mark, NeedId, OrganisationId, Sentence, Words, YesNo
from consortium.model.parts import Listed
from consortium.model.repeats import Repeats


class Event(Listed):
    """Something on a day. Times are those of the clocks in London."""

    summary: Annotated[Sentence, Mark.EXAMPLE, Mark.IN_HISTORY] = Field(
        description="One sentence of at most 160 characters, also shown by search engines."
    )
    status: Annotated[Literal["scheduled", "postponed", "cancelled"], Mark.IN_HISTORY] = Field(
        "scheduled", description="Whether it will take place."
    )
    reason: Annotated[Words, Mark.LATER] | None = Field(
        None, description="Why it is put off or cancelled, such as: the trainer is ill."
    )
    if_you_booked: Annotated[Words, Mark.LATER] | None = Field(
        None, description="What those who booked do now that it is put off or cancelled."
    )
    starts: Annotated[Moment, Mark.IN_DIARIES] = Field(
        description="The day, or the day and the time, such as 2026-12-03 10:30."
    )
    ends: Annotated[Moment, Mark.IN_DIARIES] | None = Field(
        None, description="Leave out if nobody knows. An all-day event ends on its last day."
    )
    all_day: Annotated[YesNo, Mark.IN_DIARIES] = Field(
        default=False, description="yes: it takes whole days."
    )
    repeats: Annotated[Repeats, Mark.IN_DIARIES] | None = Field(
        None, description="If it comes again: how often, until when."
    )
    date_note: Words | None = Field(None, description="What is unsure about the date.")
    venue: Annotated[Words, Mark.EXAMPLE, Mark.IN_DIARIES] | None = Field(
        None, description="The name of the place, and the town."
    )
    online: Annotated[Words, Mark.IN_DIARIES, Mark.WEB_ADDRESS] | None = Field(
        None, description="How to join from home: a web address, or words."
    )
    access: Annotated[Words, Mark.EXAMPLE] | None = Field(
        None, description="Getting in and taking part.", examples=["No steps. Hearing loop."]
    )
    areas: tuple[AreaId, ...] = Field(
        min_length=1, description="Where the people it is for come from."
    )
    needs: tuple[NeedId, ...] = Field((), description="What it helps with.")
    organiser: Annotated[Words, Mark.EXAMPLE] | None = Field(None, description="Who holds it.")
    organisation: OrganisationId | None = Field(
        None, description="The body that holds it, if it is one of our organisations."
    )
    cost: Words | None = Field(
        None, description="What it costs.", examples=["Free", "£5 for each person"]
    )
    book_by: Annotated[Moment, Mark.IN_HISTORY] | None = Field(
        None, description="The last day, or day and time, to book."
    )
    attendance: Annotated[Words, Mark.LATER] | None = Field(
        None, description="How many came, as the source words it."
    )

    @property
    def is_called_off(self) -> bool:
        """Whether it is put off or cancelled."""
        return self.status != "scheduled"

    @property
    def costs_money(self) -> bool:
        """Whether those who booked may have paid."""
        return self.cost is not None and self.cost.lower() != "free"
