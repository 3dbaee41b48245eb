"""What a pull request does to the names that people's own programs know records by."""

from collections.abc import Iterator
from itertools import chain

from consortium.addresses import first_key
from consortium.checking.row import Row
from consortium.checking.rulebook import Rulebook
from consortium.checking.rules.addresses import short_addresses_in
from consortium.comparing.earlier_self import pairs
from consortium.model import KINDS, Consortium, Listed, Need, Newsletter, Part
from consortium.problems.problem import Problem
from consortium.short_addresses import taken_beside


def compare_names(before: Rulebook, after: Rulebook) -> Iterator[Problem]:
    """Tell of records that calendars and news apps would take for others: see `first_key`."""
    both: Iterator[tuple[Row[Listed | Newsletter], Row[Listed | Newsletter]]] = chain(
        pairs(before, after, Listed), pairs(before, after, Newsletter)
    )
    for old, new in both:
        known, named = f"{first_key(old.value)}/", f"{first_key(new.value)}/"
        others, address = new.value.redirect_from, new.record.address
        is_renamed = old.record.address != address
        if address in others and not is_renamed and address not in old.value.redirect_from:
            message = f"'{address}' is the address of this very page. Take it out."
            yield new.record.problem(("redirect_from", others.index(address)), message)
        if known == named or named not in others:
            continue
        message = f"Calendars and news apps know this by '{known}'. "
        if known in others or (is_renamed and known == address):
            ordered = ", ".join((known, *(other for other in others if other != known)))
            message += f"Put that address first: redirect_from: [{ordered}]"
        elif known == address:
            message += f"With '{named}' they would take it for another. Take that address out."
            if named in before.by_address and KINDS[new.kind].can_close:
                message += (
                    " Are the two one now? Then put the file of the other back, and write 'status: "
                    f"closed' and 'successor: {new.id}' in it."
                )
        else:
            continue  # It leads nowhere, and that is told.
        yield new.record.problem(("redirect_from", others.index(named)), message)


def compare_taken_addresses(before: Rulebook, after: Rulebook) -> Iterator[Problem]:
    """Tell of a new record at the old address of another: both would be known by one name."""
    had = {address: row for row in before.moved for address in row.value.redirect_from}
    renamed = {old.record.address: new for old, new in pairs(before, after, Part)}
    for row in after.rows:
        address = row.record.address
        if address not in had or address in before.by_address:
            continue
        owner = had[address]
        if renamed.get(owner.record.address) is not row:
            yield Problem(
                file=row.record.file,
                message=f"'{address}' is an old address of {owner.record.file}, and old links, "
                "calendars and news apps know that by it. Give this file another name, such as "
                f"{row.id}-2, and leave 'redirect_from' in the other as it was.",
            )


def compare_short_addresses(before: Rulebook, after: Rulebook) -> Iterator[Problem]:
    """Tell of a short address that hangs on posters and would lead nowhere."""
    for old, new in pairs(before, after, Need):
        word = old.value.short_address
        if word and word != new.value.short_address:
            message = f"Posters have the short address '{word}', and it would lead nowhere. "
            yield new.record.problem(
                ("short_address",),
                f"{message}Put it back: short_address: {word}",
                instead=word if new.value.short_address else None,
            )
    now = short_addresses_in(after)
    for known, short in short_addresses_in(before).items():
        for file in sorted(after.terms.files) if now.get(known) != short else ():
            if short.rstrip("/") in taken_beside([file.split("/")[1]]):
                message = (
                    f"Posters have '{short}' as the short address of {known}, and it would lead "
                    "here. Give this file, or the folder that it is in, another name."
                )
                yield Problem(file=file, message=message)


def compare_authority(before: Rulebook, after: Rulebook) -> Iterator[Problem]:
    """Tell of another authority: it is part of every name that apps know anything by."""
    for old, new in pairs(before, after, Consortium):
        for field in ("authority", "authority_year"):
            first = getattr(old.value, field)
            if first != getattr(new.value, field):
                message = (
                    "Calendars and news apps know everything here by this, and would show it all "
                    f"again. Write it as it was, even if the website moves: {first}"
                )
                yield new.record.problem((field,), message)
