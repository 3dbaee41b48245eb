"""What a pull request does to times that are over. All is advice."""

from collections.abc import Iterator
from datetime import date

from consortium.checking.row import Row
from consortium.checking.rulebook import Rulebook
from consortium.comparing.earlier_self import pairs
from consortium.events.occurrence import occurrences
from consortium.model import Event
from consortium.problems.problem import Problem
from consortium.time.days import in_words


def compare_events(before: Rulebook, after: Rulebook) -> Iterator[Problem]:
    """Tell of new events to which nobody can come, and of times that are over and would change."""
    known = set()
    for old, new in pairs(before, after, Event):
        known.add(new.record.address)
        yield from _another_past(old.value, new, after.terms.today)
    for row in after.of(Event):
        last = occurrences(row.value)[-1].last_day
        if row.record.address not in known and last < after.terms.today:
            message = (
                f"This was over on {in_words(last)}, before it was added, so nobody can come. Is "
                "the day right?"
            )
            yield row.record.problem(("starts",), message, warning=True)


def _another_past(old: Event, new: Row[Event], today: date) -> Iterator[Problem]:
    """Tell of a series that would say of its past what it did not say then.

    People's calendars keep what they came to. Single days left out or moved are no matter, and no
    more is an end where none was told.
    """
    if _rule(old) == _rule(new.value) or not (old.repeats and new.value.repeats):
        return
    ended = old.ends is not None and new.value.ends is not None
    then, now = (
        {
            (each.first_day, each.starts, each.ends if ended else None)
            for each in occurrences(event)
            if each.last_day < today
        }
        for event in (old, new.value)
    )
    if then and (other := then ^ now):
        first = min(day for day, _, _ in other)
        message = (
            "Times that are over would change too, in people's calendars as well, such as that of "
            f"{in_words(first)}. Were they wrong all along? Then leave it. "
            "Is it new from now on? Then put the old words back, write the last day of the old "
            "times in 'until', and add a new event for the others."
        )
        yield new.record.problem(("starts",), message, warning=True)


def _rule(event: Event) -> tuple[object, ...]:
    """Give when a series comes, but for single days and its end."""
    often = event.repeats
    return event.starts, event.ends, often and often.every, often and often.on
