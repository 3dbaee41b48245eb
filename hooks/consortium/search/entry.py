"""One thing that can be found."""

from dataclasses import dataclass
from enum import StrEnum

from consortium.model import KINDS, Kind


class SearchKind(StrEnum):
    """What a reader is told that an entry is. The order is that of the files of the index."""

    NEED = "need"
    COMMUNITY = "community"
    PAGE = "page"
    HUB = "hub"
    SERVICE = "service"
    GUIDE = "guide"
    EVENT = "event"
    PAST_EVENT = "past-event"
    NEWSLETTER = "newsletter"
    TERM = "term"
    ORGANISATION = "organisation"
    PROJECT = "project"
    PLAN = "plan"
    UNREACHED = "unreached"
    CLOSED = "closed"


def other_kinds() -> tuple[Kind, ...]:
    """Give the kinds of record that the search has no word of its own for: theirs is their noun."""
    return tuple(
        kind for kind in KINDS.values() if kind.in_search and kind.one not in tuple(SearchKind)
    )


def all_kinds() -> tuple[str, ...]:
    """Give what readers may be told that an entry is, in the order of the files of the index."""
    known = tuple(SearchKind)
    last = known.index(SearchKind.PLAN)
    return (*known[:last], *(kind.one for kind in other_kinds()), *known[last:])


FEW = (SearchKind.NEED, SearchKind.COMMUNITY, SearchKind.PAGE)
"""Kinds that any consortium has few of: they come first, and are fetched at once."""


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """A page, or a part of one, as the search knows it. All texts are plain text.

    `address` is below the site's own. `words` are its everyday words, `text` all else that it
    says. `areas` are ids of districts, none for what is there for all. `needs` are ids.
    `rank` is its place among others of its kind and need, if an editor gives them one.
    `telephones` are its numbers, in figures alone.
    """

    address: str
    kind: SearchKind | str
    name: str
    sentence: str
    words: tuple[str, ...] = ()
    text: str = ""
    areas: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    rank: int = 0
    telephones: tuple[str, ...] = ()
