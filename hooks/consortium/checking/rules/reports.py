"""Rules on what has been reported since: the progress of projects, the results of indicators."""

from collections.abc import Iterator

from consortium.checking.parts import squeezed
from consortium.checking.row import Row
from consortium.checking.rulebook import Library
from consortium.model import Indicator, IndicatorResult, Progress, Project, still_told
from consortium.model.statuses import NOT_CHECKED
from consortium.problems.problem import Problem
from consortium.time.days import in_words


def reports_since_the_plan(row: Row[Project | Indicator], library: Library) -> Iterator[Problem]:
    """Nobody has reported for a day before there was a plan."""
    plan = library.plan
    field, reports = _reports(row.value)
    for position, report in enumerate(reports):
        if plan and report.date.year < plan.year:
            message = f"The plan is of {plan.year}. Look at the year."
            yield row.record.problem((field, position, "date"), message)


def reports_told_once(row: Row[Project | Indicator]) -> Iterator[Problem]:
    """No report stands there twice, and a measure has one result on a day."""
    field, reports = _reports(row.value)
    first: dict[tuple[object, ...], int] = {}
    for position, report in enumerate(reports):
        said = report.text if isinstance(report, Progress) else report.measure
        before = first.setdefault((report.date, squeezed(said).casefold()), position)
        if before != position and not report.erased:
            path = (field, before, "date")
            what = "This report" if isinstance(report, Progress) else f"'{report.measure}'"
            message = (
                f"{what} of {in_words(report.date)} is here already, on line "
                f"{row.record.line(path)}. Take one of the two out."
            )
            yield row.record.problem((field, position, "date"), message)


def reported_and_not_checked(row: Row[Project]) -> Iterator[Problem]:
    """A project that somebody has reported on may well run, so its status is looked at."""
    if still_told(row.value.progress) and row.status in NOT_CHECKED:
        message = (
            f"Somebody has reported on this project, and its status is still '{row.status}'. If "
            "you have checked that it runs, write 'status: active', 'assured_date', "
            "'assured_by' and a line of history. Is it over? Then write 'status: closed' and a "
            "line of history."
        )
        yield row.record.problem(("status",), message, warning=True)


def _reports(value: Project | Indicator) -> tuple[str, tuple[Progress | IndicatorResult, ...]]:
    """Give the field that reports stand in, and the reports."""
    if isinstance(value, Project):
        return "progress", value.progress
    return "results", value.results
