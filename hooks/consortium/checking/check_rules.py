"""Rules on checks of many records at once."""

from collections.abc import Iterator
from datetime import date

from consortium.advice.did_you_mean import asked, closest_file, did_you_mean
from consortium.checking.reference_rules import twice_problem
from consortium.checking.row import Row
from consortium.checking.rulebook import Rulebook
from consortium.model import LISTED, Check
from consortium.model.statuses import NOT_CHECKED
from consortium.problems.problem import Problem


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
    if row is not None and row.status in NOT_CHECKED:
        return (
            f"'{named}' is '{row.status}', which is for what nobody has checked. Has somebody "
            f"checked it? Then write 'status: active' in {row.record.file} first. If nobody has, "
            "take this line out."
        )
    return ""
