"""When events take place, and what they are known by."""

from consortium.events.identity import Revision, revision, uid
from consortium.events.occurrence import Occurrence, occurrences, past, touches, upcoming
from consortium.events.organiser import organiser

__all__ = [
    "Occurrence",
    "Revision",
    "occurrences",
    "organiser",
    "past",
    "revision",
    "touches",
    "uid",
    "upcoming",
]
