"""The day for which the tests make the real website: the records must not be ahead of it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path

from consortium.checking.kept_check import KeptCheck
from consortium.checking.repository_files import repository_at
from consortium.model import Newsletter, Part
from consortium.repository.repository import Repository
from consortium.time.london import LONDON
from kept_checks import book_of, check_of

REPOSITORY = Path(__file__).parents[1]
MAY_LIE_AHEAD = frozenset({"starts", "ends", "book_by", "repeats", "until", "published"})
"""The fields whose days may be still to come: all others are of something that was done."""


@cache
def today() -> date:
    """Give the day for which the tests make the real website."""
    return day_of_records(REPOSITORY)


def day_of_records(repository: Path) -> date:
    """Give the newest day on which something was done, by the records of a repository.

    A page may lead to an issue of the newsletter only when that is out. So if the check is not
    content on that day, it is the day of the first later issue that makes it so.
    """
    here = repository_at(repository)
    check = check_of(here)
    values = [row.value for row in book_of(here, check.terms(here, today=date.max)).rows]
    newest = max(day for value in values for day in _done(value))
    issues = [value for value in values if isinstance(value, Newsletter) and not value.draft]
    later = sorted({issue.published for issue in issues if issue.published > newest})
    if not later:
        return newest
    good = (day for day in (newest, *later) if _is_good(check, here, day))
    return next(good, newest)


def noon(day: date) -> str:
    """Give noon in London on a day, as SOURCE_DATE_EPOCH has it."""
    moment = datetime.combine(day, time(12), LONDON)
    return str(int(moment.astimezone(UTC).timestamp()))


def _is_good(check: KeptCheck, here: Repository, day: date) -> bool:
    return check.check(here, check.terms(here, today=day))[0] is not None


def _done(value: object) -> Iterator[date]:
    if isinstance(value, date):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _done(item)
    elif isinstance(value, Part):
        for name in type(value).model_fields:
            if name not in MAY_LIE_AHEAD:
                yield from _done(getattr(value, name))
