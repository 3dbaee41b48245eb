"""Since when an event is put off or cancelled."""

from datetime import date
from itertools import takewhile

from consortium.model import Event


def called_off_on(event: Event) -> date | None:
    """Give the day since when an event is called off; None if it is not, or nobody says.

    Later lines of the history may tell more about it, with the same word.
    """
    if not event.is_called_off:
        return None
    latest_first = reversed(event.history)
    lines = tuple(takewhile(lambda line: line.change == event.status, latest_first))
    return lines[-1].date if lines else None
