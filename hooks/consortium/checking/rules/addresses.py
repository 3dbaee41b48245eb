"""Rules on addresses: each leads to one page."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain

from consortium.addresses import (
    ALL,
    CHANGES,
    CONTENTS,
    EDIT,
    EDITORS,
    LARGE_PRINT,
    PAST_EVENTS,
    PLACES,
    WORDS,
    file_of,
    page_address,
)
from consortium.articles.anchors import TAKEN_IDS
from consortium.checking.file_rules import ROOM
from consortium.checking.names import Names
from consortium.checking.row import Row
from consortium.checking.rulebook import Addressed, Rulebook
from consortium.checking.rules.references import twice_problem
from consortium.model import KINDS, MADE_LISTS, TIERS, WITH_PAGES, Area, Hub, Need
from consortium.pictures.formats import is_picture_name
from consortium.problems.problem import Problem
from consortium.publishing.register import PAGE, Register
from consortium.reading.newsletter_files import is_newsletter
from consortium.short_addresses import beginnings, short_addresses, taken_beside

RESERVED = {
    LARGE_PRINT: "the pages in large print",
    EDITORS: "the e-mails for whoever sends the newsletters",
    CONTENTS: "the list of all pages",
    EDIT: "the forms",
    PLACES: "the lists of towns and villages",
    WORDS: "the lists of words",
    CHANGES: "the years of the list of changes",
    PAST_EVENTS: "the years of the list of events",
    **{f"{kind.section}{ALL}": f"long lists of {kind.plural}" for kind in WITH_PAGES.values()},
}
"""What is made below these addresses is nobody's record, and no page of docs/."""

_IN_DOCS = (CONTENTS, EDIT, PLACES, WORDS, CHANGES, PAST_EVENTS)
"""These lists begin on pages of docs/."""

LONGEST_ID = 80
"""Letters of a file's name, of which an address has up to two."""

PARTS = frozenset(
    {
        *("a-to-z", "ask", "background", "communities", "events", "for-community", "guides"),
        *("implementation", "kinds", "more", "needs", "on-paper", "organisations"),
        *("other-projects", "other-words", "others", "place", "progress", "projects"),
        *("strategic", "where", *TIERS, *TAKEN_IDS),
    }
)
"""What parts of pages are called in links to them, beside hubs and parts that are records."""


def one_page_at_each_address(names: Names, files: Collection[str]) -> Iterator[Problem]:
    """A file in docs/ does not take the address of another one, or of a page that is made."""
    register, made = _made_pages(names)
    for file in sorted(files):
        target = _published_at(file)
        address = target.removesuffix(PAGE)
        if not target:
            continue
        other = register.owner(target)
        register.note(target, file)
        if reserved := _reserved(address):
            message = (
                f"The website keeps the addresses below '{reserved}' for {RESERVED[reserved]}, "
                "which it makes itself. Move this file to another folder, or delete it."
            )
        elif other in made:
            message = (
                f"'{address}' is the address of the page that is made from {other}. There "
                "is room for one page: give this file another name, or delete it."
            )
        elif other:
            message = (
                f"'{address}' is the address of {other} as well, small letters or "
                "capitals. There is room for one file: give this one another name, or delete it."
            )
        else:
            continue
        yield Problem(file=file, message=message)


def old_addresses(
    names: Names, files: Collection[str], moved: Iterable[Row[Addressed]]
) -> Iterator[Problem]:
    """An old address is not in use today, and only one record had it.

    A file that has its first name again says so: with its own address before the others.
    """
    in_use, _ = _made_pages(names)
    for file in files:
        in_use.note(_published_at(file) or file, file)
    first: dict[str, Row[Addressed]] = {}
    for row in moved:
        for position, address in enumerate(row.value.redirect_from):
            if address == row.record.address and row.value.redirect_from[1:] and not position:
                continue
            path = ("redirect_from", position)
            if message := _old_address_message(row, address, in_use):
                yield row.record.problem(path, message)
            elif (other := first.setdefault(address, row)) is not row:
                is_beside = other.record.file == row.record.file
                named = f"'{other.id}'" if is_beside else other.record.file
                message = (
                    f"'{address}' is an old address of {named} as well. It can lead to one page "
                    "only: take it out of one of the two."
                )
                yield row.record.problem(path, message)
            elif address in row.value.redirect_from[:position]:
                yield twice_problem(row.record, path)


def short_names(names: Names) -> Iterator[Problem]:
    """The name of a file leaves room for what is put round it in addresses."""
    for kind in WITH_PAGES:
        for name in sorted(names.ids.get(kind, ())):
            if len(name) > LONGEST_ID:
                message = (
                    f"The name '{name}' is too long for an address. It has at most {LONGEST_ID} "
                    "letters."
                )
                yield Problem(file=file_of(kind, name), message=message)


def names_beside_parts(names: Names) -> Iterator[Problem]:
    """The name of a record that is part of a page is not that of another part."""
    for kind in KINDS.values():
        for name in sorted(PARTS & names.ids.get(kind.name, frozenset())):
            if kind.model is Hub or kind.may_be_a_part:
                message = (
                    f"A part of our pages is called '{name}', and links would lead there. Give "
                    f"this file another name, such as '{name}-{kind.one}.yml'."
                )
                yield Problem(file=file_of(kind.name, name), message=message)


def _old_address_message(row: Row[Addressed], address: str, in_use: Register) -> str:
    """Say why a record cannot have an old address, or ""."""
    if row.kind not in WITH_PAGES:
        return (
            f"A record in data/{row.kind} has no page yet, so it has no old address either. Take "
            "this line out."
        )
    if address.startswith(LARGE_PRINT):
        return (
            "An old address leads on in large print by itself. Write it as it was in the standard "
            f"edition, '{address.removeprefix(LARGE_PRINT)}', or take this line out."
        )
    if reserved := _reserved(address):
        return (
            f"The website keeps the addresses below '{reserved}' for {RESERVED[reserved]}. Take "
            "this line out."
        )
    if address == row.record.address:
        return f"'{address}' is the address of this very page. Take this line out."
    if owner := in_use.owner(f"{address}{PAGE}"):
        return (
            f"'{address}' is the address of a page today, that of {owner}. Is that page new? Then "
            "give its file another name: old links, calendars and news apps know this record by "
            "that address. If it is not, take this line out."
        )
    too_long = f"This address is too long: it has at most {ROOM} letters. Take this line out."
    return too_long if len(address) > ROOM else ""


def old_addresses_that_name(row: Row[Addressed]) -> Iterator[Problem]:
    """An old address of an issue is one of an issue, and so with events."""
    kind = KINDS[row.kind]
    for position, address in enumerate(row.value.redirect_from):
        if kind.known_by_address and not re.fullmatch(rf"{row.kind}/[a-z0-9-]+/", address):
            message = (
                f"The old address of {kind.a_record} is like {row.kind}/old-name/. Write it so, "
                "or take this line out."
            )
            yield row.record.problem(("redirect_from", position), message)


def _made_pages(names: Names) -> tuple[Register, frozenset[str]]:
    """Give the files of all made pages, with the file or the list that each is made from."""
    register = Register()
    made: set[str] = set()
    for address, file in _made_addresses(names):
        register.note(f"{address}{PAGE}", file)
        made.add(file)
    return register, frozenset(made)


def _made_addresses(names: Names) -> Iterator[tuple[str, str]]:
    for name, address in MADE_LISTS.items():
        yield address, f"data/{name}"
    for name in WITH_PAGES:
        for record_id in names.ids.get(name, ()):
            yield f"{name}/{record_id}/", file_of(name, record_id)
    for area in names.ids.get("areas", ()):
        for need in names.ids.get("needs", ()):
            yield f"areas/{area}/{need}/", "data/areas.yml and data/needs.yml"


def _published_at(file: str) -> str:
    """Give the file of the site that MkDocs makes of one in docs/, or "" if it makes none."""
    in_docs = file.partition("/")[2]
    if is_picture_name(file):
        return in_docs
    is_page = file.endswith(".md") and not is_newsletter(file)
    return f"{page_address(in_docs)}{PAGE}" if is_page else ""


def _reserved(address: str) -> str:
    if address in _IN_DOCS:
        return ""
    return next((reserved for reserved in RESERVED if address.startswith(reserved)), "")


def one_page_each(book: Rulebook) -> Iterator[Problem]:
    """A short address leads to one page: that of its need.

    What several districts begin with leads to none of them, and a need may have it.
    """
    used = {name: f"the page '{name}/'" for name in _taken(book)}
    areas = [row.id for row in book.of(Area)]
    wanted_by = Counter(chain.from_iterable(map(beginnings, areas)))
    for area in areas:
        own = (word for word in beginnings(area) if wanted_by[word] == 1 or word == area)
        used = {**dict.fromkeys(own, f"'{area}'"), **used}
    for row in book.of(Need):
        word = row.value.short_address
        if word is None:
            continue
        if word in used:
            message = (
                f"This short address is that of {used[word]} already, and leads to one page. "
                "Choose another word."
            )
            yield row.record.problem(("short_address",), message)
        used[word] = f"'{row.id}'"


def no_old_one_is_short(book: Rulebook) -> Iterator[Problem]:
    """An old address is not what posters print of a district or a need."""
    owners = {short: known for known, short in short_addresses_in(book).items()}
    for row in book.moved:
        for position, address in enumerate(row.value.redirect_from):
            if address in owners:
                message = (
                    f"'{address}' is the short address of {owners[address]}, as posters have it. "
                    "Take this line out."
                )
                yield row.record.problem(("redirect_from", position), message)


def short_addresses_in(book: Rulebook) -> Mapping[str, str]:
    """Give the short address of each district and need that can have one, by its key."""
    districts = (row.value for row in book.of(Area) if row.value.kind == "district")
    needs = (row.value for row in book.of(Need))
    return short_addresses((*districts, *needs), _taken(book))


def _taken(book: Rulebook) -> frozenset[str]:
    return taken_beside(file.split("/")[1] for file in book.terms.files)
