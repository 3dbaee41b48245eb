"""Help that a pull request takes from districts without a word. All is advice."""

from collections.abc import Iterator

from consortium.checking.rulebook import Rulebook
from consortium.comparing.earlier_self import pairs
from consortium.model import Area, Service
from consortium.problems.problem import Problem


def compare_areas(before: Rulebook, after: Rulebook) -> Iterator[Problem]:
    """Tell of services without areas of their own that other hubs now give in fewer districts.

    A hub that nobody has, or that the model refuses, is told as that.
    """
    for old, new in pairs(before, after, Service):
        if new.status == "closed" or old.value.hubs == new.value.hubs or new.value.areas:
            continue
        if not after.hubs.keys() >= set(new.value.hubs):
            continue
        then = set(old.value.areas) or _reached(before, old.value)
        lost = _districts(after, then) - _districts(after, _reached(after, new.value))
        names = [row.value.name for row in after.of(Area) if row.id in lost]
        if names:
            message = (
                f"With these hubs it is no longer for groups in {', '.join(names)}: they work "
                "elsewhere. Does the help go on there? Then add that to the 'areas' of a hub, too."
            )
            yield new.record.problem(("hubs",), message, warning=True)


def _reached(book: Rulebook, service: Service) -> set[str]:
    """Give the areas in which the hubs of a service work."""
    hubs = (book.hubs[name] for name in service.hubs if name in book.hubs)
    return {area for hub in hubs if hub.status != "closed" for area in hub.areas}


def _districts(book: Rulebook, areas: set[str]) -> set[str]:
    """Give the districts in some areas: a county is all of them."""
    districts, counties = book.areas
    return set(districts) if areas & set(counties) else areas & set(districts)
