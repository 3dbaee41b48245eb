"""Names of needs and communities inside a sentence, where they begin small if they may."""

import pytest

from counties import community, need


@pytest.mark.parametrize(
    ("name", "inside"),
    [
        ("Rural areas", "rural areas"),
        ("A building", "a building"),
        ("LGBT+ people", "LGBT+ people"),
        ("IT and websites", "IT and websites"),
    ],
)
def test_letters_that_are_all_capitals_stay_so(name, inside):
    assert community("one", name=name).phrase == need("two", title=name).phrase == inside


def test_a_community_says_itself_that_its_name_begins_with_a_capital():
    assert community("one", name="Somali women", called="Somali women").phrase == "Somali women"


def test_what_a_group_asks_for_by_a_name_keeps_its_capital():
    assert need("irish", title="Irish language", we_need="Irish").phrase == "Irish language"
    assert need("money", title="Raising money", we_need="raising money").phrase == "raising money"
