"""Rules on newsletters: their numbers and days, what replaces them, their pictures."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import pairwise
from operator import attrgetter

from consortium.advice.did_you_mean import closest, did_you_mean
from consortium.checking.row import Row
from consortium.checking.rulebook import Rulebook
from consortium.checking.rules.pictures import picture_problem
from consortium.checking.terms import Terms
from consortium.model import Newsletter
from consortium.newsletters.order import can_be_read, is_out
from consortium.problems.problem import Problem
from consortium.text.node import Path
from consortium.time.days import in_words

A_YEAR = timedelta(days=366)
FOLDER = "docs/newsletters"
ORDINARY = re.compile(
    r"(?:All?|An?|As|At|Because|Both|But|By|Everybody|For|From|Her?|His|If|In|It|Its|Many|More|Most"
    r"|My|No|Nobody|Of|On|One|Our|She|Some|Somebody|That|The|Their|There|These|They|This|Those|To"
    r"|Two|We|When|With|You|Your)\b"
)
"""Words that have a capital letter only where a sentence begins."""

BEGINNING = re.compile(r"(?:The|A|An|It|We|Its|Our)(?:['’]\w+)? [a-z]")
"""How a sentence begins, and no name."""


def numbers_of_issues(book: Rulebook) -> Iterator[Problem]:
    """Each issue has a number of its own, and a later one has a higher number."""
    first: dict[int, Row[Newsletter]] = {}
    issues = sorted(book.of(Newsletter), key=attrgetter("value.number", "value.published", "id"))
    free = max((issue.value.number for issue in issues), default=0) + 1
    for issue in issues:
        number = issue.value.number
        if number in first:
            file = first[number].record.file
            message = (
                f"{file} has the number {number} already. The next number that is free is {free}."
            )
            yield issue.record.problem(("number",), message, instead=str(free))
        first.setdefault(number, issue)
    if book.all_passed((Newsletter,)):
        yield from _numbers_left_out(first)
    given = Counter(issue.value.number for issue in issues)
    out = [issue for issue in issues if not issue.value.draft and given[issue.value.number] == 1]
    for earlier, later in pairwise(out):
        if later.value.published < earlier.value.published:
            message = (
                f"Number {earlier.value.number} comes before number {later.value.number}, but was "
                f"published later, on {in_words(earlier.value.published)}. Change one of the days, "
                "or the numbers."
            )
            yield later.record.problem(("published",), message)


def _numbers_left_out(issues: Mapping[int, Row[Newsletter]]) -> Iterator[Problem]:
    """A number follows the one before it (a warning): an issue may have been left out."""
    for before, number in pairwise(sorted(issues)):
        if number > before + 1:
            message = f"No issue has the number {before + 1}. Is this number right?"
            better = str(before + 1)
            issue = issues[number].record
            yield issue.problem(("number",), message, instead=better, warning=True)


def out_in_a_year(row: Row[Newsletter], today: date) -> Iterator[Problem]:
    """An issue more than a year ahead may have a slip in its year (a warning)."""
    published = row.value.published
    if published > today + A_YEAR:
        message = f"This is more than a year ahead, on {in_words(published)}. Is the year right?"
        yield row.record.problem(("published",), message, warning=True)


def withdrawals(book: Rulebook) -> Iterator[Problem]:
    """An issue is withdrawn after it was published, and another that is out may replace it."""
    for row in book.of(Newsletter):
        withdrawn = row.value.withdrawn
        if withdrawn is None:
            continue
        if not is_out(row.value, book.terms.newest_day):
            message = (
                "This issue is not on the website yet, so there is nothing to withdraw. Take "
                "'withdrawn' out, with the lines below it."
            )
            yield row.record.key_problem(("withdrawn",), message)
        elif withdrawn.date < row.value.published:
            message = (
                f"This issue was published on {in_words(row.value.published)}. It cannot have been "
                "withdrawn before. Write the day it was withdrawn."
            )
            yield row.record.problem(("withdrawn", "date"), message)
        if withdrawn.replaced_by:
            yield from _replacement(book, row, withdrawn.replaced_by)


def small_letters_of_reasons(row: Row[Newsletter]) -> Iterator[Problem]:
    """What goes on after "because" is no sentence of its own: it begins with a small letter.

    Where the word may be the first of a name, that is a warning.
    """
    for path, because in _reasons(row.value):
        is_sentence = BEGINNING.match(because) is not None
        if is_sentence or ORDINARY.match(because):
            message = "It goes on after 'because': begin it with a small letter."
            small = because[0].lower() + because[1:]
            yield row.record.problem(path, message, instead=small, warning=not is_sentence)


def _reasons(newsletter: Newsletter) -> Iterator[tuple[Path, str]]:
    for position, update in enumerate(newsletter.updates):
        if update.erased:
            continue
        yield ("updates", position, "because"), update.because
    if newsletter.withdrawn is not None:
        yield ("withdrawn", "because"), newsletter.withdrawn.because


def pictures_of_issues(row: Row[Newsletter], terms: Terms) -> Iterator[Problem]:
    """An issue's picture is there, and is a picture."""
    if row.value.picture is not None:
        path, file = ("picture", "file"), row.value.picture.file
        yield from filter(None, [picture_problem(row.record, path, file, FOLDER, terms.files)])


def _replacement(book: Rulebook, row: Row[Newsletter], wrote: str) -> Iterator[Problem]:
    path = ("withdrawn", "replaced_by")
    replacing = next((issue for issue in book.of(Newsletter) if issue.id == wrote), None)
    known = book.names.ids[row.kind] - {row.id}
    if wrote == row.id:
        message = "An issue cannot take its own place. Name another one, or take this line out."
        yield row.record.problem(path, message)
    elif wrote not in known:
        message = (
            f"There is no newsletter '{wrote}'.{did_you_mean(wrote, known)} Write the name of its "
            f"file in {FOLDER}, without .md."
        )
        yield row.record.problem(path, message, instead=closest(wrote, known))
    elif replacing and not can_be_read(replacing.value, book.terms.newest_day):
        message = (
            f"'{wrote}' is not on the website: it is a draft, it comes out later, or it is "
            "withdrawn. Name one that is, or take this line out."
        )
        yield row.record.problem(path, message)
