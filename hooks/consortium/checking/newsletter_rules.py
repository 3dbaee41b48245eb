"""Rules on newsletters: their numbers and days, what replaces them, their pictures."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from consortium.advice.did_you_mean import closest, did_you_mean
from consortium.checking.entry import Entry, Rulebook
from consortium.checking.picture_rules import picture_there
from consortium.model import Newsletter
from consortium.newsletters import can_be_read, is_out
from consortium.problems.problem import Problem
from consortium.text.node import Key
from consortium.time.days import in_words

Issues = list[tuple[Entry, Newsletter]]

FOLDER = "docs/newsletters"
ORDINARY = re.compile(
    r"(?:All?|An?|As|At|Because|Both|But|By|Everybody|For|From|Her?|His|If|In|It|Its|Many|More|Most"
    r"|My|No|Nobody|Of|On|One|Our|She|Some|Somebody|That|The|Their|There|These|They|This|Those|To"
    r"|Two|We|When|With|You|Your)\b"
)
"""Words that have a capital letter only where a sentence begins."""

BEGINNING = re.compile(r"(?:The|A|An|It|We|Its|Our)(?:['’]\w+)? [a-z]")
"""How a sentence begins, and no name."""


def numbers(rulebook: Rulebook) -> Iterator[Problem]:
    """Each issue has a number of its own, and a later one has a higher number."""
    first: dict[int, str] = {}
    issues = sorted(_issues(rulebook), key=lambda one: (one[1].number, one[1].published, one[0].id))
    free = max((newsletter.number for _, newsletter in issues), default=0) + 1
    for entry, newsletter in issues:
        if newsletter.number in first:
            message = (
                f"{first[newsletter.number]} has the number {newsletter.number} already. The next "
                f"number that is free is {free}."
            )
            yield entry.record.problem(("number",), message, instead=str(free))
        first.setdefault(newsletter.number, entry.record.file)
    given = Counter(newsletter.number for _, newsletter in issues)
    out = [one for one in issues if not one[1].draft and given[one[1].number] == 1]
    for (_, earlier), (entry, later) in pairwise(out):
        if later.published < earlier.published:
            message = (
                f"Number {earlier.number} comes before number {later.number}, but was published "
                f"later, on {in_words(earlier.published)}. Change one of the days, or the numbers."
            )
            yield entry.record.problem(("published",), message)


def updates(rulebook: Rulebook) -> Iterator[Problem]:
    """An issue is updated after it was published, and not on a day that is still to come."""
    for entry, newsletter in _issues(rulebook):
        for position, update in enumerate(newsletter.updates):
            path = ("updates", position, "date")
            if update.date < newsletter.published:
                message = (
                    f"This issue was published on {in_words(newsletter.published)}. It cannot "
                    "have been updated before. Write the day of the update."
                )
                yield entry.record.problem(path, message)
            elif update.date > rulebook.today:
                yield entry.record.problem(path, _to_come(update.date))


def withdrawals(rulebook: Rulebook) -> Iterator[Problem]:
    """An issue is withdrawn after it was published, and another that is out may replace it."""
    for entry, newsletter in _issues(rulebook):
        withdrawn = newsletter.withdrawn
        if withdrawn is None:
            continue
        path = ("withdrawn", "date")
        if not is_out(newsletter, rulebook.newest_day):
            message = (
                "This issue is not on the website yet, so there is nothing to withdraw. Take "
                "'withdrawn' out, with the lines below it."
            )
            yield entry.record.key_problem(("withdrawn",), message)
        elif withdrawn.date < newsletter.published:
            message = (
                f"This issue was published on {in_words(newsletter.published)}. It cannot have "
                "been withdrawn before. Write the day it was withdrawn."
            )
            yield entry.record.problem(path, message)
        elif withdrawn.date > rulebook.today:
            yield entry.record.problem(path, _to_come(withdrawn.date))
        if withdrawn.replaced_by:
            yield from _replacement(rulebook, entry, withdrawn.replaced_by)


def sentences_for_reasons(rulebook: Rulebook) -> Iterator[Problem]:
    """What is said goes on after "because", so it is not a sentence of its own."""
    for entry, newsletter in _issues(rulebook):
        for path, because in _reasons(newsletter):
            if BEGINNING.match(because):
                yield _with_a_small_letter(entry, path, because)


def reasons(rulebook: Rulebook) -> Iterator[Problem]:
    """What goes on after "because" begins with a small letter, unless that is a name's."""
    for entry, newsletter in _issues(rulebook):
        for path, because in _reasons(newsletter):
            if ORDINARY.match(because) and not BEGINNING.match(because):
                yield _with_a_small_letter(entry, path, because, warning=True)


def _with_a_small_letter(
    entry: Entry, path: tuple[Key, ...], because: str, *, warning: bool = False
) -> Problem:
    message = "It goes on after 'because': begin it with a small letter."
    small = because[0].lower() + because[1:]
    return entry.record.problem(path, message, instead=small, warning=warning)


def _reasons(newsletter: Newsletter) -> Iterator[tuple[tuple[Key, ...], str]]:
    for position, update in enumerate(newsletter.updates):
        yield ("updates", position, "because"), update.because
    if newsletter.withdrawn is not None:
        yield ("withdrawn", "because"), newsletter.withdrawn.because


def pictures(rulebook: Rulebook) -> Iterator[Problem]:
    """An issue's picture is there, and is a picture."""
    for entry, newsletter in _issues(rulebook):
        if newsletter.picture is None:
            continue
        path = ("picture", "file")
        yield from picture_there(entry, path, newsletter.picture.file, FOLDER, rulebook.files)


def _issues(rulebook: Rulebook) -> Issues:
    return [
        (entry, entry.value)
        for entry in rulebook.of("newsletters")
        if isinstance(entry.value, Newsletter)
    ]


def _replacement(rulebook: Rulebook, entry: Entry, wrote: str) -> Iterator[Problem]:
    path = ("withdrawn", "replaced_by")
    found = rulebook.find("newsletters", wrote)
    if wrote == entry.id:
        message = "An issue cannot take its own place. Name another one, or take this line out."
        yield entry.record.problem(path, message)
    elif wrote not in rulebook.ids.get("newsletters", ()):
        known = rulebook.ids["newsletters"] - {entry.id}
        message = (
            f"There is no newsletter '{wrote}'.{did_you_mean(wrote, known)} Write the name of its "
            f"file in {FOLDER}, without .md."
        )
        yield entry.record.problem(path, message, instead=closest(wrote, known))
    elif (
        found
        and isinstance(found.value, Newsletter)
        and not can_be_read(found.value, rulebook.newest_day)
    ):
        message = (
            f"'{wrote}' is not on the website: it is a draft, it comes out later, or it is "
            "withdrawn. Name one that is, or take this line out."
        )
        yield entry.record.problem(path, message)


def _to_come(day: date) -> str:
    return f"{in_words(day)} is still to come. Write the day it was done."
