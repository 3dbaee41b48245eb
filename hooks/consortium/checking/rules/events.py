"""Rules on events: their days and times, what is odd about them, and when they are called off."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from consortium.advice.history_line import lines_to_add, where_to_add
from consortium.checking.marked_values import marked_values
from consortium.checking.row import Row
from consortium.checking.wording import wrong_weekdays
from consortium.events.occurrence import occurrences
from consortium.model import Event, Mark
from consortium.model.event import CALLED_OFF
from consortium.problems.problem import Problem
from consortium.time.days import MONTHS, NOON, WEEKDAYS, in_words
from consortium.time.london import clock_change, day_of

CLOCK_CHANGES = {
    "skipped": "There is no such time: the clocks go forward that night. Write one an hour later.",
    "twice": (
        "This time comes twice: the clocks go back that night. Write one before 01:00, or 02:00 "
        "or later."
    ),
}


def times_of_an_event(row: Row[Event]) -> Iterator[Problem]:
    """An event begins and ends at times that exist just once."""
    record, event = row.record, row.value
    moments = {"starts": event.starts, "ends": event.ends, "book_by": event.book_by}
    for field, wall in moments.items():
        if message := no_single_moment_message(wall):
            yield record.problem((field,), message)


def no_single_moment_message(wall: date | datetime | None) -> str:
    """Say what is wrong with a London time in the night when the clocks change, or ""."""
    change = clock_change(wall) if isinstance(wall, datetime) else None
    return CLOCK_CHANGES[change] if change else ""


LONG = timedelta(days=31)
LONG_TIMED = timedelta(days=14)
NIGHT = range(1, 5)
"""The hours in which hardly anything begins: midnight is that of New Year's Eve."""

WORDS_ON_THE_DAY = ("name", "summary", "date_note")
DAY_AND_YEAR = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{'|'.join(MONTHS)}),? (?P<year>20\d{{2}})\b"
)
ONLINE = re.compile(
    r"(?i)(?:(?:on-?line|virtual(?:ly)?|zoom|(?:microsoft |ms )?teams|google meet|only|meeting|call"
    r"|via|by|on|over|with)\b[ ,()-]*)+"
)
WEEKDAY = re.compile(rf"\b({'|'.join(WEEKDAYS)})\b(?!s)")


def very_long(row: Row[Event]) -> Iterator[Problem]:
    """An event that lasts for weeks is perhaps one that comes again (a warning)."""
    event = row.value
    if event.ends is None:
        return
    days = day_of(event.ends) - day_of(event.starts)
    if days > (LONG_TIMED if isinstance(event.starts, datetime) else LONG):
        message = (
            f"This lasts for {days.days + 1} days. Does it come again on some of them? Then write "
            "in 'ends' when its first time ends, and below it 'repeats' with 'every' and 'until'."
        )
        yield row.record.problem(("ends",), message, warning=True)


def at_night(row: Row[Event]) -> Iterator[Problem]:
    """Hardly anything begins between one and five at night (a warning)."""
    for field in ("starts", "ends"):
        moment = getattr(row.value, field)
        if isinstance(moment, datetime) and moment.hour in NIGHT and _begins(row.value, field):
            later = moment.replace(hour=moment.hour + NOON)
            message = (
                f"That is in the night. For the afternoon, write {later:%H:%M}: hours are counted "
                "from 00 to 23."
            )
            instead = f"{later:%Y-%m-%d %H:%M}"
            yield row.record.problem((field,), message, instead=instead, warning=True)


def _begins(event: Event, field: str) -> bool:
    """Say whether a time in the night is no end of an evening."""
    starts = event.starts
    return field == "starts" or (isinstance(starts, datetime) and starts.hour in NIGHT)


def other_weekdays(row: Row[Event]) -> Iterator[Problem]:
    """The words of an event name no other weekday than its own (a warning)."""
    event = row.value
    days = {WEEKDAYS[day.weekday()] for day in _first_days(event)}
    if event.ends and not event.repeats:
        last = day_of(event.ends) - day_of(event.starts)
        days |= {
            WEEKDAYS[(day_of(event.starts) + timedelta(days=more)).weekday()]
            for more in range(min(last.days, 6) + 1)
        }
    for field in WORDS_ON_THE_DAY:
        named = set(WEEKDAY.findall(row.record.text(field)))
        if days and named and not named & days:
            own = [day for day in WEEKDAYS if day in days]
            message = (
                f"These words say {' and '.join(sorted(named))}, and by 'starts' it is on "
                f"{' and '.join(own)}. Change one of the two."
            )
            yield row.record.problem((field,), message, warning=True)


def days_without_a_year(row: Row[Event]) -> Iterator[Problem]:
    """A day in the words of an event is the weekday that they say (a warning)."""
    for path, scalar in marked_values(row.record, Mark.OURS):
        for number, column, words in row.record.written_lines(scalar):
            for remark in wrong_weekdays(words, row.value.starts.year):
                start = column + remark.column - 1
                yield row.record.line_problem(path, number, remark.message, column=start)


def days_of_another_year(row: Row[Event]) -> Iterator[Problem]:
    """A day in the words of an event that is its own but for the year has a slip (a warning)."""
    days = _first_days(row.value)
    years = {(day.day, MONTHS[day.month - 1]): day for day in sorted(days, reverse=True)}
    for field in WORDS_ON_THE_DAY:
        for match in DAY_AND_YEAR.finditer(row.record.text(field)):
            own = years.get((int(match["day"]), match["month"]))
            if own and not any(day.year == int(match["year"]) for day in days):
                message = f"By 'starts' it is on {in_words(own)}. Change one of the two."
                yield row.record.problem((field,), message, warning=True)


def online_is_no_venue(row: Row[Event]) -> Iterator[Problem]:
    """A venue is a place to go to, and 'online' says how to join from home (warnings)."""
    if ONLINE.fullmatch(row.value.venue or ""):
        message = "Nobody can go there. Take this line out, and write into 'online' how to join."
        yield row.record.problem(("venue",), message, warning=True)
    if (row.value.online or "").lower() in ("yes", "no"):
        message = "Say how people join: a web address, or words. Can nobody? Take this line out."
        yield row.record.problem(("online",), message, warning=True)


def _first_days(event: Event) -> set[date]:
    """Give the days on which an event begins, its end aside: that may be wrong, which is told."""
    times = occurrences(event.model_copy(update={"ends": None}))
    return {day_of(occurrence.starts) for occurrence in times}


def history_disagrees(event: Event) -> bool:
    """Say whether the last line of an event's history, which is how things are, denies its status.

    Whatever is told of an event that is called off is told by a line with that same word.
    """
    last = event.history[-1].change if event.history else ""
    return last != event.status if event.is_called_off else last in CALLED_OFF


def told_in_history(row: Row[Event], today: date) -> Iterator[Problem]:
    """The history of an event that is put off or cancelled ends with that: calendars go by it."""
    record, event = row.record, row.value
    if not event.is_called_off or not history_disagrees(event):
        return
    told = any(line.change == event.status for line in event.history)
    said = (
        f"the last line of its history says '{event.history[-1].change}'"
        if told
        else "its history does not say so"
    )
    message = f"This event is {event.status}, and {said}. People's calendars learn it from there. "
    if told:
        message += f"Is it on after all? Write 'status: scheduled'. Is it {event.status}? "
    message += where_to_add(record)
    add = lines_to_add(record, event, event.status, today)
    yield record.problem(("status",), message, add=add)


def on_again(row: Row[Event], today: date) -> Iterator[Problem]:
    """The history of an event that takes place does not end with it being called off."""
    record, event = row.record, row.value
    if not event.is_called_off and history_disagrees(event):
        last = event.history[-1].change
        text = "It takes place after all."
        add = lines_to_add(record, event, "changed", today, text)
        single = (
            "Is one of its times off, and not all? Write its day in 'not_on', and 'change: "
            "changed' in that line. "
        )
        message = (
            f"This event is {event.status}, and the last line of its history says '{last}'. "
            f"{single if event.repeats else ''}Is it {last}? Write 'status: {last}'. Does it take "
            f"place after all? {where_to_add(record)}"
        )
        at = ("status",) if record.text("status") else ("history", len(event.history) - 1)
        yield record.problem(at, message, add=add)
