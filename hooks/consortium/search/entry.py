"""One thing that can be found."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from consortium.model import KINDS, InSearch


class SearchKind(StrEnum):
    """What a reader is told that an entry is, where that is not the noun of its kind of record."""

    PAGE = "page"
    PAST_EVENT = "past-event"
    PLAN = "plan"
    UNREACHED = "unreached"
    CLOSED = "closed"


_REST_OF_NAME = re.compile(r"[,:(–]| for ")
_PAGE = InSearch(weight=0.9, whole=0.9, part=0.45)
_LAST: Mapping[str, InSearch] = {
    SearchKind.PAST_EVENT: InSearch(weight=0.4),
    SearchKind.PLAN: InSearch(weight=0.6),
    SearchKind.UNREACHED: InSearch(weight=0.6),
    SearchKind.CLOSED: InSearch(weight=0.6),
}


def kinds_of_entries() -> dict[str, InSearch]:
    """Give what readers may be told that an entry is, in the order of the files of the index.

    What groups ask by comes first, with the pages; then who helps, and what is worth most.
    """
    known = {kind.one: kind.search for kind in KINDS.values() if kind.search}
    asked_by = {name: known.pop(name) for name in tuple(known) if known[name].is_vocabulary}
    ranked = sorted(known.items(), key=lambda pair: (not pair[1].is_help, -pair[1].weight))
    return {**asked_by, SearchKind.PAGE: _PAGE, **dict(ranked), **_LAST}


def sections_of_bodies() -> list[str]:
    """Give the sections that hold bodies, which a reader may mean though nobody is there."""
    return [kind.section for kind in KINDS.values() if kind.search and kind.search.is_body]


def called(name: str) -> str:
    """Give what readers call a body: what stands before "for" or a comma, without "The"."""
    return _REST_OF_NAME.split(name.removeprefix("The "))[0]


def is_one_of_few(kind: str, search: InSearch) -> bool:
    """Say whether any consortium has few entries of a kind: they are fetched at once."""
    return search.is_vocabulary or kind == SearchKind.PAGE


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
