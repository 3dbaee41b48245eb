"""Rules on services whose hubs have closed."""

from collections.abc import Iterator

from consortium.checking.row import Row
from consortium.checking.rulebook import Rulebook
from consortium.model import Hub, Service
from consortium.problems.problem import Problem

CLOSED = "closed"


def services_with_an_open_hub(row: Row[Service], book: Rulebook) -> Iterator[Problem]:
    """A service that is not closed has a hub that is not closed: somebody gives the help."""
    hubs = [book.find(Hub, name) for name in row.value.hubs]
    if row.status != CLOSED and all(hub is not None and hub.status == CLOSED for hub in hubs):
        message = (
            "All the hubs of this service have closed. Close it too: write 'status: closed', "
            "and a line 'successor:' with the service that took over, if there is one. Or "
            "name another hub here."
        )
        yield row.record.problem(("hubs",), message)
