"""What a pull request does to checks of many records, which never change."""

from collections.abc import Iterator

from consortium.checking.rulebook import Rulebook
from consortium.comparing.earlier_self import pairs
from consortium.model import Check
from consortium.problems.problem import Problem

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
