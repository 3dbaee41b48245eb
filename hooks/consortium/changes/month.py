"""What has changed, month by month, each record once."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from consortium.addresses import key
from consortium.changes.record_change import RecordChange
from consortium.time.days import month_in_words


@dataclass(frozen=True, slots=True)
class Month:
    """The records that changed last in one month, each once with all its changes.

    The newest comes first, of records and of their changes. `name` is "October 2026".
    """

    name: str
    records: tuple[tuple[RecordChange, ...], ...]


def by_record(changes: Iterable[RecordChange]) -> tuple[tuple[RecordChange, ...], ...]:
    """Group changes, the newest first, by their record."""
    of_record: dict[str, list[RecordChange]] = {}
    for change in changes:
        of_record.setdefault(key(change.record), []).append(change)
    return tuple(tuple(own) for own in of_record.values())


def months(records: Iterable[tuple[RecordChange, ...]]) -> tuple[Month, ...]:
    """Group records, given with their changes, by the month of the newest."""
    return tuple(
        Month(name, tuple(group))
        for name, group in groupby(records, key=lambda own: month_in_words(own[0].line.date))
    )
