"""Since when an event is put off or cancelled, and which of its times that takes away."""

from datetime import date
from itertools import takewhile

from consortium.events.occurrence import Occurrence, occurrences
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


def called_off_times(event: Event) -> tuple[Occurrence, ...]:
    """Give the times at which an event that is called off does not take place, in order.

    Those from before the day it was called off are not among them, unless there are no others.
    """
    since = called_off_on(event)
    if not event.is_called_off:
        return ()
    times = occurrences(event)
    return tuple(time for time in times if since is None or time.last_day >= since) or times
