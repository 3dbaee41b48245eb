"""When an event takes place, as people say it."""

from datetime import date, datetime

from consortium.events.occurrence import Occurrence
from consortium.model import Event
from consortium.numbers import number_in_words, ordinal
from consortium.time.days import MIDDLES, NOON, WEEKDAYS, in_words


def clock(moment: datetime) -> str:
    """Say a time: "10am", "10:30am", "noon", "midnight"."""
    if moment.minute == 0 and moment.hour in MIDDLES:
        return MIDDLES[moment.hour]
    minutes = f":{moment.minute:02}" if moment.minute else ""
    return f"{moment.hour % NOON or NOON}{minutes}{'am' if moment.hour < NOON else 'pm'}"


def weekday(day: date) -> str:
    """Say a day with its weekday: "Tuesday 9 March 2027"."""
    return f"{WEEKDAYS[day.weekday()]} {in_words(day)}"


def moment(at: date | datetime) -> str:
    """Say a day, with its time if it has one: "Tuesday 9 March 2027, 10am"."""
    return f"{weekday(at)}, {clock(at)}" if isinstance(at, datetime) else weekday(at)


def hours(time: Occurrence) -> str:
    """Say the times of day: "10am to noon", "from 10am", "10pm to 2am the next day", or ""."""
    if not isinstance(time.starts, datetime):
        return ""
    if not isinstance(time.ends, datetime):
        return f"from {clock(time.starts)}"
    later = (time.last_day - time.first_day).days
    days = ("the next day", f"{number_in_words(later)} days later")[later > 1] if later else ""
    return " ".join(filter(None, (f"{clock(time.starts)} to {clock(time.ends)}", days)))


def days_that_come_again(event: Event) -> tuple[str, ...]:
    """Say on which days an event comes again: those of its rule, else that of its first time.

    Weeks have a weekday then, and months a date: "Thursday", "15th". Days and years have none.
    """
    if event.repeats is None or event.repeats.on:
        return event.repeats.on if event.repeats else ()
    first = {"week": WEEKDAYS[event.starts.weekday()], "month": ordinal(event.starts.day)}
    return tuple(day for unit, day in first.items() if unit == event.repeats.unit)


def when(time: Occurrence) -> str:
    """Say when an event takes place: "Tuesday 9 March 2027, 10am to noon".

    What ends at midnight ends on the day before, as people say it.
    """
    if time.first_day == time.last_day:
        return ", ".join(filter(None, (weekday(time.first_day), hours(time))))
    if isinstance(time.ends, datetime):
        return f"{moment(time.starts)}, to {weekday(time.last_day)}, {clock(time.ends)}"
    return f"{weekday(time.first_day)} to {weekday(time.last_day)}"
