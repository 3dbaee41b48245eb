"""Checks that stay: of a whole site, no file is looked at twice by one process of the tests."""

from functools import cache

from consortium.checking.kept_check import KeptCheck
from consortium.pages import MARKERS, NEEDED
from consortium.repository.repository import Repository


def check_of(here: Repository) -> KeptCheck:
    """Give the check that all sites of the same places share, whatever else they hold.

    It says what a clean check says (test_kept_check.py).
    """
    areas = here.file("data/areas.yml")
    return _kept(areas.content if areas else b"")


@cache
def _kept(areas: bytes) -> KeptCheck:  # noqa: ARG001 (each has one of its own)
    return KeptCheck(markers=MARKERS, needed=NEEDED)
