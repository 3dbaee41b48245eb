"""Telephone numbers as people read them."""

import pytest

from consortium.telephone import grouped


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("01632960123", "01632 960123"),
        ("01632 960123 extension 4", "01632 960123 extension\N{NO-BREAK SPACE}4"),
    ],
)
def test_the_figures_of_an_extension_stand_on_the_line_of_their_word(written, read):
    assert grouped(written) == read
