"""Checks that stay: of a whole site, no file is looked at twice by one process of the tests.

They say what a clean check says (test_kept_check.py).
"""

from functools import cache

from consortium.checking.check import RecordsCheck
from consortium.checking.kept_check import KeptCheck
from consortium.checking.repository_files import files_of_records, read_file
from consortium.checking.rulebook import Rulebook
from consortium.checking.terms import Terms
from consortium.pages import MARKERS, NEEDED
from consortium.reading.record_files import together
from consortium.repository.repository import Repository


def check_of(here: Repository) -> KeptCheck:
    """Give the check that all sites of the same places share, whatever else they hold."""
    areas = here.file("data/areas.yml")
    return _kept(areas.content if areas else b"")


def book_of(here: Repository, by: Terms) -> Rulebook:
    """Give the records of a site that can be read."""
    return _RECORDS.first_pass(together(map(_read, files_of_records(here))), by)[0]


@cache
def _kept(areas: bytes) -> KeptCheck:  # noqa: ARG001 (each has one of its own)
    return KeptCheck(markers=MARKERS, needed=NEEDED)


_RECORDS = RecordsCheck()
_read = cache(read_file)
