"""Rules on when a record was checked, by whom, and on notices."""

from collections.abc import Iterator, Mapping
from datetime import date

from consortium.checking.row import Row
from consortium.model import Consortium, Listed, Part
from consortium.model.statuses import CHECKED, NOT_CHECKED
from consortium.problems.problem import Problem
from consortium.standing import is_old
from consortium.text.node import Key
from consortium.time.days import in_words

GONE = "Take it out, or write a later day."

Path = tuple[Key, ...]


def checked_by_somebody(row: Row[Listed], today: date) -> Iterator[Problem]:
    """Only what somebody has checked may be called active or paused."""
    if row.status not in CHECKED:
        return
    lines = []
    if row.value.assured_date is None:
        lines.append(f"the day, such as 'assured_date: {today:%Y-%m-%d}'")
    if row.value.assured_by is None:
        lines.append("who it was, such as 'assured_by: the hub itself'")
    if lines:
        message = (
            f"'{row.status}' is only for what somebody has checked. Add a line with "
            f"{', and one with '.join(lines)}."
        )
        yield row.record.problem(("status",), message)


def not_yet_checked(row: Row[Listed]) -> Iterator[Problem]:
    """What is planned, unconfirmed or found has not been checked by anybody."""
    checked = row.value.assured_date is not None or row.value.assured_by is not None
    if checked and row.status in NOT_CHECKED:
        message = (
            f"Somebody has checked this, so it is no longer '{row.status}'. A checked record is "
            "active, paused or closed. If nobody has, take out 'assured_date' and 'assured_by'."
        )
        yield row.record.problem(("status",), message)


def not_in_the_future(row: Row[Listed], today: date) -> Iterator[Problem]:
    """Nobody has checked or changed a record on a day that is still to come."""
    changed = enumerate(row.value.history)
    days: dict[Path, date | None] = {("assured_date",): row.value.assured_date}
    days |= {("history", place, "date"): line.date for place, line in changed}
    yield from _in_the_future(row, days, today)


def office_not_in_the_future(row: Row[Consortium], today: date) -> Iterator[Problem]:
    """Nobody has checked the office on a day that is still to come."""
    days: dict[Path, date | None] = {("office", "checked"): row.value.office.checked}
    yield from _in_the_future(row, days, today)


def ended_notices(row: Row[Listed], today: date) -> Iterator[Problem]:
    """A notice whose last day has passed is not shown any more and may go (a warning)."""
    until = row.value.notice.until if row.value.notice else None
    if until is not None and until < today:
        ended = f"This notice ended on {in_words(until)} and is not shown any more"
        paused = row.status == "paused"
        message = f"{ended}, {_still_paused(today)}" if paused else f"{ended}. {GONE}"
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


def _in_the_future(
    row: Row[Part], days: Mapping[Path, date | None], today: date
) -> Iterator[Problem]:
    for path, day in days.items():
        if day is not None and day > today:
            yield row.record.problem(path, still_to_come_message(day))


def still_to_come_message(day: date) -> str:
    """Say that something cannot have been done on a day yet."""
    return f"{in_words(day)} is still to come. Write the day it was done."


def _still_paused(today: date) -> str:
    return (
        "but the record is still paused. Is it open again? Then write 'status: active' and "
        f"'assured_date: {today:%Y-%m-%d}', and take the notice out. If not, write a later day."
    )
