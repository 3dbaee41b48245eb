"""Rules on events that are put off or cancelled."""

from collections.abc import Iterator
from datetime import date

from consortium.advice.history_line import lines_to_add, where_to_add
from consortium.checking.row import Row
from consortium.model import Event
from consortium.model.event import CALLED_OFF
from consortium.problems.problem import Problem


def history_disagrees(event: Event) -> bool:
    """Say whether the last line of an event's history, which is how things are, denies its status.

    Whatever is told of an event that is called off is told by a line with that same word.
    """
    last = event.history[-1].change if event.history else ""
    return last != event.status if event.status in CALLED_OFF else last in CALLED_OFF


def told_in_history(row: Row[Event], today: date) -> Iterator[Problem]:
    """The history of an event that is put off or cancelled ends with that: calendars go by it."""
    record, event = row.record, row.value
    if event.status not in CALLED_OFF or not history_disagrees(event):
        return
    told = any(line.change == event.status for line in event.history)
    said = (
        f"the last line of its history says '{event.history[-1].change}'"
        if told
        else "its history does not say so"
    )
    message = f"This event is {event.status}, and {said}. People's calendars learn it from there. "
    if told:
        message += f"Is it on after all? Write 'status: scheduled'. Is it {event.status}? "
    message += where_to_add(record)
    add = lines_to_add(record, event, event.status, today)
    yield record.problem(("status",), message, add=add)


def on_again(row: Row[Event], today: date) -> Iterator[Problem]:
    """The history of an event that takes place does not end with it being called off."""
    record, event = row.record, row.value
    if event.status == "scheduled" and history_disagrees(event):
        last = event.history[-1].change
        text = "It takes place after all."
        add = lines_to_add(record, event, "changed", today, text)
        single = (
            "Is one of its times off, and not all? Write its day in 'not_on', and 'change: "
            "changed' in that line. "
        )
        message = (
            f"This event is scheduled, and the last line of its history says '{last}'. "
            f"{single if event.repeats else ''}Is it {last}? Write 'status: {last}'. Does it take "
            f"place after all? {where_to_add(record)}"
        )
        at = ("status",) if record.text("status") else ("history", len(event.history) - 1)
        yield record.problem(at, message, add=add)
