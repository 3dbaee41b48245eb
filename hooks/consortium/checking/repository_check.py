"""The check of a whole repository, once: its records, its pages, and the files beside them."""

from collections.abc import Collection
from datetime import date, datetime

from consortium.checking.kept_check import NOTHING_NEEDED, KeptCheck
from consortium.checking.needed_page_rules import Needed
from consortium.checking.repository_files import read_repository, repository_at
from consortium.checking.terms import Terms
from consortium.directory import Directory
from consortium.problems.problem import Problem
from consortium.repository.repository import Repository

__all__ = ["check_repository", "read_repository", "repository_at", "terms"]


def terms(
    repository: Repository,
    *,
    today: date,
    built: datetime | None = None,
    publishing: bool = False,
) -> Terms:
    """Gather what the check goes by: the texts of documents and the codes of the map among it."""
    check = KeptCheck(markers=())
    return check.terms(repository, today=today, built=built, publishing=publishing)


def check_repository(
    repository: Repository,
    the_terms: Terms,
    *,
    markers: Collection[str],
    needed: Needed = NOTHING_NEEDED,
) -> tuple[Directory | None, tuple[Problem, ...]]:
    """Check records and pages. The directory is None when anything stops the site.

    `markers` are the names that a `made:` link in a page may have, `needed` the pages that have to
    be there.
    """
    return KeptCheck(markers=markers, needed=needed).check(repository, the_terms)
