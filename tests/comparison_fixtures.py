"""A pull request in the good county: its files before and after."""

from consortium.checking.check import make_rulebook
from consortium.checking.repository_check import read_repository
from consortium.comparing.comparison import compare
from good_county import county_terms, write_county


def compared(folder, before, after):
    """Give the problems of a change from some files of the county to others, below a folder."""
    old, new = (
        make_rulebook(read_repository(write_county(folder / name, files)), county_terms())[0]
        for name, files in (("before", before), ("after", after))
    )
    return list(compare(old, new))
