"""Which records there is somebody to ask about, and which of them may be said to be right."""

from collections.abc import Iterator
from datetime import date

from consortium.directory import Directory
from consortium.events.stage import event_stage
from consortium.model import Event, Listed
from consortium.standing import standing


def asked_records(directory: Directory, today: date) -> Iterator[Listed]:
    """Give the records that somebody can be asked about, kind by kind; no event that is over."""
    for records in directory.records.values():
        for record in records.values():
            if isinstance(record, Listed) and can_be_asked(record, today):
                yield record


def may_be_confirmed(record: Listed, today: date) -> bool:
    """Whether a check may say that a record is right: not of what a document alone speaks of."""
    return standing(record, today).state.can_be_reached and can_be_asked(record, today)


def can_be_asked(record: Listed, today: date) -> bool:
    """Whether anybody can be asked about a record: not of an event that is over or called off."""
    if isinstance(record, Event):
        return event_stage(record, today).is_to_come and not record.is_called_off
    return getattr(record, "kind", "") != "kind-of-body"
