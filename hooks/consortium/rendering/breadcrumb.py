"""The way from the home page to a page."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from consortium.model import WITH_PAGES

OTHERS = ("changes/", "find/", "plan/", "contents/", "about/", "edit/")
"""The addresses of the hand-written pages that have pages below them, but for lists of records."""


@dataclass(frozen=True, slots=True)
class Crumb:
    """One step of the way: its words and its address below the site's own ("" is home)."""

    title: str
    address: str


def addresses_above(path: str) -> tuple[str, ...]:
    """Give the addresses of the pages above one: home, and the section it is in."""
    sections = (*(kind.section for kind in WITH_PAGES.values()), *OTHERS)
    return ("", *(section for section in sections if path.startswith(section) and path != section))


def breadcrumb_list(site_address: str, crumbs: tuple[Crumb, ...]) -> Mapping[str, Any]:
    """Describe a breadcrumb. Each step carries its full address."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": crumb.title,
                "item": site_address + crumb.address,
            }
            for position, crumb in enumerate(crumbs, start=1)
        ],
    }
