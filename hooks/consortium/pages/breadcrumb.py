"""The way from the home page to a page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Crumb:
    """One step of the way: its words and its address below the site's own ("" is home)."""

    title: str
    address: str


HOME = Crumb("Home", "")
FIND = Crumb("Find help", "find/")
AREAS = Crumb("Districts", "areas/")
NEEDS = Crumb("What you need", "needs/")
COMMUNITIES = Crumb("Who your group is for", "communities/")
HUBS = Crumb("Who can help", "hubs/")
SERVICES = Crumb("Kinds of help", "services/")
ORGANISATIONS = Crumb("Organisations", "organisations/")

SECTIONS = (FIND, AREAS, NEEDS, COMMUNITIES, HUBS, SERVICES, ORGANISATIONS)
"""The hand-written pages that have pages below them."""


def trail(*crumbs: Crumb) -> tuple[Crumb, ...]:
    """Give a breadcrumb that begins at home."""
    return (HOME, *crumbs)


def ancestors(path: str) -> tuple[Crumb, ...]:
    """Give the way to a hand-written page, without the page itself."""
    return trail(
        *(crumb for crumb in SECTIONS if path.startswith(crumb.address) and path != crumb.address)
    )
