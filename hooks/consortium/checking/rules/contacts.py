"""Rules on ways to reach somebody: telephone numbers, e-mail, web and postal addresses."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

import phonenumbers

from consortium.advice.better_telephone import (
    DRAMA,
    NUMBER_ALONE,
    better_telephone,
    can_exist,
    figures_of,
    parsed,
)
from consortium.advice.better_text import better_extension, better_web_address
from consortium.advice.doubtful_address import doubt, mended
from consortium.checking.marked_values import marked_values
from consortium.checking.meant_here import ROOM_FOR_ONE
from consortium.checking.record_check import CONSORTIUM
from consortium.checking.row import Row
from consortium.geography.known_postcodes import is_postcode, postcodes_in
from consortium.model import Event, Listed, Mark, kind_of
from consortium.model.statuses import UNANSWERED
from consortium.problems.problem import Problem
from consortium.telephone import HOME
from consortium.text.record import Record

DIRECTORY_ENQUIRIES = re.compile(r"118\d{3}")
DEAR = (phonenumbers.PhoneNumberType.PREMIUM_RATE, phonenumbers.PhoneNumberType.PERSONAL_NUMBER)
_NONE = "There is no such telephone number in this country."
_FIGURES = "Count the figures{}. A number abroad begins with + and the country's code."
NO_START = (
    "The {} at its start is missing: a spreadsheet takes it away from what looks like a number."
)
WHOLE_ADDRESS = "A web address begins with https://, so that readers can follow it."
NOT_A_NUMBER_ALONE = (
    "A telephone number has figures and spaces only, and then 'extension 12' if there is one. Put "
    "other words into 'role'."
)
TWO_NUMBERS = re.compile(r"\d{3} *(?:[/,;&]|or|and) *\+?\(?\d{3}")
OF_DRAMA = "This number is set aside for films and rings nowhere. Write the real one."
OF_EXAMPLES = (
    "'{wrote}' is an address for examples and leads nowhere. Write the real one, or take this "
    "line out."
)
FIRST_WORDS = "An example, to be written anew"
"""Where each record of a new site says that it is from."""

OF_A_NEW_SITE = (
    "This is the example that every new website begins with, and it would be published. Put your "
    "own in its place, and say here where you know it from. Is it not needed? Then take it out."
)
DENIED = {
    Mark.TELEPHONE: re.compile(r"\bno\s+telephone\s+number"),
    Mark.EMAIL: re.compile(r"\bno\s+(?:telephone\s+number\s+or\s+)?e-mail\s+address"),
}
"""How it is said that there is no such way to reach somebody."""

AT_HTTP, AT_HTTPS = re.compile(r"http://[^/?#]+"), re.compile(r"https(://[^/?#]+)")
EXAMPLE = re.compile(r"(?i)\b(?:[\w-]+\.)*(?:example\.(?:org|com|net)|example|test|invalid)\b/?$")
PERSONAL = re.compile(
    r"(?i)@(?:hotmail|outlook|live|gmail|googlemail|yahoo|ymail|aol|icloud|me|msn|btinternet|"
    r"ntlworld|tiscali|talktalk|virginmedia|sky)\.(?:com|co\.uk|net)$"
)


def no_such_number(country: str) -> str:
    """Say that there is no such number in a country."""
    most = ": most have eleven and begin with 0" if country == HOME else ""
    return f"{_NONE} {_FIGURES.format(most)}"


def telephone_numbers(record: Record, country: str) -> Iterator[Problem]:
    """A telephone number can exist, and holds the number alone."""
    for path, scalar in marked_values(record, Mark.TELEPHONE) if country else ():
        wrote = scalar.text.strip()
        if lost := _lost_at_its_start(wrote, country):
            yield record.problem(path, NO_START.format(lost), instead=f"{lost}{wrote}")
            continue
        better = better_extension(wrote)
        if message := _telephone_message(better or wrote, country, is_short=better is not None):
            instead = better_telephone(better or wrote, country)
            yield record.problem(path, message, instead=instead)
        elif better:
            message = "Write the word 'extension' in full, so that everybody can read it."
            yield record.problem(path, message, instead=better)


def set_aside(record: Record, *, may_be_made_up: bool) -> Iterator[Problem]:
    """Numbers set aside for drama, addresses for examples and examples are not on a real site."""
    if may_be_made_up:
        return
    for path, scalar in marked_values(record, Mark.EXAMPLE):
        if scalar.text.strip() == FIRST_WORDS:
            yield record.problem(path, OF_A_NEW_SITE)
    for path, scalar in marked_values(record, Mark.TELEPHONE, Mark.EMAIL, Mark.WEB_ADDRESS):
        wrote = scalar.text.strip()
        host = re.sub(r"^https?://|[/?#:].*$", "", scalar.text.rpartition("@")[2])
        if NUMBER_ALONE.fullmatch(wrote) and DRAMA.fullmatch(figures_of(wrote)):
            yield record.problem(path, OF_DRAMA)
        elif EXAMPLE.fullmatch(host):
            yield record.problem(path, OF_EXAMPLES.format(wrote=scalar.text))


def doubtful_addresses(record: Record) -> Iterator[Problem]:
    """An address has no slip of the keyboard, and works outside one building (a warning)."""
    for path, scalar in marked_values(record, Mark.EMAIL, Mark.WEB_ADDRESS):
        if slip := doubt(scalar.text.strip()):
            better = slip.better or None
            yield record.problem(path, slip.message, instead=better, warning=True)


def lines_of_an_address(record: Record) -> Iterator[Problem]:
    """The parts of a postal address that stand below each other are shown so (a warning)."""
    for names, path, scalar in record.named_scalars:
        if names[-1:] != ("address",):
            continue
        line, column = record.source.line(scalar.place.line), scalar.place.column - 1
        start, sign, parts = line[:column], line[column], list(record.written_lines(scalar))
        if sign not in ("|", "'", '"') and len(parts) > 1:
            message = "These lines would run together. Write | alone after 'address:', and "
            told = record.problem(path, f"{message}all of them below it.", warning=True)
            add = () if sign == ">" else (f"{' ' * (parts[1][1] - 1)}{parts[0][2]}",)
            yield replace(told, write=f"{start}|", add=add) if start.strip() else told


def two_kinds_of_address(record: Record) -> Iterator[Problem]:
    """A website with one address at https:// has its others there as well (a warning)."""
    addresses = [(path, text.text) for path, text in marked_values(record, Mark.WEB_ADDRESS)]
    safe = {f"http{host[1]}" for _, address in addresses if (host := AT_HTTPS.match(address))}
    for path, address in addresses:
        if (host := AT_HTTP.match(address)) and host[0] in safe:
            message = "Another address of this website begins with https://, so this one does too."
            better = f"https{address.removeprefix('http')}"
            yield record.problem(path, message, instead=better, warning=True)


def dear_numbers(record: Record, country: str, money: str) -> Iterator[Problem]:
    """A number that costs far more than others says so (a warning)."""
    for path, scalar in marked_values(record, Mark.TELEPHONE):
        number = parsed(scalar.text.partition(" extension")[0], country)
        if number is not None and phonenumbers.number_type(number) in DEAR:
            other = "one that begins with 01, 02, 03, 07 or 080" if country == HOME else "another"
            message = (
                f"A call to this number can cost far more than others. Write {other}. If there is "
                "no other, say in 'role' what a call costs."
            )
            if money not in record.text(*path[:-1], "role"):
                yield record.problem(path, message, warning=True)


def web_addresses_to_join_at(row: Row[Event]) -> Iterator[Problem]:
    """Where an event is online at a web address, the address is whole, so that it is a link."""
    if better := better_web_address(row.value.online or ""):
        yield row.record.problem(("online",), WHOLE_ADDRESS, instead=better)


OLD_EMAIL = (
    "This is an old e-mail address, one of 'people' in data/consortium.yml, and may belong to a "
    "stranger now."
)


def old_emails(record: Record, old_emails: Collection[str]) -> Iterator[Problem]:
    """The e-mail addresses of a plan's people stand on the contact page and nowhere else.

    They are of its time, and an old address can pass to a stranger.
    """
    if not old_emails or record.kind == CONSORTIUM:
        return
    for path, scalar in record.scalars:
        text = scalar.text.casefold()
        if any(email in text for email in old_emails):
            message = f"{OLD_EMAIL} Ask for today's address, or take this line out."
            yield record.problem(path, message)


def contacts_that_nobody_sees(row: Row[Listed]) -> Iterator[Problem]:
    """Contacts are shown only while somebody may answer (a warning)."""
    if row.value.contacts and row.status in UNANSWERED:
        *shown, last = (
            word for word in kind_of(type(row.value)).statuses if word not in UNANSWERED
        )
        stay = " They may stay." if row.status == "closed" else ""
        message = (
            f"Nobody sees these contacts while this is {row.status}: they are shown only while "
            f"the status is {', '.join(shown)} or {last}.{stay}"
        )
        yield row.record.key_problem(("contacts",), message, warning=True)


def ways_that_words_deny(record: Record) -> Iterator[Problem]:
    """Words that say that there is no number or address go when there is one (a warning)."""
    denied = [words for mark, words in DENIED.items() if any(marked_values(record, mark))]
    for field in ("summary", "description") if denied else ():
        text = record.text(field)
        if words := next(filter(None, (words.search(text) for words in denied)), None):
            said = " ".join(words[0].split())
            message = (
                f"'{said}' stands here, and there is one in this record. Take out of these words "
                "what is no longer so."
            )
            yield record.problem((field,), message, warning=True)


def personal_mailboxes(record: Record) -> Iterator[Problem]:
    """A mailbox that belongs to a person may stop when the person leaves (a warning)."""
    for path, scalar in marked_values(record, Mark.EMAIL):
        if path[0] != "people" and PERSONAL.search(mended(scalar.text.strip())):
            message = (
                "This looks like a personal mailbox. If the body has an address of its own, "
                "write that one."
            )
            yield record.problem(path, message, warning=True)


def _telephone_message(number: str, country: str, *, is_short: bool) -> str:
    """Say why there is no such number, or "". One `is_short` that had no word for its extension."""
    if TWO_NUMBERS.search(number):
        return ROOM_FOR_ONE.format("number")
    if not NUMBER_ALONE.fullmatch(number):
        return NOT_A_NUMBER_ALONE
    if can_exist(number, country):
        return ""
    if country == HOME and DIRECTORY_ENQUIRIES.fullmatch(figures_of(number)):
        return (
            "Numbers that begin with 118 are directory enquiries, and a call can cost several "
            "pounds. Write the body's own number, which begins with 0."
        )
    if country == HOME and is_short:
        return (
            f"{_NONE} Write its code too, which begins with 0, and the word 'extension' in full: "
            "the whole number has eleven figures, and then 'extension 12'."
        )
    return no_such_number(country)


def _lost_at_its_start(wrote: str, country: str) -> str:
    """Give the 0 of a number, or the + in front of the country's code, that is not there.

    Where a number may begin with another figure, nothing is missing: pages write it in full.
    """
    if country != HOME:
        return ""
    figures = figures_of(wrote)
    is_abroad = can_exist(f"+{figures}") and figures.startswith("44")
    start = "+" if is_abroad else "0"
    is_bare = re.fullmatch(r"[1-9]\d+", figures) is not None
    return start if is_bare and can_exist(f"{start}{figures}") else ""


ADDRESSES = (("address",), ("venue",))


def postcodes_there(record: Record, sectors: Mapping[str, bool], country: str) -> Iterator[Problem]:
    """A postcode is one, as far as the table of the site's own geography goes (a warning).

    Of those of other countries nothing is known.
    """
    if country != HOME:
        return
    for names, path, scalar in record.named_scalars:
        if names[-1:] not in ADDRESSES:
            continue
        for number, column, words in record.written_lines(scalar):
            for postcode in postcodes_in(words):
                if not is_postcode(postcode, sectors):
                    message = (
                        f"We know no postcode '{postcode}'. Look it up: one letter or figure may "
                        "be wrong or missing."
                    )
                    start = column + words.index(postcode)
                    yield record.line_problem(path, number, message, column=start)
