"""Rules on addresses: each leads to one page."""

import re
from collections.abc import Iterator, Mapping

from consortium.addresses import file_of
from consortium.checking.entry import Rulebook
from consortium.checking.pages_of_records import WITH_PAGES
from consortium.model import ARTICLES, FOLDERS, Listed, Newsletter
from consortium.problems.problem import Problem

NAMED_BY_ADDRESS = {"newsletters": "a newsletter", "events": "an event"}
"""Kinds that people's own programs know by the first address they had."""


def one_page_at_each_address(rulebook: Rulebook) -> Iterator[Problem]:
    """A page written by hand does not take the address of a page that is made from a record."""
    made = _made_pages(rulebook)
    for address, file in sorted(rulebook.hand_written.items()):
        if address in made:
            message = (
                f"'{address}' is the address of the page that is made from {made[address]}. There "
                "is room for one page: give this file another name, or delete it."
            )
            yield Problem(file=file, message=message)


def old_addresses(rulebook: Rulebook) -> Iterator[Problem]:
    """An old address is not in use today, and only one record had it."""
    in_use = _made_pages(rulebook).keys() | rulebook.hand_written.keys()
    first: dict[str, str] = {}
    for entry in rulebook.of(*FOLDERS, *ARTICLES):
        if not isinstance(entry.value, Listed | Newsletter):
            continue
        for position, address in enumerate(entry.value.redirect_from):
            path = ("redirect_from", position)
            if entry.kind not in WITH_PAGES:
                message = (
                    f"A record in data/{entry.kind} has no page yet, so it has no old address "
                    "either. Take this line out."
                )
                yield entry.record.problem(path, message)
            elif address in in_use:
                message = f"'{address}' is the address of a page today. Take this line out."
                yield entry.record.problem(path, message)
            elif address in first:
                message = (
                    f"'{address}' is an old address of {first[address]} as well. It can lead to "
                    "one page only: take it out of one of the two."
                )
                yield entry.record.problem(path, message)
            first.setdefault(address, entry.record.file)


def old_addresses_that_name(rulebook: Rulebook) -> Iterator[Problem]:
    """An old address of an issue is one of an issue, and so with events."""
    for entry in rulebook.of(*NAMED_BY_ADDRESS):
        if not isinstance(entry.value, Listed | Newsletter):
            continue
        for position, address in enumerate(entry.value.redirect_from):
            if not re.fullmatch(rf"{entry.kind}/[a-z0-9-]+/", address):
                message = (
                    f"The old address of {NAMED_BY_ADDRESS[entry.kind]} is like "
                    f"{entry.kind}/old-name/. Write it so, or take this line out."
                )
                yield entry.record.problem(("redirect_from", position), message)


def _made_pages(rulebook: Rulebook) -> Mapping[str, str]:
    """Give the address of each made page, with the file or the list that it is made from."""
    pages = {
        f"{kind}/{one}/": file_of(kind, one)
        for kind in WITH_PAGES
        for one in rulebook.ids.get(kind, ())
    }
    answers = {
        f"areas/{area}/{need}/": "data/areas.yml and data/needs.yml"
        for area in rulebook.ids.get("areas", ())
        for need in rulebook.ids.get("needs", ())
    }
    return {**pages, **answers}
