"""Rules on the history of records."""

from collections.abc import Iterator
from itertools import pairwise

from consortium.checking.entry import Rulebook
from consortium.model import Listed
from consortium.problems.problem import Problem
from consortium.time.days import in_words


def in_order(rulebook: Rulebook) -> Iterator[Problem]:
    """The lines of a history stand in the order of their days: the last one is how things are."""
    for entry in rulebook.entries:
        if not isinstance(entry.value, Listed):
            continue
        for place, (earlier, later) in enumerate(pairwise(entry.value.history), start=1):
            if later.date < earlier.date:
                message = (
                    f"The line above is of {in_words(earlier.date)}, and this one is of an earlier "
                    "day. The newest line stands last. Put the right day here, or put the lines in "
                    f"order. If it was done today, write: date: {rulebook.today:%Y-%m-%d}"
                )
                yield entry.record.problem(("history", place, "date"), message)


def said_in_words(rulebook: Rulebook) -> Iterator[Problem]:
    """Each line of a history is a sentence for readers, and not the dots of an example."""
    for entry in rulebook.entries:
        history = entry.value.history if isinstance(entry.value, Listed) else ()
        for place, line in enumerate(history):
            if not any(letter.isalpha() for letter in line.text):
                message = "Say in a sentence what changed."
                yield entry.record.problem(("history", place, "text"), message)
