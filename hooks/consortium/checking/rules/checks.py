"""Rules on what holds for a time: the check of a record, that of many at once, and a notice."""

from collections.abc import Iterator
from datetime import date, timedelta

from consortium.advice.did_you_mean import asked, closest_file, did_you_mean
from consortium.checking.row import Row
from consortium.checking.rulebook import Rulebook
from consortium.checking.rules.references import twice_problem
from consortium.confirming import can_be_asked
from consortium.model import LISTED, Check, Event, Listed, Part
from consortium.model.parts import Notice
from consortium.model.statuses import OF_A_DOCUMENT
from consortium.problems.problem import Problem
from consortium.standing import is_old
from consortium.text.node import Path
from consortium.time.days import in_words
from consortium.time.london import day_of

FAR = timedelta(days=2 * 366)


def checks_of_their_day(row: Row[Check], today: date) -> Iterator[Problem]:
    """The file of a check is named by its day, unless that is still to come."""
    day = row.value.date
    if day <= today and not row.id.startswith(f"{day}-"):
        message = (
            "The name of this file begins with the day of the check, and says after it who was "
            f"asked. Rename it to '{day}-name-of-the-body.yml'."
        )
        yield row.record.problem(("date",), message)


def checked_records(book: Rulebook) -> Iterator[Problem]:
    """Each record that was checked is there, once, and may be called checked."""
    for row in book.of(Check):
        seen: set[str] = set()
        for place, named in enumerate(row.value.records):
            path = ("records", place)
            if named in seen:
                yield twice_problem(row.record, path)
            elif message := _record_message(book.names.renamed.get(named, named), book):
                yield row.record.problem(path, message)
            seen.add(named)


def _record_message(named: str, book: Rulebook) -> str:
    """Say why a record cannot have been checked, or nothing."""
    kind, _, record_id = named.partition("/")
    if kind not in LISTED:
        return (
            f"There are no records to check in '{kind}'.{did_you_mean(kind, LISTED)} The folders "
            f"are: {', '.join(LISTED)}."
        )
    if not book.names.may_hold(kind, record_id):
        known = [f"{kind}/{name}" for name in book.names.to_name.get(kind, ())]
        return (
            f"There is no file data/{named}.yml.{asked(closest_file(named, known))} Write "
            "the folder and the name of the file, without .yml."
        )
    row = book.by_address.get(f"{named}/")
    if row is not None and row.status in OF_A_DOCUMENT:
        return (
            f"'{named}' is '{row.status}', which is for what nobody has checked. Has somebody "
            f"checked it? Then write 'status: active' in {row.record.file} first. If nobody has, "
            "take this line out."
        )
    return ""


def ended_notices(row: Row[Part], today: date) -> Iterator[Problem]:
    """A notice has not ended, or it may go (a warning)."""
    for path, notice in row.parts:
        if isinstance(notice, Notice) and notice.until and notice.until < today:
            message = f"This notice ended on {in_words(notice.until)} and is not shown any more"
            message += (
                ", but the record is still paused. Is it open again? Then write 'status: active' "
                f"and 'assured_date: {today:%Y-%m-%d}', and take the notice out. If not, write a "
                "later day."
                if row.status == "paused"
                else ". Take it out, or write a later day."
            )
            yield row.record.problem((*path, "until"), message, warning=True)


def far_ahead(row: Row[Listed], today: date) -> Iterator[Problem]:
    """A day more than two years ahead may have a slip in its year (a warning)."""
    listed, days = row.value, dict[Path, date | None]()
    if listed.notice:
        days[("notice", "until")] = listed.notice.until
    if isinstance(listed, Event):
        days[("starts",)] = day_of(listed.starts)
    for path, day in days.items():
        if day and day > today + FAR:
            message = f"This is more than two years ahead, on {in_words(day)}. Is the year right?"
            yield row.record.problem(path, message, warning=True)


def not_checked_for_a_year(row: Row[Listed], today: date) -> Iterator[Problem]:
    """What somebody can be asked about is looked at again within twelve months (a warning)."""
    day = row.value.assured_date
    if row.status == "closed" or not can_be_asked(row.value, today):
        return
    if day is not None and is_old(day, today):
        message = (
            f"This was last checked on {in_words(day)}, more than a year ago. Ask whether it is "
            "still right, then write today's date, or a file in data/checks that names it."
        )
        yield row.record.problem(("assured_date",), message, warning=True)
