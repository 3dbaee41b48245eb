"""What we read into the plan: told to readers, record by record."""

from collections.abc import Iterator
from dataclasses import dataclass

from consortium.directory import Directory
from consortium.gathered import gathered
from consortium.model import Indicator, Part, Project, Source


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of ours and the records that rest on it."""

    text: str
    records: tuple[Part, ...]


def readings(directory: Directory) -> tuple[Reading, ...]:
    """Gather the readings of all records; one that several share stands once."""
    return tuple(Reading(*reading) for reading in gathered(_all(directory)).items())


def _all(directory: Directory) -> Iterator[tuple[str, Part]]:
    for records in directory.records.values():
        for record in records.values():
            for source in _sources(record):
                if source.reading:
                    yield source.reading, record


def _sources(record: Part) -> Iterator[Source]:
    yield from getattr(record, "source", ())
    if isinstance(record, Project):
        yield from (report.source for report in record.progress)
    if isinstance(record, Indicator):
        yield from (result.source for result in record.results)
