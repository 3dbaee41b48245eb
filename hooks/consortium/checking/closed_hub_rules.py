"""Rules on services whose hubs have closed."""

from collections.abc import Iterator

from consortium.checking.entry import Rulebook
from consortium.model import Service
from consortium.problems.problem import Problem

CLOSED = "closed"


def services_with_an_open_hub(rulebook: Rulebook) -> Iterator[Problem]:
    """A service that is not closed has a hub that is not closed: somebody gives the help."""
    for entry in rulebook.of("services"):
        service = entry.value
        if not isinstance(service, Service) or service.status == CLOSED:
            continue
        hubs = [rulebook.find("hubs", hub) for hub in service.hubs]
        if all(hub is not None and hub.record.text("status") == CLOSED for hub in hubs):
            message = (
                "All the hubs of this service have closed. Close it too: write 'status: closed', "
                "and a line 'successor:' with the service that took over, if there is one. Or "
                "name another hub here."
            )
            yield entry.record.problem(("hubs",), message)
