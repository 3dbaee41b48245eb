"""Whether anybody has said of an event, after its last day, that it took place."""

from itertools import islice

from consortium.events.occurrence import occurrences
from consortium.model import Event


def known_to_have_been_held(event: Event) -> bool:
    """Say whether the record tells of an event that was: a plan alone is no sign that it was.

    It does where it says who came, where it was checked afterwards, and where it was listed only
    when it was over.
    """
    last_day = occurrences(event)[-1].last_day
    listed = (line.date for line in event.history if line.change == "new")
    told_on = [event.assured_date, *islice(listed, 1)]
    return bool(event.attendance) or any(day is not None and day > last_day for day in told_on)
