"""When events take place, and what they are known by."""

from consortium.events.called_off import called_off_on, called_off_times
from consortium.events.identity import Revision, revision, uid
from consortium.events.occurrence import (
    Occurrence,
    following,
    in_time,
    next_or_last,
    occurrences,
    past,
    touches,
    upcoming,
)
from consortium.events.organiser import organiser
from consortium.events.stage import EventStage, event_stage

__all__ = [
    "EventStage",
    "Occurrence",
    "Revision",
    "called_off_on",
    "called_off_times",
    "event_stage",
    "following",
    "in_time",
    "next_or_last",
    "occurrences",
    "organiser",
    "past",
    "revision",
    "touches",
    "uid",
    "upcoming",
]
