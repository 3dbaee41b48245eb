"""How far an event has come on a day."""

from datetime import date
from enum import StrEnum
from itertools import islice
from typing import Literal

from consortium.events.occurrence import occurrences
from consortium.model import Event
from consortium.time.london import day_of


class EventStage(StrEnum):
    """What may be said of an event. Its words are in `overrides/made/macros/event_stage.html`."""

    COMING = "coming"
    HELD = "held"
    OVER = "over"
    """It was to take place, and nobody has said that it did."""
    CALLED_OFF = "called-off"
    WAS_CALLED_OFF = "was-called-off"

    @property
    def is_to_come(self) -> bool:
        """Whether its last day is still to come."""
        return self in (EventStage.COMING, EventStage.CALLED_OFF)


def event_stage(event: Event, today: date) -> EventStage:
    """Say how far an event has come. Its last day still belongs to what is to come."""
    is_to_come = occurrences(event)[-1].last_day >= today
    if event.is_called_off:
        return EventStage.CALLED_OFF if is_to_come else EventStage.WAS_CALLED_OFF
    if is_to_come:
        return EventStage.COMING
    return EventStage.HELD if _is_known_to_have_been_held(event) else EventStage.OVER


def booking(event: Event, today: date) -> Literal["open", "over"] | None:
    """Say whether an event can still be booked, until it is over or called off.

    Of a series it is the last day for all of its times.
    """
    if event.book_by is None or event_stage(event, today) is not EventStage.COMING:
        return None
    return "over" if booking_is_over(event, today) else "open"


def booking_is_over(event: Event, today: date) -> bool:
    """Say whether the last day to book was before a day."""
    return event.book_by is not None and day_of(event.book_by) < today


def _is_known_to_have_been_held(event: Event) -> bool:
    """Say whether the record tells of an event that was: a plan alone is no sign that it was.

    It does where it says who came, where it was checked afterwards, and where it was listed only
    when it was over.
    """
    last_day = occurrences(event)[-1].last_day
    listed = (line.date for line in event.history if line.change == "new")
    told_on = [event.assured_date, *islice(listed, 1)]
    return bool(event.attendance) or any(day is not None and day > last_day for day in told_on)
