"""Which records have no page of their own, and which page tells of them instead."""

from collections.abc import Mapping
from datetime import date

from consortium.addresses import address, key
from consortium.answers.contact_point import contact_point
from consortium.directory import Directory
from consortium.model import KINDS, Organisation, Project, Service, kind_of
from consortium.standing import State, standing

_FEW_LINES = frozenset(
    {"id", "name", "summary", "kind", "status", "number", "source", "history", "redirect_from"}
)
"""What a project of a few lines says, and no more."""


def merged(directory: Directory, today: date) -> Mapping[str, str]:
    """Give where the site tells of each record without a page of its own, by its key.

    It is a part of another page, at an anchor: "projects/local-hubs/#mentoring".
    """
    return {
        key(record): f"{_page_around(record, directory)}#{record.id}"
        for kind in KINDS.values()
        if kind.may_be_a_part
        for record in directory.of(kind.name).values()
        if not has_own_page(record, directory, today)
    }


def has_own_page(
    record: Service | Organisation | Project, directory: Directory, today: date
) -> bool:
    """Whether a record has a page of its own, by what is known of it on a day.

    Whatever somebody can be asked about has one, and what is closed: people look for it. Else a
    service waits for a hub that can be reached, a body for its name, and a project for more to
    say than a list says.
    """
    if standing(record, today).state not in (State.PLANNED, State.THERE_THEN):
        return True
    contact = contact_point(record, directory)
    if contact and not contact.is_office:
        return True
    match record:
        case Service():
            hubs = directory.hubs_of(record)
            return any(standing(hub, today).state.can_be_reached for hub in hubs)
        case Organisation():
            return record.kind == "body"
        case Project():
            said = {name for name, value in record if value}
            return not said <= _FEW_LINES or bool(directory.services_of_project(record))


def _page_around(record: Service | Organisation | Project, directory: Directory) -> str:
    """Give the address of the page that a record is a part of: that of a service, or a list.

    The project that was to pay for a service says the same of it, and leads to those who help
    today. Without one, it is with the hub that was to give it: of several the first that has not
    closed.
    """
    if not isinstance(record, Service):
        return kind_of(type(record)).section
    if record.project:
        return address(directory.projects[record.project])
    return address(directory.first_hub_of(record))
