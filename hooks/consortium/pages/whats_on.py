"""What is on: the events to come, month by month, and those that are over."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from consortium.directory import Directory
from consortium.events.occurrence import Occurrence, each_once, past, upcoming
from consortium.gathered import gathered
from consortium.model import Area, Event, Need
from consortium.time.days import month_in_words


def to_come(directory: Directory, today: date) -> tuple[Occurrence, ...]:
    """Give what is on from a day, called off or not: each event once, with its next time."""
    return each_once(upcoming(directory, today))


def months(times: Iterable[Occurrence], today: date) -> Mapping[str, tuple[Occurrence, ...]]:
    """Put times to come under their months.

    What began before that day and is not over stands in the month of that day.
    """
    return gathered((month_in_words(max(time.first_day, today)), time) for time in times)


def over(directory: Directory, today: date) -> tuple[Occurrence, ...]:
    """Give the events that are over, each with its last time, the latest first."""
    going_on = {time.event.id for time in upcoming(directory, today)}
    ended = (time for time in past(directory, today) if time.event.id not in going_on)
    last = {time.event.id: time for time in ended}
    return tuple(sorted(last.values(), key=lambda time: time.last_day, reverse=True))


def coming(
    directory: Directory,
    today: date,
    wanted: Callable[[Event], bool] = lambda _: True,
) -> tuple[Occurrence, ...]:
    """Give the events that will take place, each once with its next time, the next first."""
    times = upcoming(directory, today)
    return each_once(time for time in times if not time.is_called_off and wanted(time.event))


def coming_in(directory: Directory, today: date, area: Area) -> tuple[Occurrence, ...]:
    """Give the events to come in an area, those for the whole county among them."""
    return coming(directory, today, lambda event: directory.covers(event.areas, area))


def coming_for(directory: Directory, today: date, need: Need) -> tuple[Occurrence, ...]:
    """Give the events to come that help with a need."""
    return coming(directory, today, lambda event: need.id in event.needs)


def by_district(directory: Directory, today: date) -> tuple[tuple[Area, int], ...]:
    """Pair each district with how many events its page lists, in the order of the districts."""
    return tuple((area, len(coming_in(directory, today, area))) for area in directory.districts)
