"""When events take place, and what they are known by."""

from consortium.events.called_off import called_off_on
from consortium.events.identity import Revision, revision, uid, uid_of
from consortium.events.occurrence import (
    Occurrence,
    as_written,
    each_once,
    following,
    in_time,
    next_or_last,
    occurrences,
    past,
    starting,
    touches,
    upcoming,
)
from consortium.events.organiser import organiser
from consortium.events.stage import EventStage, booking, booking_is_over, event_stage

__all__ = [
    "EventStage",
    "Occurrence",
    "Revision",
    "as_written",
    "booking",
    "booking_is_over",
    "called_off_on",
    "each_once",
    "event_stage",
    "following",
    "in_time",
    "next_or_last",
    "occurrences",
    "organiser",
    "past",
    "revision",
    "starting",
    "touches",
    "uid",
    "uid_of",
    "upcoming",
]
