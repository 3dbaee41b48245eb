"""Rules on when a record was checked, by whom, and on notices."""

from collections.abc import Iterator
from datetime import date

from consortium.checking.event_doubts import FAR
from consortium.checking.row import Row
from consortium.model import Listed
from consortium.problems.problem import Problem
from consortium.standing import is_old
from consortium.time.days import in_words

GONE = "Take it out, or write a later day."


def ended_notices(row: Row[Listed], today: date) -> Iterator[Problem]:
    """A notice has not ended, or it may go, and its last day is not years away (warnings)."""
    until = row.value.notice.until if row.value.notice else None
    if until is not None and until < today:
        ended = f"This notice ended on {in_words(until)} and is not shown any more"
        paused = row.status == "paused"
        message = f"{ended}, {_still_paused(today)}" if paused else f"{ended}. {GONE}"
        yield row.record.problem(("notice", "until"), message, warning=True)
    elif until is not None and until > today + FAR:
        message = f"This is more than two years ahead, on {in_words(until)}. Is the year right?"
        yield row.record.problem(("notice", "until"), message, warning=True)


def not_checked_for_a_year(row: Row[Listed], today: date) -> Iterator[Problem]:
    """A record is looked at again within twelve months (a warning)."""
    day = row.value.assured_date
    if day is not None and is_old(day, today) and row.status != "closed":
        message = (
            f"This was last checked on {in_words(day)}, more than a year ago. Ask whether it is "
            "still right, then write today's date, or a file in data/checks that names it."
        )
        yield row.record.problem(("assured_date",), message, warning=True)


def _still_paused(today: date) -> str:
    return (
        "but the record is still paused. Is it open again? Then write 'status: active' and "
        f"'assured_date: {today:%Y-%m-%d}', and take the notice out. If not, write a later day."
    )
