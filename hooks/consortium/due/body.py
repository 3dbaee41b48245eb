"""The bodies to ask, each with all of its records that are due."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import chain

from consortium.directory import Directory
from consortium.due.record import DueRecord, Why, due_records
from consortium.events.organiser import organiser
from consortium.gathered import gathered
from consortium.model import TIERS, Contact, Event, Guide, Hub, Listed, Service, kind_of
from consortium.outside.address import addresses_in

BodyKey = tuple[str, str]
"""The kind and id of a body's own record, or "" and its name."""

_AFTER_ALL_HUBS = len(TIERS)


@dataclass(frozen=True)
class DueBody:
    """A body by its name, how near it is, its records that are due, and how to ask it.

    `web_page` is where to look for a way to ask, if there is neither an address nor a number.
    """

    name: str
    nearness: int
    records: tuple[DueRecord, ...]
    email: str = ""
    telephone: str = ""
    web_page: str = ""

    @property
    def why(self) -> Why:
        """The most needed reason to ask it."""
        return min((due.why for due in self.records), key=[*Why].index)

    @property
    def is_read(self) -> bool:
        """Whether there is nobody to ask, only official pages to read again."""
        return all(isinstance(due.record, Guide) for due in self.records)

    @property
    def was_never_asked(self) -> bool:
        """Whether all that is due is known from web pages alone."""
        return all(due.why is Why.NEVER_ASKED for due in self.records)


def due_bodies(directory: Directory, today: date) -> tuple[DueBody, ...]:
    """Give the bodies to ask: those never asked first, the local ones before the national."""
    records = due_records(directory, today)
    by_body = gathered((body_of(directory, due.record), due) for due in records)
    bodies = (_body(directory, key, records) for key, records in by_body.items())
    return tuple(sorted(bodies, key=_place))


def _place(body: DueBody) -> tuple[int, int, str]:
    return [*Why].index(body.why), body.nearness, body.name.casefold()


def body_of(directory: Directory, record: Listed) -> BodyKey:
    """Say whom there is to ask about a record."""
    match record:
        case Service():
            return body_of(directory, directory.first_hub_of(record))
        case Guide():
            named = (hub for hub in directory.hubs.values() if hub.name == record.publisher)
            publisher = next(named, None)
            return body_of(directory, publisher) if publisher else ("", record.publisher)
        case Hub() | Event() if record.organisation:
            return "organisations", record.organisation
        case Hub():
            return "hubs", record.id
        case Event():
            return "", organiser(record, directory) or record.name
        case _:
            return kind_of(type(record)).name, record.id


def _body(directory: Directory, key: BodyKey, records: tuple[DueRecord, ...]) -> DueBody:
    kind, name = key
    own = directory.of(kind).get(name)
    listed = [*([own] if own else []), *(due.record for due in records)]
    contacts = [contact for record in listed for contact in record.contacts]
    return DueBody(
        name=own.name if own else name,
        nearness=min(_nearness(directory, due.record) for due in records),
        records=records,
        email=_first(contacts, lambda contact: contact.email),
        telephone=_first(contacts, lambda contact: contact.telephone),
        web_page=_first(contacts, lambda contact: contact.website) or _found_at(listed),
    )


def _first(contacts: Iterable[Contact], way: Callable[[Contact], str | None]) -> str:
    return next(filter(None, map(way, contacts)), "")


def _found_at(records: Iterable[Listed]) -> str:
    """Give the first web page that records are known from; of a guide, itself."""
    links = (record.link for record in records if isinstance(record, Guide))
    sources = (source.found_at or "" for record in records for source in record.source)
    return next(chain(links, chain.from_iterable(map(addresses_in, sources))), "")


def _nearness(directory: Directory, record: Listed) -> int:
    """Give the place of a record's body among all, the local ones first."""
    match record:
        case Hub():
            return TIERS.index(record.tier)
        case Service():
            return min(TIERS.index(hub.tier) for hub in directory.hubs_of(record))
        case Event():
            return 0
        case Guide():
            return _AFTER_ALL_HUBS + 1
        case _:
            return _AFTER_ALL_HUBS
