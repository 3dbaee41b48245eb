"""The list of all pages, each below the page that its address is below."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One page and those below it, A to Z."""

    title: str
    address: str
    below: tuple["Entry", ...]


def contents(titles: Mapping[str, str]) -> tuple[Entry, ...]:
    """Arrange pages, given as titles by address ("" is home), as entries A to Z.

    Home stands beside the sections and not above them.
    """
    children: dict[str, list[str]] = {}
    for address in titles:
        children.setdefault(_above(address, titles), []).append(address)

    def entries(parent: str) -> tuple[Entry, ...]:
        found = (
            Entry(titles[one], one, entries(one) if one else ()) for one in children.get(parent, ())
        )
        return tuple(sorted(found, key=lambda entry: (entry.title.casefold(), entry.address)))

    return entries("")


def _above(address: str, titles: Mapping[str, str]) -> str:
    """Give the address of the nearest page above, or "" for the pages of the first level."""
    parts = address.split("/")[:-2]
    for count in range(len(parts), 0, -1):
        above = f"{'/'.join(parts[:count])}/"
        if above in titles:
            return above
    return ""
