"""Telephone numbers as people read them."""

import pytest

from consortium.advice.better_telephone import better_telephone, can_exist
from consortium.telephone import dialled, grouped


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("01632960123", "01632 960123"),
        ("01632 960123 extension 4", "01632 960123 extension\N{NO-BREAK SPACE}4"),
    ],
)
def test_the_figures_of_an_extension_stand_on_the_line_of_their_word(written, read):
    assert grouped(written) == read


@pytest.mark.parametrize(
    ("written", "read", "dials"),
    [("116 123", "116 123", "116123"), ("116006", "116 006", "116006"), ("111", "111", "111")],
)
def test_a_number_of_the_whole_country_is_dialled_as_it_is(written, read, dials):
    assert can_exist(written)
    assert (grouped(written), dialled(written)) == (read, dials)


@pytest.mark.parametrize("wrote", ["123", "960123", "116 12", "1161234", "01632 960"])
def test_figures_that_lack_the_rest_are_none_of_those(wrote):
    assert not can_exist(wrote)
    assert better_telephone(wrote) is None
