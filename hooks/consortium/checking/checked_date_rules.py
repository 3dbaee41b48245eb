"""Rules on when a record was checked, by whom, and on notices."""

from collections.abc import Iterator
from datetime import date

from consortium.checking.entry import Rulebook
from consortium.model import Consortium, Listed
from consortium.problems.problem import Problem
from consortium.text.node import Key
from consortium.time.days import a_year_before, in_words

GONE = "Take it out, or write a later day."
CHECKED = ("active", "paused")
NOT_CHECKED = ("planned", "unconfirmed", "found")

Days = list[tuple[tuple[Key, ...], date | None]]
"""Days, or None, each with the path of its field."""


def checked_by_somebody(rulebook: Rulebook) -> Iterator[Problem]:
    """Only what somebody has checked may be called active or paused."""
    for entry in rulebook.of("organisations", "hubs", "services", "guides", "projects"):
        status = entry.record.text("status")
        value = entry.value
        if status not in CHECKED or not isinstance(value, Listed):
            continue
        lines = []
        if value.assured_date is None:
            lines.append(f"the day, such as 'assured_date: {rulebook.today:%Y-%m-%d}'")
        if value.assured_by is None:
            lines.append("who it was, such as 'assured_by: the hub itself'")
        if lines:
            message = (
                f"'{status}' is only for what somebody has checked. Add a line with "
                f"{', and one with '.join(lines)}."
            )
            yield entry.record.problem(("status",), message)


def not_yet_checked(rulebook: Rulebook) -> Iterator[Problem]:
    """What is planned, unconfirmed or found has not been checked by anybody."""
    for entry in rulebook.of("organisations", "hubs", "services", "guides", "projects"):
        status = entry.record.text("status")
        value = entry.value
        if status not in NOT_CHECKED or not isinstance(value, Listed):
            continue
        if value.assured_date is not None or value.assured_by is not None:
            message = (
                f"Somebody has checked this, so it is no longer '{status}'. A checked record is "
                "active, paused or closed. If nobody has, take out 'assured_date' and "
                "'assured_by'."
            )
            yield entry.record.problem(("status",), message)


def not_in_the_future(rulebook: Rulebook) -> Iterator[Problem]:
    """Nobody has checked or changed a record on a day that is still to come."""
    for entry in rulebook.entries:
        value = entry.value
        if isinstance(value, Listed):
            days: Days = [(("assured_date",), value.assured_date)]
            days += [(("history", n, "date"), one.date) for n, one in enumerate(value.history)]
        elif isinstance(value, Consortium):
            days = [(("office", "checked"), value.office.checked)]
        else:
            continue
        for path, day in days:
            if day is not None and day > rulebook.today:
                message = f"{in_words(day)} is still to come. Write the day it was done."
                yield entry.record.problem(path, message)


def notices(rulebook: Rulebook) -> Iterator[Problem]:
    """A notice whose last day has passed is not shown any more and may go (a warning)."""
    for entry in rulebook.entries:
        value = entry.value
        if not isinstance(value, Listed) or value.notice is None or value.notice.until is None:
            continue
        if value.notice.until < rulebook.today:
            ended = f"This notice ended on {in_words(value.notice.until)} and is not shown any more"
            paused = entry.record.text("status") == "paused"
            message = f"{ended}, {_still_paused(rulebook.today)}" if paused else f"{ended}. {GONE}"
            yield entry.record.problem(("notice", "until"), message, warning=True)


def not_checked_for_a_year(rulebook: Rulebook) -> Iterator[Problem]:
    """A record is looked at again within twelve months (a warning)."""
    for entry in rulebook.entries:
        value = entry.value
        if not isinstance(value, Listed) or value.assured_date is None:
            continue
        if entry.record.text("status") == "closed":
            continue
        if value.assured_date < a_year_before(rulebook.today):
            message = (
                f"This was last checked on {in_words(value.assured_date)}, more than a year ago. "
                "Ask whether it is still right, then write today's date."
            )
            yield entry.record.problem(("assured_date",), message, warning=True)


def _still_paused(today: date) -> str:
    return (
        "but the record is still paused. Is it open again? Then write 'status: active' and "
        f"'assured_date: {today:%Y-%m-%d}', and take the notice out. If not, write a later day."
    )
