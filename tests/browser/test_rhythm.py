"""What the eye would take together wrongly is caught in a page that is spoilt."""

import pytest

from browser.rhythm import (
    broken_words,
    late_marks,
    loose_headings,
    signs_outside,
    touching_entries,
)
from browser.windows import letters_of_twice_the_size

EDITION = "standard"
LOOKS_AT = "demonstration"


def test_a_heading_that_stands_nearer_to_what_is_above_it_is_caught(spoilt):
    assert loose_headings(spoilt("hubs/")) == []
    assert loose_headings(spoilt("hubs/", "#text h2 { margin-bottom: 99px !important }"))


@pytest.mark.parametrize("path", ["about/", "large-print/about/", "large-print/"])
def test_a_mark_beside_the_last_line_of_an_entry_is_caught(spoilt, path):
    assert late_marks(spoilt(path)) == []
    in_line = "li > a { display: inline-block !important; width: 8em !important }"
    assert late_marks(spoilt(path, in_line))


def test_a_folded_part_whose_sign_is_not_on_the_screen_is_caught(spoilt):
    assert signs_outside(spoilt("large-print/edit/events/")) == []
    assert signs_outside(spoilt("large-print/edit/events/", "summary { padding: 0 !important }"))


def test_entries_that_follow_one_another_as_one_are_caught(spoilt):
    assert touching_entries(spoilt("areas/dawdleshire/")) == []
    assert touching_entries(spoilt("areas/dawdleshire/", ".dated { padding: 0 !important }"))


@pytest.mark.parametrize("path", ["hubs/cobbleby/", "large-print/hubs/cobbleby/"])
def test_a_number_to_ring_that_goes_on_in_the_next_line_is_caught(spoilt, path):
    assert broken_words(spoilt(path)) == []
    assert "01632" in broken_words(spoilt(path, ".reach .tel { width: 2em !important }"))


@pytest.mark.parametrize("edition", ["", "large-print/"])
def test_a_wide_table_breaks_no_word_in_letters_of_twice_the_size(spoilt, edition):
    page = spoilt(f"{edition}newsletters/money-in-a-barn/")
    with letters_of_twice_the_size(page):
        assert broken_words(page) == []


def test_a_word_of_a_table_that_is_broken_beside_its_label_is_caught(spoilt):
    page = spoilt("newsletters/money-in-a-barn/", ".matrix td::before { float: left }")
    with letters_of_twice_the_size(page):
        assert "Free" in broken_words(page)
