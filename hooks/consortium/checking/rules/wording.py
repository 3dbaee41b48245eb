"""Words that could be better. All of these are warnings."""

import re
from collections.abc import Collection, Iterator

from consortium.checking.marked_values import marked_values
from consortium.checking.record_check import MODELS
from consortium.checking.rule import if_passed
from consortium.checking.wording import (
    MOST_WORDS,
    MOST_WORDS_OF_TEXT,
    long_sentences,
    remarks,
    unknown_abbreviations_in,
    words_of_picture,
)
from consortium.model import GlossaryTerm, Mark
from consortium.model.field_rules import has_mark
from consortium.problems.problem import Problem
from consortium.text.record import Record
from consortium.time.days import MONTHS, WEEKDAYS

NOBODY = ("me", "i", "us", "we", "myself", "ourselves", "admin", "editor")
WHO = "Readers do not know who that is. Write a name, or words such as 'the hub itself'."
INITIALS = re.compile(r"[A-Z]{2,3}")
FIGURES = re.compile(r"\d+(?:\.\d\d)?")
SIGN = re.compile(r"[£€$]")
MOST_COMMAS = 4
MOST_COLONS = 1
PASSING = re.compile(
    r"\b(?:meets?|opens?|closes?|starts?|begins?|back|again|is|are|until|from) "
    rf"(?P<day>(?:next|this) (?:week|month|{'|'.join(WEEKDAYS)}|{'|'.join(MONTHS)})|tomorrow)"
    r"\b(?!['’])"
)
"""What names another day tomorrow."""

PLANS_WORDS = re.compile(r"(?i)\b(?:wanted|(?:was|were) to|(?:was|were) planned|the plan)\b")


def hard_words(record: Record, country: str) -> Iterator[Problem]:
    """Words are easy to read, a link says where it leads, and notes are for their writer alone."""
    for path, scalar in marked_values(record, Mark.OURS):
        if not any(remarks(scalar.text, country)):
            continue
        for number, column, words in record.written_lines(scalar):
            for remark in remarks(words, country):
                start = column + remark.column - 1
                better = remark.better
                yield record.line_problem(path, number, remark.message, column=start, better=better)


@if_passed(GlossaryTerm)
def unknown_abbreviations(record: Record, explained: Collection[str]) -> Iterator[Problem]:
    """Each abbreviation is in the glossary, from which the pages explain it."""
    for path, scalar in marked_values(record, Mark.OURS):
        for remark in unknown_abbreviations_in(scalar.text, explained):
            is_who = has_mark(MODELS[record.kind], path, Mark.WHO)
            are_initials = is_who and INITIALS.fullmatch(scalar.text.strip())
            yield record.problem(path, WHO if are_initials else remark.message, warning=True)


def sentences(record: Record) -> Iterator[Problem]:
    """A summary's sentence has 25 words at most, and that of another text not many more."""
    for path, scalar in marked_values(record, Mark.OURS):
        most = MOST_WORDS if path == ("summary",) else MOST_WORDS_OF_TEXT
        for message in long_sentences(scalar.text, most):
            yield record.problem(path, message, warning=True)


def says_more_than_its_name(record: Record) -> Iterator[Problem]:
    """A summary says what the name does not (a warning)."""
    name = record.text("name") or record.text("title")
    summary = record.text("summary")
    if name and summary.casefold().strip(" .") == name.casefold().strip(" ."):
        message = "This says no more than the name. Say in a sentence what it does, and for whom."
        yield record.problem(("summary",), message, warning=True)


def checked_by_a_name(record: Record) -> Iterator[Problem]:
    """Readers see who checked it: "me" is nobody to them (a warning)."""
    for path, scalar in marked_values(record, Mark.WHO):
        if scalar.text.casefold().strip(" .") in NOBODY:
            yield record.problem(path, WHO, warning=True)


def words_for_pictures(record: Record) -> Iterator[Problem]:
    """The words for a picture say what it shows, and not what it or its page is called."""
    path = ("picture", "alt")
    if remark := words_of_picture(record.text(*path), record.text("title")):
        better = remark.better or None
        yield record.problem(path, remark.message, instead=better, warning=True)


def amounts_of_money(record: Record, money: str) -> Iterator[Problem]:
    """What something costs has the sign of the money, and no other (a warning)."""
    cost = record.text("cost")
    if (other := SIGN.search(cost)) and SIGN.fullmatch(money) and money not in cost:
        message = f"What something costs is told in {money} here. Is this {other[0]} right?"
        yield record.problem(("cost",), message, warning=True)
    if money and FIGURES.fullmatch(cost):
        better = f"{money}{cost}" if float(cost) else "Free"
        message = f"An amount has its sign. Write '{better}'."
        yield record.problem(("cost",), message, instead=better, warning=True)


def hidden_lists(record: Record) -> Iterator[Problem]:
    """Several colons or commas in a summary look like a list."""
    text = record.text("summary")
    if text.count(",") > MOST_COMMAS or text.count(":") > MOST_COLONS:
        message = "This looks like a list. Say the main thing here, the rest in 'description'."
        yield record.problem(("summary",), message, warning=True)


def days_that_pass(record: Record) -> Iterator[Problem]:
    """A page is read on any day, so its words name a day by its date."""
    for field in ("summary", "description"):
        if passing := PASSING.search(record.text(field)):
            message = (
                f"'{passing['day']}' is another day for everybody who reads this later. Write the "
                "day and the month."
            )
            yield record.problem((field,), message, warning=True)


def words_of_a_plan(record: Record) -> Iterator[Problem]:
    """What is active is described as it is, no longer as the plan wanted it."""
    if record.text("status") != "active":
        return
    for field in ("summary", "description"):
        if words := PLANS_WORDS.search(record.text(field)):
            message = (
                f"This is active, but the words are still those of a plan ('{words[0]}'). Say "
                "what it does now."
            )
            yield record.problem((field,), message, warning=True)
