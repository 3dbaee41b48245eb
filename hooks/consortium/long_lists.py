"""How much of a long list is shown at once, and the pages on which the rest of it stands."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil
from typing import Generic, TypeVar

from consortium.gathered import gathered

ENOUGH = 5
"""As many results of an answer as anybody reads: a tier of so many is shown in full."""

IN_FULL = 3
"""How many of a longer tier are shown in full: the others take a line each."""

MOST_RESULTS = 20
"""As many of the others as stand below these: who reads further wants a page of their own."""

MOST_LINES = 60
"""As many lines below one heading, or newest things, as a tired reader can look through."""

MAILS_TO_COPY = 4
"""How many newsletters an editor can copy on one page: each is there in full."""

FULL = 150
"""The most entries on a page that is a list. An everyday word takes some 230 bytes in large print,
where such a page is to stay below 50 KB with its style sheet."""

Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True)
class ListPart(Generic[Entry]):
    """A page of a long list: all that is listed under a name, or some of it. Parts count from 1."""

    #: The address that it is below: "find/words/".
    folder: str
    name: str
    number: int
    #: How many parts there are of that name.
    of: int
    entries: tuple[Entry, ...]

    @property
    def address(self) -> str:
        """Where it is: "find/words/c/", then "find/words/c-2/"."""
        number = "" if self.number == 1 else f"-{self.number}"
        return f"{self.folder}{self.name}{number}/"


def numbered(
    folder: str, name: str, filled: Sequence[tuple[Entry, ...]]
) -> tuple[ListPart[Entry], ...]:
    """Give the parts of a name, where it is known what stands on each."""
    return tuple(
        ListPart(folder, name, number, len(filled), entries)
        for number, entries in enumerate(filled, start=1)
    )


def parts(folder: str, name: str, entries: Sequence[Entry]) -> tuple[ListPart[Entry], ...]:
    """Cut what is listed under a name into parts of one length; there are none of nothing."""
    length = ceil(len(entries) / ceil(len(entries) / FULL)) if entries else 1
    starts = range(0, len(entries), length)
    return numbered(folder, name, [tuple(entries[start:][:length]) for start in starts])


def parts_by_time(
    folder: str, entries: Iterable[Entry], day_of: Callable[[Entry], date]
) -> tuple[tuple[ListPart[Entry], ...], ...]:
    """Give the parts of each year ("2026") of what has happened, given with the newest first.

    A long year is cut into months ("2026-10"). There are none while all fits among the newest.
    """
    all_of_them = tuple(entries)
    if len(all_of_them) <= MOST_LINES:
        return ()
    cut = []
    for year, in_year in gathered((f"{day_of(entry):%Y}", entry) for entry in all_of_them).items():
        named = {year: in_year}
        if len(in_year) > FULL:
            named = dict(gathered((f"{day_of(entry):%Y-%m}", entry) for entry in in_year))
        cut += [parts(folder, name, listed) for name, listed in named.items()]
    return tuple(cut)
