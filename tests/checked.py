"""The checks of records and of a whole repository, each once: nothing of them is kept."""

from collections.abc import Collection
from datetime import date, datetime

from consortium.checking.check import RecordsCheck, conclude
from consortium.checking.kept_check import NOTHING_NEEDED, KeptCheck
from consortium.checking.needed_page_rules import Needed
from consortium.checking.rulebook import Rulebook
from consortium.checking.terms import Terms
from consortium.checking.told import Told
from consortium.directory import Directory
from consortium.problems.problem import Problem
from consortium.reading.record_files import RecordFiles
from consortium.repository.repository import Repository


def check(files: RecordFiles, the_terms: Terms) -> tuple[Directory | None, tuple[Problem, ...]]:
    """Check all records. The directory is None when a problem stops the site (no warning)."""
    records = RecordsCheck()
    book, first = records.first_pass(files, the_terms)
    return conclude(book, (*first, *records.second_pass(book, Told(first))))


def first_pass(files: RecordFiles, the_terms: Terms) -> tuple[Rulebook, tuple[Problem, ...]]:
    """Give the records that can be read, and tell what is wrong with each of the others."""
    return RecordsCheck().first_pass(files, the_terms)


def terms(
    repository: Repository,
    *,
    today: date,
    built: datetime | None = None,
    publishing: bool = False,
) -> Terms:
    """Gather what the check goes by: the texts of documents and the codes of the map among it."""
    kept = KeptCheck(markers=())
    return kept.terms(repository, today=today, built=built, publishing=publishing)


def check_repository(
    repository: Repository,
    the_terms: Terms,
    *,
    markers: Collection[str],
    needed: Needed = NOTHING_NEEDED,
) -> tuple[Directory | None, tuple[Problem, ...]]:
    """Check records and pages. The directory is None when anything stops the site."""
    return KeptCheck(markers=markers, needed=needed).check(repository, the_terms)
