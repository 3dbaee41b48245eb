"""What an issue tells of what is on, chosen from what was known on the day it came out."""

from datetime import date

from dateutil.relativedelta import relativedelta

from consortium.directory import Directory
from consortium.events.occurrence import Occurrence, each_once, starting
from consortium.model import Event, Newsletter
from consortium.model.event import CALLED_OFF

AHEAD = relativedelta(months=3)
"""How far an issue looks ahead."""

_OFF = (*CALLED_OFF, "closed")


def whats_on(directory: Directory, newsletter: Newsletter) -> tuple[Occurrence, ...]:
    """Give what starts within three months of an issue, as it was known on the day of the issue.

    Each event stands there with its first time. The history of an event says since when it is
    known, and whether it was off by then. So an event that is added or cancelled later changes
    nothing in the choice of an old issue.
    """
    first = newsletter.published
    times = starting(directory, first, first + AHEAD)
    return each_once(time for time in times if _was_on(time.event, first))


def _was_on(event: Event, day: date) -> bool:
    known = [line for line in event.history if line.date <= day]
    return bool(known) and known[-1].change not in _OFF
