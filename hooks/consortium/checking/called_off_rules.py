"""Rules on events that are put off or cancelled."""

from collections.abc import Iterator

from consortium.checking.entry import Rulebook
from consortium.checking.history_line import line_to_add
from consortium.problems.problem import Problem

CALLED_OFF = ("postponed", "cancelled")
ONLY_THEN = {
    "reason": "says why an event is put off or cancelled",
    "if_you_booked": "is for those who booked an event that is put off or cancelled",
}


def told_in_history(rulebook: Rulebook) -> Iterator[Problem]:
    """An event that is put off or cancelled says so in its history: calendars learn it there."""
    for record, event in rulebook.events:
        told = any(line.change == event.status for line in event.history)
        if event.status in CALLED_OFF and not told:
            message = (
                f"This event is {event.status}, and its history does not say so. People's "
                "calendars learn it from there. "
                f"{line_to_add(event, event.status, rulebook.today)}"
            )
            yield record.problem(("status",), message)


def reasons(rulebook: Rulebook) -> Iterator[Problem]:
    """Only an event that is put off or cancelled says why, and what to do."""
    for record, event in rulebook.events:
        if event.status in CALLED_OFF:
            continue
        for field, what_for in ONLY_THEN.items():
            if getattr(event, field) is not None:
                message = (
                    f"'{field}' {what_for}, and this one is {event.status}. Take this line out, "
                    "or write 'status: cancelled' or 'status: postponed'."
                )
                yield record.key_problem((field,), message)
