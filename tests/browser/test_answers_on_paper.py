"""An answer that is printed is whom to ask, on few pages: what is folded stays on the screen."""

import re

import pymupdf
import pytest

from browser.windows import seen_with

EDITION = "standard"
LOOKS_AT = "demonstration"
MOST_PAGES = 3
BELOW = "(parts) => parts.map((part) => getComputedStyle(part).paddingBottom)"
FOR_A_SCREEN = ("Notwhatyouneed?", "cookies")


def entries(page):
    """How many bodies and official pages stand in an answer."""
    return len(page.all("data-record")) + len(page.all("data-guide"))


@pytest.fixture(scope="module")
def fullest(site):
    """The three answers of a full county with the most on them."""
    answers = [
        page
        for page in site.pages.values()
        if page.path.startswith("areas/") and page.path.count("/") == 3
    ]
    return sorted(answers, key=entries, reverse=True)[:3]


def test_the_fullest_answers_of_a_county_are_three_pages_of_a4_at_the_most(fullest, tab, address):
    assert entries(fullest[0]) > 8
    for answer in fullest:
        tab.goto(address + answer.path)
        printed = pymupdf.open(stream=tab.pdf(format="A4", print_background=True))
        assert len(printed) <= MOST_PAGES, answer.path
        text = "".join("".join(sheet.get_text().split()) for sheet in printed)
        assert not any(words in text for words in FOR_A_SCREEN)
        assert re.search(r"Printedon\d{1,2}[A-Z][a-z]+20\d\d\.Thispage:", text)


def test_no_room_is_kept_below_the_last_line(tab, address):
    """It moved that line, alone, to a sheet of its own."""
    tab.goto(address)
    with seen_with(tab, media="print"):
        foot = tab.locator(".foot, .foot .md-grid, .foot .who").evaluate_all(BELOW)
    assert foot == ["0px"] * 3
