"""How to reach whoever stands behind a record, found by walking up and never made up."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from consortium.addresses import key
from consortium.directory import Directory
from consortium.events.organiser import organiser
from consortium.model import Contact, Event, Hub, Listed, Need, Service
from consortium.model.parts import WAYS, Notice
from consortium.model.statuses import OF_A_DOCUMENT, UNANSWERED
from consortium.standing import Standing, standing, standing_of_help


@dataclass(frozen=True, slots=True)
class ContactPoint:
    """Whom to ask. `holder` is a record, such as "hubs/ayton" or "projects/ict", or "office".

    `record` is the holder's own, and None for the office, whose check is `checked` by `checked_by`,
    and which says here when somebody is there and what holds for a time.
    """

    holder: str
    name: str
    contacts: tuple[Contact, ...]
    record: Listed | None = None
    checked: date | None = None
    checked_by: str | None = None
    opening_hours: str | None = None
    notice: Notice | None = None

    @property
    def is_office(self) -> bool:
        """Whether this is the Consortium office, the last resort of every walk."""
        return self.holder == "office"


def office(directory: Directory) -> ContactPoint | None:
    """Give the Consortium office, if it can be reached."""
    record = directory.consortium.office
    if not record.can_be_reached:
        return None
    way = Contact(**{way: getattr(record, way, None) for way in WAYS})
    name = directory.consortium.office_called
    return ContactPoint(
        "office",
        name,
        (way,),
        checked=record.checked,
        checked_by=record.checked_by,
        opening_hours=record.opening_hours,
        notice=record.notice,
    )


def contact_point(record: Listed, directory: Directory) -> ContactPoint | None:
    """Walk up from a record to the first one that can be reached, or None.

    Service, then its hub, then that hub's organisation, then the office; or an event, then the
    organisation that holds it, then the office. A record that is planned or closed is passed over:
    nobody answers there now. A service that several hubs give has no contact of
    theirs: which one to ask depends on where the group is. One that web pages tell of has its one
    hub's number beside its own page, unless a document alone knows that; one that was checked has
    no more than was checked with it.
    """
    walk = _walk(record, directory)
    for holder in walk:
        if _answers(holder):
            contacts = holder.contacts
            if isinstance(holder, Service) and holder.status == "found":
                above = next((up for up in walk if _answers(up)), None)
                if above and getattr(above, "status", "") not in OF_A_DOCUMENT:
                    contacts = _with_ways_of(contacts, above.contacts)
            return ContactPoint(key(holder), _name(holder, directory), contacts, holder)
    return office(directory)


def contact_of_help(
    directory: Directory, hub: Hub, services: tuple[Service, ...], need: Need | None
) -> ContactPoint | None:
    """Give the hub's contact, with the ways of its own that the one service for the need has.

    Who knows no need yet is led to the hub, and to its one service only where the hub itself has
    no contact. None where the walk ends at the office: then nobody there can be reached.
    """
    point = contact_point(hub, directory)
    if point is not None and point.is_office:
        point = None
    own = services[0].contacts if len(services) == 1 else ()
    if point is None:
        return contact_point(services[0], directory) if own else None
    if not own or need is None:
        return point
    return replace(point, contacts=_with_ways_of(own, point.contacts))


def reached(directory: Directory, record: Hub | Service, today: date) -> Standing | None:
    """Give the surest that is known of a hub or a service, or None if nobody there can be asked."""
    if isinstance(record, Hub):
        given = (
            service
            for service in directory.services_of(record)
            if standing_of_help(record, service, today).state.can_be_reached
        )
        known = [(record, tuple(given), standing(record, today))]
    else:
        hubs = directory.hubs_of(record)
        known = [(hub, (record,), standing_of_help(hub, record, today)) for hub in hubs]
    open_ = (
        on
        for hub, services, on in known
        if on.state.can_be_reached and contact_of_help(directory, hub, services, None) is not None
    )
    return min(open_, key=lambda on: on.sureness, default=None)


def _with_ways_of(own: tuple[Contact, ...], hubs: tuple[Contact, ...]) -> tuple[Contact, ...]:
    """Give the contacts of a service, with its hub's number or address where the first has none.

    What is somebody's, or for something, keeps that beside it as a contact of its own.
    """
    if not own or not hubs:
        return own
    first, others = own[0], own[1:]
    more = {way: getattr(hubs[0], way) for way in WAYS if getattr(first, way) is None}
    if not any(contact.role or contact.name for contact in (first, hubs[0])):
        return (first.model_copy(update=more), *others)
    rest = hubs[0].model_copy(update=dict.fromkeys(WAYS) | more)
    if not any(more.values()):
        return own
    return (first, rest, *others) if first.telephone or first.email else (rest, *own)


def _answers(holder: Listed) -> bool:
    return bool(holder.contacts) and getattr(holder, "status", "") not in UNANSWERED


def _name(holder: Listed, directory: Directory) -> str:
    """Say whom one asks: for an event it is whoever holds it."""
    if isinstance(holder, Event):
        return organiser(holder, directory) or "the organiser"
    return holder.name


def _walk(record: Listed, directory: Directory) -> Iterator[Listed]:
    yield record
    hubs = directory.hubs_of(record) if isinstance(record, Service) else ()
    if len(hubs) == 1:
        yield from _walk(hubs[0], directory)
    if body := getattr(record, "organisation", None):
        yield directory.organisations[body]
