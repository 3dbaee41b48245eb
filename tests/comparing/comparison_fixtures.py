"""A pull request in the good county: its files before and after."""

from checked import first_pass
from consortium.checking.repository_files import read_repository
from consortium.comparing.comparison import compare
from good_county import county_terms, county_with


def compared(before, after):
    """Give the problems of a change from some files of the county to others."""
    old, new = (
        first_pass(read_repository(county_with(files)), county_terms())[0]
        for files in (before, after)
    )
    return list(compare(old, new))
