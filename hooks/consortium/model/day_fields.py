"""The kinds of value that say when: days, days with a time, and the age of a web page."""

from datetime import date, datetime
from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from consortium.model.marks import Mark
from consortium.model.written import Matches, Reads
from consortium.time.days import UNDATED

FIRST_YEAR, LAST_YEAR = 1500, 2199
"""A day outside of these is a slip, and calendars end not long after."""


NO_SUCH_YEAR = "The year of '{wrote}' cannot be right. Look at its figures."
NO_SUCH_DAY = "There is no such day as '{wrote}'. Look at the month and the day."
NO_SUCH_TIME = "There is no such day or time as '{wrote}'. Hours go from 00 to 23."


def _calendar_day(text: str) -> date:
    try:
        day = date.fromisoformat(text.partition(" ")[0])
    except ValueError:
        raise PydanticCustomError("no_such_day", NO_SUCH_DAY, {"wrote": text}) from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise PydanticCustomError("no_such_day", NO_SUCH_YEAR, {"wrote": text})
    return day


def _moment(text: str) -> date:
    day = _calendar_day(text)
    if " " not in text:
        return day
    try:
        moment = datetime.strptime(text, "%Y-%m-%d %H:%M")  # noqa: DTZ007 (London wall time: london.py gives its moment)
    except ValueError:
        raise PydanticCustomError("no_such_time", NO_SUCH_TIME, {"wrote": text}) from None
    return moment


def _seen(text: str) -> str:
    if text != UNDATED:
        _calendar_day(f"{text}-01-01"[: len("2026-07-22")])
    return text


Day = Annotated[
    date,
    Reads(
        r"\d{4}-\d{2}-\d{2}",
        "date",
        "We read dates as year, month, day, for example 2026-12-03.",
        into=_calendar_day,
    ),
]
"""A day, written 2026-12-03."""

Done = Annotated[Day, Mark.DONE]
"""The day on which somebody did something."""

Moment = Annotated[
    date | datetime,
    Reads(
        r"\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?",
        "moment",
        "We read a day as 2026-12-03, and a day with a time as 2026-12-03 10:30.",
        into=_moment,
    ),
]
"""A day, or a day and a London time, written 2026-12-03 10:30 (a naive datetime)."""

Seen = Annotated[
    str,
    Matches(
        r"\d{4}(?:-\d{2}){0,2}|undated",
        "seen",
        "Write the newest date that you saw on the page: a year, a month or a day, such as "
        "2026, 2026-07 or 2026-07-22. Is there none? Then write undated.",
        ("string", "integer"),
    ),
    AfterValidator(_seen),
]
"""The newest date on a web page: a year, a month or a day (2024, 2026-07, 2026-07-22), or none."""
