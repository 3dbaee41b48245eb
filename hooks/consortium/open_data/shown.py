"""A record as far as a page shows it: nothing else is published as data."""

from datetime import date
from typing import TypeVar

from consortium.events.stage import event_stage
from consortium.model import Event, Line, Listed, still_told
from consortium.model.statuses import UNANSWERED

AnyRecord = TypeVar("AnyRecord", bound=Listed)


def shown(record: AnyRecord, today: date) -> AnyRecord:
    """Give a record without what its page leaves out on a day.

    That is each line that was taken off, a notice whose last day is over, the contacts of what
    nobody answers for, what the only contact is for and whose it is (of several, a page says which
    is which), and how to come to an event that is over.
    """
    hidden: dict[str, object] = {
        field: still_told(lines)
        for field, lines in record
        if isinstance(lines, tuple) and lines and isinstance(lines[0], Line)
    }
    if record.notice and record.notice.until and record.notice.until < today:
        hidden["notice"] = None
    if getattr(record, "status", "") in UNANSWERED:
        hidden["contacts"] = ()
    elif len(record.contacts) == 1:
        (only,) = record.contacts
        hidden["contacts"] = (only.model_copy(update={"role": None, "name": None}),)
    if isinstance(record, Event) and not event_stage(record, today).is_to_come:
        hidden |= {"contacts": (), "online": None, "book_by": None}
    return record.model_copy(update=hidden) if hidden else record
