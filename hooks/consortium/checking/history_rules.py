"""Rules on the history of records."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from consortium.checking.row import Row
from consortium.model import Listed
from consortium.problems.problem import Problem
from consortium.time.days import in_words


def days_in_order(row: Row[Listed], today: date) -> Iterator[Problem]:
    """The lines of a history stand in the order of their days: the last one is how things are."""
    history = enumerate(row.value.history)
    told = ((place, line) for place, line in history if not line.erased)
    for (_, earlier), (place, later) in pairwise(told):
        if later.date < earlier.date:
            message = (
                f"The line above is of {in_words(earlier.date)}, and this one is of an earlier "
                "day. The newest line stands last. Put the right day here, or put the lines in "
                f"order. If it was done today, write: date: {today:%Y-%m-%d}"
            )
            yield row.record.problem(("history", place, "date"), message)


def said_in_words(row: Row[Listed]) -> Iterator[Problem]:
    """Each line of a history is a sentence for readers, and not the dots of an example."""
    for place, line in enumerate(row.value.history):
        if not any(letter.isalpha() for letter in line.text):
            message = "Say in a sentence what changed."
            yield row.record.problem(("history", place, "text"), message)
