"""How far an event has come on a day."""

from datetime import date
from enum import StrEnum

from consortium.events.held import known_to_have_been_held
from consortium.events.occurrence import occurrences
from consortium.model import Event


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
    return EventStage.HELD if known_to_have_been_held(event) else EventStage.OVER
