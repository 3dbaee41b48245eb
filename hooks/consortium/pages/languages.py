"""Who helps in which language."""

from collections.abc import Iterable
from datetime import date

from consortium.answers.contact_point import reached
from consortium.directory import Directory, a_to_z
from consortium.gathered import gathered
from consortium.model import Hub, Service
from consortium.text.a_to_z import order_of

Speaking = tuple[str, tuple[Hub | Service, ...]]
"""A language, and those who can be reached and speak it, both from A to Z."""


def languages(directory: Directory, today: date) -> tuple[Speaking, ...]:
    """Give each language that a record names beside English."""
    records: Iterable[Hub | Service] = (*directory.hubs.values(), *directory.services.values())
    speaking = a_to_z(record for record in records if reached(directory, record, today))
    spoken = gathered((language, record) for record in speaking for language in record.languages)
    return tuple((language, spoken[language]) for language in sorted(spoken, key=order_of))
