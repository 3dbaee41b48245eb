"""Which days of an event "August" or "1 to 31 August 2027" are, where it lists those left out."""

import re
from collections.abc import Sequence
from datetime import date, datetime

from pydantic import ValidationError

from consortium.advice.better_moment import better_date, better_moment
from consortium.events.recurrence import starts
from consortium.model import Repeats
from consortium.text.node import MappingNode, find, plain_fields
from consortium.text.record import Record
from consortium.time.days import MONTHS
from consortium.time.london import day_of

_BETWEEN = re.compile(r" (?:-|–|to|until|till) | ?(?:–|\.\.+) ?")
_MONTH = re.compile(
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? )?(?:all |in )?(?P<month>{'|'.join(MONTHS)})"
    r"(?: (?P<year>\d{4}))?",
    re.IGNORECASE,
)


def left_out_days(record: Record, wrote: str) -> Sequence[str]:
    """Give the days of an event that words mean: a span of days, a month, or a day of no year.

    There are none where the event cannot be read, or has no such day.
    """
    own = _days(record)
    *firsts, last = _BETWEEN.split(wrote.strip())
    ends = [_first_end(first, last) for first in firsts] + [better_date(last) or last]
    if firsts:
        meant = [day for day in map(str, own) if ends[0] <= day <= ends[-1]]
        return meant if all(better_date(end) == end for end in ends) else ()
    month = _MONTH.fullmatch(wrote.strip())
    if month is None:
        return ()
    of_month = [day for day in own if MONTHS[day.month - 1] == month["month"].capitalize()]
    return [
        str(day)
        for day in of_month
        if month["day"] in (None, f"{day.day}", f"{day.day:02}")
        and month["year"] in (None, f"{day.year}")
    ]


def _first_end(first: str, last: str) -> str:
    """Give the day on which a span begins; its month and year may stand at its end alone."""
    *_, month, year = ("", *last.split())
    days = map(better_date, (first, f"{first} {year}", f"{first} {month} {year}"))
    return next(filter(None, days), first)


def _days(record: Record) -> Sequence[date]:
    """Give the days on which an event takes place, as far as that can be read."""
    written = find(record.tree, ("repeats",))
    moment = better_moment(record.text("starts"))
    if moment is None or not isinstance(written, MappingNode):
        return ()
    fields = {
        name: value
        for name, value in plain_fields(written).items()
        if name not in ("not_on", "moved")
    }
    try:
        repeats = Repeats.model_validate(fields)
        return tuple(map(day_of, starts(datetime.fromisoformat(moment), repeats)))
    except (ValidationError, ValueError):
        return ()
