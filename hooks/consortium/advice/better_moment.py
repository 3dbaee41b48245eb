"""The day or the moment that an editor probably meant, or when something starts and ends."""

import re
from datetime import date, datetime, timedelta

from consortium.time.days import MONTHS, NOON

TIME = (
    r"(?:[ t,]+(?:at |from )?(?P<hours>\d{1,2})(?=[:.]| ?[ap]m)"
    r"(?:[:.](?P<minutes>\d{2})(?::00)?)? ?(?P<half>[ap]m)?)?"
)
DAY_FIRST = re.compile(r"(?P<day>\d{1,2})[/. -](?P<month>\d{1,2})[/. -](?P<year>\d{4})" + TIME)
SWAPPED = re.compile(r"\d+[/. -](?:1[3-9]|[23]\d)[/. -]")
SHORT_YEAR = re.compile(r"(?P<day>\d{1,2})[/. ](?P<month>\d{1,2})[/. ](?P<year>\d{2})" + TIME)
YEAR_FIRST = re.compile(r"(?P<year>\d{4})[/. -](?P<month>\d{1,2})[/. -](?P<day>\d{1,2})" + TIME)
IN_WORDS = re.compile(
    r"(?P<day>\d{1,2})(?:st|nd|rd|th)? (?:of )?(?P<month>[a-z]{3,9})\.?,? (?P<year>\d{4}|\d{2})"
    + TIME
)
SPAN = re.compile(
    r"(?P<day>\d{4}-\d{1,2}-\d{1,2}|.*\d{4}),? +(?:at |from )?"
    r"(?P<first>\d{1,2})(?:[:.](?P<minutes>\d{2}))? ?(?P<half>[ap]m)? ?(?:-|–|to|until|till) ?"
    r"(?P<last>\d{1,2})(?:[:.](?P<last_minutes>\d{2}))? ?(?P<last_half>[ap]m)?"
)
TIME_ALONE = re.compile(r"(?i)\d{1,2}(?:[:.]\d{2}(?: ?[ap]m)?| ?[ap]m)")
WEEKDAY_BEFORE = re.compile(
    r"^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,? +"
)
LAST_MONTH = 12
CENTURY = "20"
HOURS = 24


def better_date(wrote: str) -> str | None:
    """Turn a British date ("3/12/26", "3rd December 2026") into ours, or give None.

    A time behind it is left out.
    """
    moment = better_moment(wrote)
    return moment.partition(" ")[0] if moment else None


def better_moment(wrote: str) -> str | None:
    """Turn a British date with or without a time ("3/12/2026 7pm") into ours, or give None.

    A day and a month that can only have changed places change them back.
    """
    match = as_moment(wrote)
    if match is None:
        return None
    day, month = match["day"], match["month"]
    if month.isdigit() and int(month) > LAST_MONTH >= int(day):
        day, month = month, day
    year = match["year"] if len(match["year"]) > len(CENTURY) else CENTURY + match["year"]
    return _written(f"{year}-{_month(month):02}-{int(day):02}", match)


def as_moment(wrote: str) -> re.Match[str] | None:
    """Give the parts of what is written like a day, or a day with `hours`, which may not exist."""
    said = WEEKDAY_BEFORE.sub("", " ".join(wrote.lower().split()))
    patterns = (DAY_FIRST, YEAR_FIRST, SHORT_YEAR, IN_WORDS)
    return next(filter(None, (pattern.fullmatch(said) for pattern in patterns)), None)


def better_span(wrote: str) -> tuple[str, str] | None:
    """Give when "3/12/2026 7.30-9pm" starts and when it ends, or None."""
    span = SPAN.fullmatch(wrote.strip().lower())
    if span is None:
        return None
    same_half = int(span["first"]) % NOON < int(span["last"]) % NOON
    half = span["half"] or (span["last_half"] if same_half else "") or ""
    starts, ends = (
        better_moment(f"{span['day']} {hours}:{minutes or '00'}{half or ''}")
        for hours, minutes, half in (
            (span["first"], span["minutes"], half),
            (span["last"], span["last_minutes"], span["last_half"]),
        )
    )
    return (starts, ends) if starts and ends else None


def may_be_another_day(wrote: str) -> bool:
    """Say whether a date has a year of two figures, or its day and month swapped ("11/23/2026")."""
    better = better_moment(wrote)
    return better is not None and (better[:4] not in wrote or bool(SWAPPED.match(wrote.strip())))


def _written(day: str, match: re.Match[str]) -> str | None:
    """Give a day with the time that was matched, or None if there is no such day or time.

    The end of a day, 24:00, is the beginning of the next.
    """
    if match["hours"] is None:
        return day if _is_there(day) else None
    hours = int(match["hours"])
    if match["half"] == "pm" and hours < NOON:
        hours += NOON
    elif match["half"] == "am" and hours == NOON:
        hours = 0
    minutes = match["minutes"] or "00"
    if (hours, minutes) == (HOURS, "00") and _is_there(day):
        return f"{date.fromisoformat(day) + timedelta(days=1)} 00:00"
    moment = f"{day} {hours:02}:{minutes}"
    return moment if _is_there(moment) else None


def _is_there(moment: str) -> bool:
    try:
        datetime.fromisoformat(moment)
    except ValueError:
        return False
    return True


def _month(wrote: str) -> int:
    """Give the number of a month, or 0 if there is no such name."""
    if wrote.isdigit():
        return int(wrote)
    return next((n for n, name in enumerate(MONTHS, start=1) if name.lower().startswith(wrote)), 0)
