"""Rules on events that come again."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from dateutil.relativedelta import relativedelta

from consortium.checking.row import Row
from consortium.checking.rules.events import no_single_moment_message
from consortium.checking.rules.references import twice_problem
from consortium.events.occurrence import end_of, occurrences
from consortium.events.recurrence import starts
from consortium.model import Event, Moved, Repeats
from consortium.model.repeats import ENDS_LATER, YEARS
from consortium.problems.problem import Problem
from consortium.time.days import WEEKDAYS
from consortium.time.london import clock_change, day_of

IN_EVERY_MONTH = 28
NEAR = 2
LEAP_DAY = (2, 29)


def coming_again(row: Row[Event]) -> Iterator[Problem]:
    """An event comes again on days that can be counted, and all that is said of them fits.

    What keeps them from being counted is told of by itself.
    """
    event, repeats = row.value, row.value.repeats
    if repeats is None:
        return
    for position in range(1, len(repeats.on)):
        if repeats.on[position] in repeats.on[:position]:
            yield twice_problem(row.record, ("repeats", "on", position))
    first = day_of(event.starts)
    if message := _no_such_day_message(first, repeats):
        yield row.record.problem(("repeats", "every"), message)
    elif first <= repeats.until <= first + relativedelta(years=YEARS) and not _ends_wrong(event):
        times = tuple(starts(event.starts, repeats))
        days = tuple(map(day_of, times))
        yield from _first_and_last_day(row, repeats, days)
        yield from _one_after_another(row, times)
        yield from _days_left_out(row, repeats, days)
        yield from _moved_days(row, repeats, times)
        yield from _times_of_days(row, repeats)


def _first_and_last_day(
    row: Row[Event], repeats: Repeats, days: Sequence[date]
) -> Iterator[Problem]:
    """An event comes again at least once, and what it starts with is the first of its days."""
    first = day_of(row.value.starts)
    if len(days) <= 1:
        message = "It does not come again by then. Write a later day, or take 'repeats' out."
        yield row.record.problem(("repeats", "until"), message)
    if days and days[0] != first:
        following = f"{_following(row.value, repeats):%Y-%m-%d}"
        message = (
            f"{_named(first)} is not {_wanted(repeats)}. The next is {following}. Write the day of "
            "the first time here."
        )
        instead = row.record.text("starts").replace(f"{first:%Y-%m-%d}", following)
        yield row.record.problem(("starts",), message, instead=instead)


def _one_after_another(row: Row[Event], times: Sequence[date | datetime]) -> Iterator[Problem]:
    """An event is over before it comes again: its end is that of its first day."""
    following = times[1:2]
    if row.value.ends is not None and following and row.value.ends >= following[0]:
        message = (
            f"It comes again on {day_of(following[0]):%Y-%m-%d}, before this end. Write when "
            "its first time ends. The last day of all belongs into 'until'."
        )
        yield row.record.problem(("ends",), message)


def _days_left_out(row: Row[Event], repeats: Repeats, days: Sequence[date]) -> Iterator[Problem]:
    """A day that is left out is one of the event's own, and not all of them are."""
    if len(repeats.not_on) > NEAR and days and not {*days} & {*repeats.not_on}:
        named = ", ".join(map(_named, days[: NEAR + 1]))
        message = f"None of these is one of its days. They are {named} and so on. Write them anew."
        yield row.record.problem(("repeats", "not_on"), message)
        return
    for position, day in enumerate(repeats.not_on):
        path = ("repeats", "not_on", position)
        if day not in days:
            yield row.record.problem(path, _not_one_of_message(day, days, repeats))
        elif day in repeats.not_on[:position]:
            yield twice_problem(row.record, path)
    if days and set(days) <= set(repeats.not_on):
        message = (
            "All its days are left out. If it does not take place, write 'status: cancelled' and "
            "leave the days as they were."
        )
        yield row.record.problem(("repeats", "not_on"), message)


def _moved_days(
    row: Row[Event], repeats: Repeats, times: Sequence[date | datetime]
) -> Iterator[Problem]:
    """A day that has moved is one of the event's own, moves once, and has an end of its kind."""
    days = tuple(map(day_of, times))
    for position, moved in enumerate(repeats.moved):
        path = ("repeats", "moved", position)
        if moved.instead_of not in days:
            message = _not_one_of_message(moved.instead_of, days, repeats)
        else:
            message = _told_twice_message(moved.instead_of, repeats, position)
        if message:
            yield row.record.problem((*path, "instead_of"), message)
        others = _others(repeats, moved, times)
        if message := _unlike_message(row.value, moved):
            yield row.record.problem((*path, "starts"), message)
        elif day_of(moved.starts) in map(day_of, others):
            warning = moved.starts not in others
            yield row.record.problem((*path, "starts"), _twice_message(moved), warning=warning)


def _times_of_days(row: Row[Event], repeats: Repeats) -> Iterator[Problem]:
    """Each time an event takes place, it begins and ends at a time that exists just once."""
    for position, moved in enumerate(repeats.moved):
        ends = moved.ends or end_of(row.value, moved.starts)
        for field, wall in (("starts", moved.starts), ("ends", ends)):
            if message := no_single_moment_message(wall):
                yield row.record.problem(("repeats", "moved", position, field), message)
    if not any(_unlike_message(row.value, moved) or _ends_wrong(moved) for moved in repeats.moved):
        yield from _in_nights_of_change(row)


def _in_nights_of_change(row: Row[Event]) -> Iterator[Problem]:
    for occurrence in occurrences(row.value):
        if occurrence.moved_from or occurrence.first_day == day_of(row.value.starts):
            continue  # Their times stand in the record themselves, and are looked at there.
        for moment in (occurrence.starts, occurrence.ends):
            wall = moment.replace(tzinfo=None) if isinstance(moment, datetime) else None
            if wall and clock_change(wall):
                message = (
                    f"The clocks change in the night of {wall:%Y-%m-%d}, and {wall:%H:%M} is not "
                    "one clear time then. Write that day under 'not_on', or another time for it "
                    "under 'moved'."
                )
                yield row.record.problem(("repeats",), message)


def _following(event: Event, repeats: Repeats) -> date:
    """Give the next day that is right to begin on, which may lie before the rule's own next."""
    each = repeats.model_copy(update={"every": repeats.unit, "until": date.max})
    return day_of(next(starts(event.starts, each)))


def _wanted(repeats: Repeats) -> str:
    days = " or ".join(repeats.on)
    return f"the {days} of its month" if repeats.unit == "month" else f"a {days}"


def _no_such_day_message(first: date, repeats: Repeats) -> str:
    if repeats.unit == "month" and not repeats.on and first.day > IN_EVERY_MONTH:
        return (
            f"Not every month has a day {first.day}. Begin with a day from 1 to {IN_EVERY_MONTH}, "
            f"or add the weekday that it is, such as 'on: last {_weekday(first)}'."
        )
    if repeats.unit == "year" and (first.month, first.day) == LEAP_DAY:
        return "Not every year has a 29 February. Begin with another day."
    return ""


def _told_twice_message(day: date, repeats: Repeats, position: int) -> str:
    if day in repeats.not_on:
        return f"{day:%Y-%m-%d} is left out under 'not_on'. Take it out here or there."
    if any(day == other.instead_of for other in repeats.moved[:position]):
        return f"{day:%Y-%m-%d} has moved already, above. Take one of the two out."
    return ""


def _others(
    repeats: Repeats, moved: Moved, times: Sequence[date | datetime]
) -> list[date | datetime]:
    """Give when it starts on its other days, those left out and moved away not among them."""
    gone = (*repeats.not_on, *(other.instead_of for other in repeats.moved))
    by_rule = [start for start in times if day_of(start) not in gone]
    elsewhere = (other for other in repeats.moved if other.instead_of != moved.instead_of)
    return [*by_rule, *(other.starts for other in elsewhere)]


def _twice_message(moved: Moved) -> str:
    return (
        f"It takes place on {_named(day_of(moved.starts))} anyway, so it would be there twice that "
        f"day. If it does not take place on {moved.instead_of:%Y-%m-%d}, write that day under "
        "'not_on' and take this one out."
    )


def _unlike_message(event: Event, moved: Moved) -> str:
    timed = isinstance(moved.starts, datetime)
    if timed == isinstance(event.starts, datetime):
        return ""
    if timed:
        return "The event itself has no time. Write the day alone."
    return "The event itself has a time. Write one here too."


def _not_one_of_message(day: date, days: Sequence[date], repeats: Repeats) -> str:
    if day > repeats.until:
        return (
            f"{_named(day)} is after the last day that it may fall on, {repeats.until:%Y-%m-%d} "
            "('until'). Take it out here, or mend whichever of the two is wrong."
        )
    near = sorted(sorted(days, key=lambda other: (abs(other - day), other))[:NEAR])
    named = " and ".join(map(_named, near))
    return f"{_named(day)} is not one of its days. Those near it are {named}."


def _ends_wrong(times: Event | Moved) -> bool:
    """Say whether an end does not fit its start, which is told by itself."""
    return any(True for rule in ENDS_LATER for _ in rule.broken(times, date.min))


def _named(day: date) -> str:
    return f"{day:%Y-%m-%d} (a {_weekday(day)})"


def _weekday(day: date) -> str:
    return WEEKDAYS[day.weekday()]
