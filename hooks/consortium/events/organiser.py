"""Who holds an event."""

from consortium.directory import Directory
from consortium.model import Event


def organiser(event: Event, directory: Directory) -> str:
    """Give the words for whoever holds an event: its own, or the name of its organisation.

    "" if nobody says.
    """
    body = directory.organisations.get(event.organisation or "")
    return event.organiser or (body.name if body else "")
