"""What a pull request does to checks, which never change, and to what was checked."""

import re
from collections.abc import Iterator
from datetime import date

from consortium.checking.rulebook import Rulebook
from consortium.comparing.earlier_self import pairs
from consortium.model import Check, Consortium, Listed, Part
from consortium.model.parts import WAYS
from consortium.model.statuses import UNANSWERED
from consortium.problems.problem import Problem
from consortium.time.days import in_words

WHAT_THEN = (
    "Was something checked on another day, or by somebody else? Then write a new file. Was this "
    "check wrong? Then let the line 'erased: {:%Y-%m-%d}' be all that the file holds."
)


def compare_checks(before: Rulebook, after: Rulebook) -> Iterator[Problem]:
    """Tell of checks that are gone, or are no more what they were: what was said stays said."""
    for old, new in pairs(before, after, Check):
        if old.value != new.value:
            fields = old.value.model_dump(mode="json", exclude_none=True)
            fields["records"] = ", ".join(old.value.records)
            said = "; ".join(f"{name}: {value}" for name, value in fields.items())
            message = (
                "This check is on the website, and does not change. Put it back as it was: "
                f"{said}. {WHAT_THEN.format(after.terms.today)}"
            )
            yield new.record.problem((), message)
    for row in before.of(Check):
        if not after.names.may_hold(row.kind, row.id):
            message = (
                "This check is gone, and with it the day on which its records were last checked. "
                f"Put the file back, under its own name. {WHAT_THEN.format(after.terms.today)}"
            )
            yield Problem(file=row.record.file, message=message)


def compare_ways(before: Rulebook, after: Rulebook) -> Iterator[Problem]:
    """Tell of a new way to reach somebody that readers would take for checked (a warning).

    It is not new if only spaces, signs or small letters are other ones, and nobody sees some.
    """
    for old, new in (*pairs(before, after, Listed), *pairs(before, after, Consortium)):
        (known, there), (day, here) = _checked(old.value), _checked(new.value)
        if day and day == known and day < after.terms.today and here - there:
            message = (
                "Here is a new way to reach somebody, and readers are told that it was checked on "
                f"{in_words(day)}. Has it been tried since? Then write that day, and who did it."
            )
            field = "contacts" if isinstance(new.value, Listed) else "office"
            yield new.record.key_problem((field,), message, warning=True)


def _checked(value: Part) -> tuple[date | None, frozenset[str]]:
    """Give the day on which the ways to reach somebody were checked, and all that readers see."""
    office = getattr(value, "office", None)
    day = office.checked if office else getattr(value, "assured_date", None)
    holders = (office,) if office else getattr(value, "contacts", ())
    if getattr(value, "status", "") in UNANSWERED:
        holders = ()
    ways = (getattr(holder, way, None) for holder in holders for way in WAYS)
    return day, frozenset(re.sub(r"\W", "", way).casefold() for way in ways if way)
