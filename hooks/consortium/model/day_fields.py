"""The kinds of value that say when: days, days with a time, and the age of a web page."""

import re
from datetime import date, datetime
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from consortium.model.fields import Mark
from consortium.time.days import UNDATED

FIRST_YEAR, LAST_YEAR = 1500, 2199
"""A day outside of these is a slip, and calendars end not long after."""


def _not_far_off(day: date, text: str) -> None:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise PydanticCustomError(
            "no_such_day",
            "The year of '{wrote}' cannot be right. Look at its figures.",
            {"wrote": text},
        )


def _calendar_day(text: object) -> object:
    if not isinstance(text, str):
        return text
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        try:
            day = date.fromisoformat(text)
        except ValueError:
            raise PydanticCustomError(
                "no_such_day",
                "There is no such day as '{wrote}'. Look at the month and the day.",
                {"wrote": text},
            ) from None
        _not_far_off(day, text)
        return day
    raise PydanticCustomError(
        "date", "We read dates as year, month, day, for example 2026-12-03.", {"wrote": text}
    )


def _moment(text: object) -> object:
    if not isinstance(text, str):
        return text
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return _calendar_day(text)
    if re.fullmatch(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}", text):
        try:
            moment = datetime.strptime(text, "%Y-%m-%d %H:%M")  # noqa: DTZ007 (London wall time: london.py gives its moment)
        except ValueError:
            raise PydanticCustomError(
                "no_such_time",
                "There is no such day or time as '{wrote}'. Hours go from 00 to 23.",
                {"wrote": text},
            ) from None
        _not_far_off(moment.date(), text)
        return moment
    raise PydanticCustomError(
        "moment",
        "We read a day as 2026-12-03, and a day with a time as 2026-12-03 10:30.",
        {"wrote": text},
    )


def _seen(text: str) -> str:
    day = text if text.count("-") == 2 else f"{text}-01" if "-" in text else f"{text}-01-01"  # noqa: PLR2004 (year, month, day)
    if text != UNDATED and re.fullmatch(r"\d{4}(-\d{2}){0,2}", text):
        _calendar_day(day)
    elif text != UNDATED:
        raise PydanticCustomError(
            "seen",
            "Write the newest date that you saw on the page: a year, a month or a day, such as "
            "2026, 2026-07 or 2026-07-22. Is there none? Then write undated.",
            {"wrote": text},
        )
    return text


_DAY_SCHEMA = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}

Day = Annotated[date, BeforeValidator(_calendar_day), WithJsonSchema(_DAY_SCHEMA)]
"""A day, written 2026-12-03."""

Done = Annotated[Day, Mark.DONE]
"""The day on which somebody did something."""

Moment = Annotated[
    date | datetime,
    BeforeValidator(_moment),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?$"}),
]
"""A day, or a day and a London time, written 2026-12-03 10:30 (a naive datetime)."""

Seen = Annotated[
    str,
    AfterValidator(_seen),
    WithJsonSchema({"type": ["string", "integer"], "pattern": r"^(\d{4}(-\d{2}){0,2}|undated)$"}),
]
"""The newest date on a web page: a year, a month or a day (2024, 2026-07, 2026-07-22), or none."""
