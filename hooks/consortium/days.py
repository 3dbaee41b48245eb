"""Days as people write them, and a year back from one."""

from datetime import date, datetime

from dateutil.relativedelta import relativedelta

# The names of the months here need no locale, so they are the same on every machine.
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def in_words(day: date) -> str:
    """Write a day as people read it: "3 October 2026"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def month_in_words(day: date) -> str:
    """Write the month of a day: "October 2026"."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def a_year_before(day: date) -> date:
    """Give the same day a year earlier; 29 February becomes 28 February."""
    return day - relativedelta(years=1)


def moment_in_words(moment: date | datetime) -> str:
    """Write a day, or a day and a London time: "3 October 2026, 10.30am"."""
    if not isinstance(moment, datetime):
        return in_words(moment)
    minutes = f".{moment.minute:02}" if moment.minute else ""
    half = "am" if moment.hour < 12 else "pm"  # noqa: PLR2004 (noon)
    return f"{in_words(moment)}, {moment.hour % 12 or 12}{minutes}{half}"
