"""What answers lack: hubs that none has, and needs that nobody meets. All of these are warnings."""

from collections.abc import Iterator, Mapping

from consortium.checking.row import Row
from consortium.checking.rule import if_passed
from consortium.checking.rulebook import Rulebook
from consortium.model import Community, Hub, Need, Part, Service, kind_of
from consortium.model.statuses import CHECKED
from consortium.problems.problem import Problem

NOBODY_YET: Mapping[type[Part], str] = {
    Need: "No service meets this need",
    Community: "No hub or service is for this community",
}


@if_passed(Service)
def hubs_in_no_answer(book: Rulebook) -> Iterator[Problem]:
    """A hub is in answers because it is asked about anything, or by a service (a warning).

    One that a document or web pages alone speak of may be there for its community's page.
    """
    offering = {hub for row in book.of(Service) if row.status != "closed" for hub in row.value.hubs}
    for row in book.of(Hub):
        hub = row.value
        is_there = hub.status in CHECKED or (hub.status == "found" and not hub.communities)
        if is_there and not hub.general and row.id not in offering:
            message = (
                "No answer has this hub: no service names it. Add a file in data/services with "
                f"this name under 'hubs': {row.id}. Does it help with anything? Then write "
                "'general: yes'."
            )
            yield row.record.problem(("name",), message, warning=True)


@if_passed(Hub, Service)
def in_nobodys_hands(book: Rulebook) -> Iterator[Problem]:
    """Each need has a service, and each community a hub or a service."""
    rows: tuple[Row[Part], ...] = (*book.of(Hub), *book.of(Service))
    helping = [row for row in rows if row.status != "closed"]
    for model, nobody in NOBODY_YET.items():
        used = {name for row in helping for name in row.named(kind_of(model).name)}
        for row in book.of(model):
            if row.id not in used:
                message = f"{nobody} yet, so its page can only send people on."
                yield row.record.problem((), message, warning=True)
