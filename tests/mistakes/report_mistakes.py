"""Mistakes in what has been reported since: the progress of projects, the results of indicators."""

from good_county import changed
from good_plan import INDICATORS, PROJECT
from mistakes.mistake import Mistake

REPORT = "  - {date: 2026-10-01, text: Half of it is done., source: {found_at: A letter}}\n"
SAME = "  - {date: 2026-10-01, text: Half of it  is done., source: {found_at: Another letter}}\n"
LAST = "      source: {found_at: A telephone call with the hub}\n"
RESULT = """\
    - date: 2026-11-02
      measure: groups helped
      value: 15
      source: {found_at: A letter}
"""


def in_results(name: str, old: str, new: str) -> Mistake:
    """A mistake in the results of the indicator."""
    return Mistake(name, changed(INDICATORS, old, new))


def with_progress(name: str, progress: str) -> Mistake:
    """A mistake in the progress of the project."""
    return Mistake(name, changed(PROJECT, "source:", f"progress:\n{progress}source:"))


REPORTS = (
    with_progress("progress that is still to come", REPORT.replace("2026-10-01", "2027-01-02")),
    with_progress("progress before the plan", REPORT.replace("2026", "1926")),
    with_progress("progress told twice", REPORT + SAME),
    in_results("a result that is still to come", "2026-11-02", "2027-01-02"),
    in_results("a result before the plan", "2026-11-02", "2003-11-02"),
    in_results("two results on one day", LAST, LAST + RESULT),
    in_results("a result that is no number", "value: 12", "value: a dozen"),
    in_results("a result with a sign", "value: 12", "value: 62.5%"),
    in_results("a result with a comma", "value: 12", "value: 1,350"),
    in_results("a unit that we do not know", "value: 12", "value: 12\n      unit: percent"),
)

REPORT_WARNINGS = (with_progress("progress of what is only planned", REPORT),)
