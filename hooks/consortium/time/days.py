"""Days as people write them, and a year back or on from one."""

import re
from datetime import date, datetime
from functools import cache

from dateutil.relativedelta import relativedelta

UNDATED = "undated"

# These names need no locale, so they are the same on every machine.
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_DAY_AND_MONTH = re.compile(rf"\b\d{{1,2}} (?:{'|'.join(MONTHS)})\b(?: \d{{4}}\b)?")
NOON = 12
"""The hour in the middle of a day."""
MIDDLES = {NOON: "noon", 0: "midnight"}
"""What people call the hours that are neither am nor pm."""

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def in_words(day: date) -> str:
    """Write a day as people read it: "3 October 2026"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def with_weekday(day: date) -> str:
    """Write a day with its weekday, and its time if it has one: "Friday 2 October 2026, 10:30"."""
    time = f", {day:%H:%M}" if isinstance(day, datetime) else ""
    return f"{WEEKDAYS[day.weekday()]} {in_words(day)}{time}"


def unbroken(text: str, spaces: int = 2) -> str:
    """Keep each day that a text or HTML names on one line, by no-break spaces; 1: but its year."""
    return _DAY_AND_MONTH.sub(lambda day: day[0].replace(" ", "\N{NO-BREAK SPACE}", spaces), text)


def month_in_words(day: date) -> str:
    """Write the month of a day: "October 2026"."""
    return f"{MONTHS[day.month - 1]} {day.year}"


@cache
def a_year_before(day: date) -> date:
    """Give the same day a year earlier; 29 February becomes 28 February."""
    return day - relativedelta(years=1)


def a_year_after(day: date) -> date:
    """Give the same day a year later; 29 February becomes 28 February."""
    return day + relativedelta(years=1)


def first_day_of(seen: str) -> date | None:
    """Give the first day that "2024", "2026-07" or "2026-07-22" can mean; "undated" means none."""
    if seen == UNDATED:
        return None
    year, month, day = (int(part) for part in f"{seen}-01-01".split("-")[:3])
    return date(year, month, day)


@cache
def last_day_of(seen: str) -> date | None:
    """Give the last day that "2024", "2026-07" or "2026-07-22" can mean; "undated" means none."""
    first = first_day_of(seen)
    if first is None:
        return None
    length = (relativedelta(years=1), relativedelta(months=1), relativedelta(days=1))
    return first + length[seen.count("-")] - relativedelta(days=1)


def seen_in_words(seen: str | None) -> str:
    """Write a year, a month or a day as people read it: "2024", "July 2026", "22 July 2026"."""
    first = first_day_of(seen) if seen else None
    if not seen or first is None or "-" not in seen:
        return seen or ""
    return in_words(first) if seen.count("-") > 1 else month_in_words(first)
