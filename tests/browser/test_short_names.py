"""A link is big enough for a finger, however short the name is that it leads by."""

import pytest

from browser.standard_measures import small_targets
from browser.windows import both

EDITION = "standard"
LOOKS_AT = "demonstration"
SHORTEN = "links => links.forEach(link => { link.textContent = 'Ox'; })"
INTO_A_CELL = "cells => { cells[0].innerHTML = '<a href=\"/\">Ox</a>'; }"


@pytest.mark.parametrize(
    ("path", "named"),
    [("areas/cobbleby/personnel/", ".result h3 a"), ("find/words/c/", ".words dd a")],
)
def test_a_name_of_two_letters_is(tab, address, path, named):
    tab.goto(address + path)
    assert tab.locator(named).count() > 1
    tab.eval_on_selector_all(named, SHORTEN)
    for _ in both(tab):
        assert small_targets(tab) == []


def test_a_name_in_a_table_of_a_newsletter_is(tab, address):
    tab.goto(f"{address}newsletters/money-in-a-barn/")
    tab.eval_on_selector_all(".matrix td", INTO_A_CELL)
    for _ in both(tab):
        assert small_targets(tab) == []
