"""A link is big enough for a finger, however short the name is that it leads by."""

import pytest

from browser import large_print_measures, standard_measures
from browser.windows import both

EDITION = "standard"
LOOKS_AT = "demonstration"
MEASURES = {"": standard_measures, "large-print/": large_print_measures}
SHORTEN = "links => links.forEach(link => { link.textContent = 'Ox'; })"
INTO_A_CELL = "cells => { cells[0].innerHTML = '<a href=\"/\">Ox</a>'; }"


def small(tab, edition):
    return [told for _ in both(tab) for told in MEASURES[edition].small_targets(tab)]


@pytest.mark.parametrize("edition", MEASURES)
@pytest.mark.parametrize(
    ("path", "named"),
    [
        ("areas/cobbleby/personnel/", "main h3 a"),
        ("find/words/c/", ".words dd > a"),
        ("needs/", ".card h3 a"),
        ("needs/personnel/", ".ruled > li > a"),
    ],
)
def test_a_name_of_two_letters_is(tab, address, edition, path, named):
    tab.goto(f"{address}{edition}{path}")
    tab.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
    assert tab.locator(named).count() > 1
    tab.eval_on_selector_all(named, SHORTEN)
    assert small(tab, edition) == []


@pytest.mark.parametrize("edition", MEASURES)
def test_a_name_in_a_table_of_a_newsletter_is(tab, address, edition):
    tab.goto(f"{address}{edition}newsletters/money-in-a-barn/")
    tab.eval_on_selector_all("main td, main dd, main li", INTO_A_CELL)
    assert small(tab, edition) == []
