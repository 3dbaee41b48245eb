"""Numbers as people write them in a sentence."""

import pytest

from consortium.numbers import ordinal


@pytest.mark.parametrize(
    ("number", "written"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"),
     (20, "20th"), (21, "21st"), (22, "22nd"), (23, "23rd"), (30, "30th"), (31, "31st")],
)  # fmt: skip
def test_which_of_a_row_something_is_is_written_as_in_a_date(number, written):
    assert ordinal(number) == written
