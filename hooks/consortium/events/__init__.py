"""When events take place, and what they are known by."""

from consortium.events.identity import Revision, revision, uid
from consortium.events.occurrence import Occurrence, occurrences, past, touches, upcoming

__all__ = [
    "Occurrence",
    "Revision",
    "occurrences",
    "past",
    "revision",
    "touches",
    "uid",
    "upcoming",
]
