"""What has changed, month by month."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from consortium.changes.record_change import RecordChange
from consortium.time.days import month_in_words


@dataclass(frozen=True, slots=True)
class Month:
    """The changes of one month, the newest first. `name` is "October 2026"."""

    name: str
    changes: tuple[RecordChange, ...]


def months(changes: Iterable[RecordChange]) -> tuple[Month, ...]:
    """Group changes, the newest first, by the month of their day."""
    return tuple(
        Month(name, tuple(group))
        for name, group in groupby(changes, key=lambda change: month_in_words(change.line.date))
    )
