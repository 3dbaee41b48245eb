"""A record that somebody has to ask about."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from consortium.confirming import asked_records
from consortium.directory import Directory
from consortium.model import Listed
from consortium.standing import Standing, State, due_by, holds_until, standing


class Why(StrEnum):
    """Why it is due, the most needed first."""

    NEVER_ASKED = "never asked"
    OVERDUE = "overdue"
    SOON = "soon"


@dataclass(frozen=True)
class DueRecord:
    """A record, what is known of it on the day, and why it is due."""

    record: Listed
    on: Standing
    why: Why


def due_records(directory: Directory, today: date) -> Iterator[DueRecord]:
    """Give the records that are due, kind by kind."""
    for record in asked_records(directory, today):
        on = standing(record, today)
        if why := _why(on, today):
            yield DueRecord(record, on, why)


def _why(on: Standing, today: date) -> Why | None:
    if on.state.from_web_pages:
        return Why.NEVER_ASKED
    if not on.state.can_be_reached:
        return None
    if on.state is State.UNCHECKED or on.old or on.over:
        return Why.OVERDUE
    is_soon = on.day is not None and holds_until(on.day) <= due_by(today)
    return Why.SOON if is_soon else None
