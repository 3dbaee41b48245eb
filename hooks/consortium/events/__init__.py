"""When events take place, and what they are known by."""

from consortium.events.called_off import called_off_on, called_off_times
from consortium.events.held import known_to_have_been_held
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

__all__ = [
    "Occurrence",
    "Revision",
    "called_off_on",
    "called_off_times",
    "following",
    "in_time",
    "known_to_have_been_held",
    "next_or_last",
    "occurrences",
    "organiser",
    "past",
    "revision",
    "touches",
    "uid",
    "upcoming",
]
