"""Who helps in which language."""

from collections.abc import Iterator
from datetime import date
from itertools import chain

from consortium.answers import reached
from consortium.directory import Directory, alphabetical
from consortium.model import Hub, Service

Speaking = tuple[str, tuple[Hub | Service, ...]]
"""A language, and those who can be reached and speak it, both from A to Z."""


def languages(directory: Directory, today: date) -> tuple[Speaking, ...]:
    """Give each language that a record names beside English."""
    found: dict[str, list[Hub | Service]] = {}
    for record in sorted(_helping(directory, today), key=alphabetical):
        for language in record.languages:
            found.setdefault(language, []).append(record)
    return tuple((one, tuple(found[one])) for one in sorted(found, key=str.casefold))


def _helping(directory: Directory, today: date) -> Iterator[Hub | Service]:
    records: Iterator[Hub | Service] = chain(directory.hubs.values(), directory.services.values())
    for record in records:
        if reached(directory, record, today):
            yield record
