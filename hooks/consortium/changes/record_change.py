"""One line of a record's history, as news."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain

from consortium.addresses import first_key, key
from consortium.directory import Directory, alphabetical
from consortium.gathered import gathered
from consortium.identity import tag
from consortium.model import LISTED, Change, Consortium, Hub, Listed, Service
from consortium.once import once


@dataclass(frozen=True, slots=True)
class RecordChange:
    """One line of the history of a record, and its place in it, counted from 1."""

    record: Listed
    line: Change
    place: int

    def identity(self, namer: Consortium) -> str:
        """What feeds know it by: lines are only ever added, so the place stays as it is."""
        return tag(namer, "change", f"{first_key(self.record)}/{self.place}")

    @property
    def earlier_that_day(self) -> tuple[Change, ...]:
        """The lines above it in the history that are of the same day."""
        above = self.record.history[: self.place - 1]
        return tuple(line for line in above if line.date == self.line.date)

    @property
    def is_again(self) -> bool:
        """Whether readers were told of the same kind of change on the same day before."""
        return any(line.word == self.line.word for line in self.earlier_that_day)

    def areas(self, directory: Directory) -> tuple[str, ...]:
        """Give the ids of the areas that it matters to; those of everywhere mean all of them."""
        match self.record:
            case Hub() | Service():
                return tuple(area.id for area in directory.areas_of(self.record))
            case _:
                return getattr(self.record, "areas", ()) or directory.ids_of_everywhere

    def needs(self, directory: Directory) -> tuple[str, ...]:
        """Give the ids of the needs that it is about, in the order of their list.

        A hub that helps with anything is in the answer to each of them.
        """
        if getattr(self.record, "general", False):
            return tuple(directory.needs)
        helped = _needs_by_helper(directory).get(key(self.record), ())
        needs = {*getattr(self.record, "needs", ()), *helped}
        return tuple(need for need in directory.needs if need in needs)


@once
def _needs_by_helper(directory: Directory) -> Mapping[str, tuple[str, ...]]:
    """Give the ids of what the services of each hub and project are for, by the key of either.

    Those of closed services too: who followed a need hears that its hub has closed with them.
    """
    return gathered(
        (helper, need)
        for service in directory.services.values()
        for helper in (f"projects/{service.project}", *(f"hubs/{hub}" for hub in service.hubs))
        for need in service.needs
    )


def record_changes(
    directory: Directory, today: date, after: date = date.min
) -> tuple[RecordChange, ...]:
    """Give what has changed until today, the newest first.

    That is from the day the directory opened, or only what is later than another day.
    """
    changes = _all(directory)
    since = max(directory.consortium.launched.toordinal(), after.toordinal() + 1)
    begin = bisect_left(changes, -today.toordinal(), key=_day)
    return changes[begin : bisect_right(changes, -since, lo=begin, key=_day)]


def event_changes(directory: Directory, today: date) -> tuple[RecordChange, ...]:
    """Give what has changed about events until today, the newest first.

    News from before the directory opened is among it: people go to the event after. An event
    without a history is none: no day of it stays, and each check of it would be news again.
    """
    return tuple(change for change in _of_events(directory) if change.line.date <= today)


def newest_first(change: RecordChange) -> tuple[int, tuple[str, str], str, int]:
    """Give the sort key of a change: by day, then A to Z, then the last line first."""
    return _day(change), alphabetical(change.record), key(change.record), -change.place


def _day(change: RecordChange) -> int:
    return -change.line.date.toordinal()


@once
def _all(directory: Directory) -> tuple[RecordChange, ...]:
    records = (record for kind in LISTED for record in directory.of(kind).values())
    return tuple(sorted(chain.from_iterable(map(_of, records)), key=newest_first))


@once
def _of_events(directory: Directory) -> tuple[RecordChange, ...]:
    changes = chain.from_iterable(map(_of, directory.events.values()))
    return tuple(sorted(changes, key=newest_first))


def _of(record: Listed) -> Iterator[RecordChange]:
    for place, line in enumerate(record.history, start=1):
        yield RecordChange(record, line, place)
