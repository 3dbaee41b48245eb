"""One time that an event takes place."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from operator import attrgetter

from consortium.directory import Directory
from consortium.events.called_off import called_off_on
from consortium.events.recurrence import starts
from consortium.gathered import gathered
from consortium.model import Event
from consortium.model.event import CALLED_OFF, EventStatus
from consortium.once import once
from consortium.time.london import day_of, in_london

KEPT = 2**12
"""As many events as anybody asks for again and again."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time that an event takes place, or would have: a postponed one is at its old date.

    `starts` is a day for an event without a time, else a moment in London (an aware datetime).
    `ends` is of the same type: the last day, which counts, or the moment it ends. None: nobody
    knows. `moved_from` is when it would have started, if this time has moved.
    """

    event: Event
    starts: date | datetime
    ends: date | datetime | None
    status: EventStatus
    moved_from: date | datetime | None = None

    @property
    def is_called_off(self) -> bool:
        """Whether it is put off or cancelled."""
        return self.status in CALLED_OFF

    @property
    def first_day(self) -> date:
        """The day on which it starts, in London."""
        return day_of(self.starts)

    @property
    def last_day(self) -> date:
        """The last day of it. What ends at midnight belongs to the day before."""
        if self.ends is None:
            return self.first_day
        midnight = isinstance(self.ends, datetime) and self.ends.time() == time()
        return day_of(self.ends) - timedelta(days=midnight)


@lru_cache(KEPT)
def occurrences(event: Event) -> tuple[Occurrence, ...]:
    """Give every time that an event takes place, in order.

    Days left out are not among them, and moved ones stand at their new time. Of an event that is
    called off, those from before that day are not, unless there are no others. If its rule leads to
    none, which the check tells, it is the time as written.
    """
    times = sorted(_each(event), key=in_time) or [as_written(event)]
    since = called_off_on(event) or date.min
    if all(time.last_day < since for time in times):
        return tuple(times)
    return tuple(
        replace(time, status="scheduled") if time.last_day < since else time for time in times
    )


def as_written(event: Event) -> Occurrence:
    """Give the time that an event's record names, the first by its rule: it may have moved."""
    return _occurrence(event, event.starts, event.ends)


def next_or_last(event: Event, today: date) -> Occurrence:
    """Give the next time of an event that is not over on a day, or its last if all are."""
    times = occurrences(event)
    return next((occurrence for occurrence in times if occurrence.last_day >= today), times[-1])


def following(occurrence: Occurrence) -> tuple[Occurrence, ...]:
    """Give the later times of the same event."""
    times = occurrences(occurrence.event)
    return times[times.index(occurrence) + 1 :]


def upcoming(directory: Directory, today: date) -> tuple[Occurrence, ...]:
    """Give what is not over on a day, the next first: what lasts until that day is among it."""
    return tuple(occurrence for occurrence in _all(directory) if occurrence.last_day >= today)


def starting(directory: Directory, first: date, last: date) -> tuple[Occurrence, ...]:
    """Give what starts on one of some days, the next first."""
    times = _all(directory)
    begin = bisect_left(times, first, key=attrgetter("first_day"))
    return times[begin : bisect_right(times, last, lo=begin, key=attrgetter("first_day"))]


def past(directory: Directory, today: date) -> tuple[Occurrence, ...]:
    """Give what was over before a day, the oldest first."""
    return tuple(occurrence for occurrence in _all(directory) if occurrence.last_day < today)


def each_once(times: Iterable[Occurrence]) -> tuple[Occurrence, ...]:
    """Give the first of an event's times among others, for each event, in their order."""
    by_event = gathered((occurrence.event.id, occurrence) for occurrence in times)
    return tuple(first for first, *_ in by_event.values())


def end_of(event: Event, start: date | datetime) -> date | datetime | None:
    """Give when an event ends that starts at another time than its first, by London's clocks.

    It lasts as long as the first time. None: nobody knows how long, or the check tells that one of
    the two has a time and the other has none.
    """
    if type(event.ends) is not type(event.starts):
        return None
    return start + (event.ends - event.starts)


def in_time(occurrence: Occurrence) -> tuple[datetime, str]:
    """Sort by the moment, what has only a day before what has a time, then by the event's id."""
    if isinstance(occurrence.starts, datetime):
        return occurrence.starts, occurrence.event.id
    return in_london(datetime.combine(occurrence.starts, time())), occurrence.event.id


@once
def _all(directory: Directory) -> tuple[Occurrence, ...]:
    times = (occurrence for event in directory.events.values() for occurrence in occurrences(event))
    return tuple(sorted(times, key=in_time))


def _each(event: Event) -> Iterator[Occurrence]:
    if event.repeats is None:
        yield as_written(event)
        return
    moved = {new.instead_of: new for new in event.repeats.moved}
    for start in starts(event.starts, event.repeats):
        if day_of(start) in event.repeats.not_on:
            continue
        if new := moved.get(day_of(start)):
            ends = new.ends or end_of(event, new.starts)
            yield _occurrence(event, new.starts, ends, moved_from=_aware(start))
        else:
            yield _occurrence(event, start, end_of(event, start))


def _occurrence(
    event: Event,
    start: date | datetime,
    end: date | datetime | None,
    moved_from: date | datetime | None = None,
) -> Occurrence:
    ends = None if end is None else _aware(end)
    return Occurrence(event, _aware(start), ends, event.status, moved_from)


def _aware(moment: date | datetime) -> date | datetime:
    return in_london(moment) if isinstance(moment, datetime) else moment
