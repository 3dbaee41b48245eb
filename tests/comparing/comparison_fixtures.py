"""A pull request in the good county: its files before and after."""

from consortium.checking.rulebook import Rulebook
from consortium.comparing.comparison import compare
from good_county import county_terms, county_with
from kept_checks import book_of


def book(files: dict[str, str | bytes | None] | None = None) -> Rulebook:
    """Give the records of the county with some files changed."""
    return book_of(county_with(files), county_terms())


def compared(before, after):
    """Give the problems of a change from some files of the county to others."""
    return list(compare(book(before), book(after)))
