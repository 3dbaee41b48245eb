"""How old a record's facts are: one of four sentences, never another."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from consortium.answers import ContactPoint
from consortium.days import a_year_before
from consortium.model import Listed


@dataclass(frozen=True, slots=True)
class Age:
    """Which of the four sentences holds, with the day and the checker where it names them."""

    sentence: Literal["planned", "there_in_2004", "checked", "overdue"]
    day: date | None = None
    by: str | None = None


def age(record: Listed | ContactPoint, today: date) -> Age:
    """Choose the sentence for a record on a day.

    A check counts for twelve months. Without one, what the plan only hoped for is "planned" and
    everything else was there in 2004.
    """
    if record.assured_date:
        sentence = "overdue" if record.assured_date < a_year_before(today) else "checked"
        return Age(sentence, record.assured_date, record.assured_by)
    if getattr(record, "status", "") == "planned":
        return Age("planned")
    return Age("there_in_2004")


STATES = ("checked", "overdue", "paused", "there_in_2004", "planned", "closed")
"""All that can be known of a record, the best first: a sentence on its age, or that it is shut."""


def states(records: Iterable[Listed], today: date) -> tuple[tuple[str, int], ...]:
    """Count the records in each state, in the order of STATES; a state of none is left out."""
    counts = Counter(_state(record, today) for record in records)
    return tuple((state, counts[state]) for state in STATES if state in counts)


def _state(record: Listed, today: date) -> str:
    status = getattr(record, "status", "")
    return status if status in ("paused", "closed") else age(record, today).sentence
