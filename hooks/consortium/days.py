"""Days as people write them, and a year back or on from one."""

from datetime import date

from dateutil.relativedelta import relativedelta

# These names need no locale, so they are the same on every machine.
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
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def in_words(day: date) -> str:
    """Write a day as people read it: "3 October 2026"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def month_in_words(day: date) -> str:
    """Write the month of a day: "October 2026"."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def a_year_before(day: date) -> date:
    """Give the same day a year earlier; 29 February becomes 28 February."""
    return day - relativedelta(years=1)


def a_year_after(day: date) -> date:
    """Give the same day a year later; 29 February becomes 28 February."""
    return day + relativedelta(years=1)
