"""The standard edition in a real browser: WCAG 2.2 AA, the AAA criteria named, and paper."""

import pytest
from playwright.sync_api import Page

from browser.faults import Faults
from browser.measures import (
    broken_by_a_long_address,
    faint_focus,
    faint_text,
    focus_faults,
    keyboard_faults,
    reached,
    seen_in_one_window,
)
from browser.printing import paper_faults, printed, written_twice
from browser.rhythm import broken_words, misread
from browser.standard_measures import (
    CONTRAST,
    broken_numbers,
    layout_faults,
    layout_faults_at_any_spacing,
    little_room_above_the_heading,
    lost_marks,
    moving,
    said,
    small_targets,
    small_text,
    violations,
    wide_dates,
    written_by_script,
)
from browser.windows import (
    DESK,
    HALF,
    PHONE,
    TABLET,
    both,
    in_window,
    letters_of_twice_the_size,
    seen_with,
    through,
)
from kinds_of_page import is_first_of_its_kind, is_home

EDITION = "standard"
LETTERS = "parseFloat(getComputedStyle(document.body).fontSize)"
#: Keys are pressed where all scripts are, and all that is on a desk alone: the menu, and beside it
#: the finder and the map, an answer with its fold, or forms. Elsewhere each stop gets the focus.
PRESSED = ("", "areas/cobbleby/personnel/", "edit/")
#: And what axe has to look at there: the heads of tables too. Whatever else is not on a telephone
#: is told of, wherever it is.
AXE_ON_A_DESK = (*PRESSED, "evidence/")
ON_A_DESK_ALONE = {"one window": seen_in_one_window.of("nav, .menu, .hint, thead")}
ANYWHERE = {"address in a table": broken_by_a_long_address.of("table")}
IN_MOST_WINDOWS = {"layout": layout_faults_at_any_spacing}
ON_A_TELEPHONE_AND_A_DESK = IN_MOST_WINDOWS | {
    "contrast": faint_text,
    "dates": wide_dates,
    "small text": small_text,
    "targets": small_targets,
    "heading": little_room_above_the_heading,
    "rhythm": misread,
}
#: What goes wrong on a telephone if it does anywhere.
ON_A_TELEPHONE = ON_A_TELEPHONE_AND_A_DESK | {
    "address": broken_by_a_long_address,
    "numbers": broken_numbers,
    "words": broken_words,
    "movement": moving,
}
#: By the width of the window.
MEASURES = {
    PHONE["width"]: ON_A_TELEPHONE,
    HALF["width"]: IN_MOST_WINDOWS,
    DESK["width"]: ON_A_TELEPHONE_AND_A_DESK,
}
every_kind = pytest.mark.every_kind(EDITION)
first_of_each_kind = pytest.mark.every_kind(EDITION, usually=is_first_of_its_kind)
#: Each measure is a promise of its own where every page is looked at. Where some are, one test asks
#: of a page whether any measure tells of a fault: to hand a test out takes longer than to ask.
each_measure = pytest.mark.every_kind(EDITION, usually=is_home)


@pytest.fixture(scope="module")
def faults(opened, watch, axe_beside, *, closely, every_page, path) -> Faults:
    """What is wrong with the page, in each of its states."""
    told = Faults()
    for window in through(opened, (PHONE, HALF, TABLET, DESK)):
        width = f"{window['width']}px"
        told.ask(opened, width, ANYWHERE | MEASURES.get(window["width"], {}))
        if window in (PHONE, DESK) and closely and not every_page:
            told.ask(opened, width, ON_A_DESK_ALONE)
        if window in (PHONE, DESK):
            with seen_with(opened, color_scheme="dark"):
                told.add("contrast", f"{width}, by night", faint_text(opened))
        if window == PHONE:
            in_big_letters(opened, told)
            told.add("axe", width, violations(opened, axe=axe_beside, quickly=not closely))
        if window == DESK and (every_page or path in AXE_ON_A_DESK):
            told.add("axe", width, violations(opened, axe=axe_beside, quickly=not every_page))
        if window in (PHONE, DESK) and closely:
            faults_of_keys = keyboard_faults if every_page or path in PRESSED else focus_faults
            told.add("keyboard", width, faults_of_keys(opened))
        if window == PHONE:
            in_the_readers_own_colours(opened, told, closely=closely)
    told.add("left alone", "from opening on", watch.told())
    return told


def in_big_letters(page: Page, told: Faults) -> None:
    """Measure what letters of twice the size do to a page on a telephone."""
    usual = page.evaluate(LETTERS)
    with letters_of_twice_the_size(page):
        grown = page.evaluate(LETTERS)
        told.ask(page, f"{grown}px", {"big letters": layout_faults, "words": broken_words})
    told.add("big letters", f"{usual}px", () if grown == 2 * usual else [f"grow to {grown}px"])


def in_the_readers_own_colours(page: Page, told: Faults, *, closely: bool) -> None:
    """Measure what is lost in forced colours; closely: what has the focus too.

    How wide its ring is and where it stands is the same in all colours.
    """
    for scheme in ("light", "dark"):
        with seen_with(page, forced_colors="active", color_scheme=scheme):
            told.add("marks", scheme, lost_marks(page))
            if scheme == "light":
                stops = reached(page, 8) if closely else ()
                told.add("focus", scheme, filter(faint_focus, stops))


@every_kind
def test_no_measure_tells_of_a_fault(faults):
    assert faults.by_measure() == {}


@each_measure
def test_axe_finds_nothing(faults):
    assert faults["axe"] == []


@each_measure
def test_a_page_keeps_to_its_policy_asks_nobody_else_and_keeps_nothing(faults):
    assert faults["left alone"] == []


@every_kind
@pytest.mark.thorough
def test_axe_finds_no_faint_text_by_night(opened):
    # The measure of 7 to 1 asks for more, of the same text, and is far quicker.
    with seen_with(opened, color_scheme="dark"):
        for _ in both(opened):
            assert violations(opened, rules=CONTRAST) == []


@each_measure
def test_all_text_has_a_contrast_of_7_to_1_by_day_and_by_night(faults):
    assert faults["contrast"] == []


@each_measure
def test_nothing_scrolls_sideways_or_is_cut_off_at_any_width_or_spacing(faults):
    assert faults["layout"] == []


@each_measure
def test_letters_of_twice_the_size_make_a_telephones_page_no_wider(faults):
    assert faults["big letters"] == []


@each_measure
def test_no_short_word_or_number_to_ring_is_broken_even_in_letters_of_twice_the_size(faults):
    assert faults["words"] == []


@each_measure
def test_a_long_web_address_breaks_wherever_it_stands_as_a_name_or_a_label(faults):
    assert faults["address"] == []


@each_measure
def test_a_long_web_address_in_a_table_widens_no_window(faults):
    assert faults["address in a table"] == []


@each_measure
def test_a_date_beside_an_event_is_only_as_wide_as_a_date(faults):
    assert faults["dates"] == []


@each_measure
def test_a_number_in_a_table_stays_on_one_line(faults):
    assert faults["numbers"] == []


@each_measure
def test_no_text_is_below_16_pixels(faults):
    assert faults["small text"] == []


@each_measure
def test_every_target_is_big_enough_for_a_finger(faults):
    assert faults["targets"] == []


@each_measure
def test_the_keyboard_reaches_everything_in_order_and_shows_where_it_is(faults):
    assert faults["keyboard"] == []


@each_measure
def test_with_the_readers_own_colours_the_focus_and_every_mark_are_still_seen(faults):
    assert faults["marks"] == []
    assert faults["focus"] == []


@each_measure
def test_nothing_moves_for_those_who_ask_for_less_of_it(faults):
    assert faults["movement"] == []


@each_measure
def test_the_heading_does_not_touch_what_stands_above_it(faults):
    assert faults["heading"] == []


@each_measure
def test_a_heading_is_near_what_it_is_over_and_each_entry_of_a_list_stands_for_itself(faults):
    assert faults["rhythm"] == []


@first_of_each_kind
def test_the_same_text_is_there_without_script(opened, tab_without_script, address, path):
    for tab in (opened, tab_without_script):
        in_window(tab, DESK)
    tab_without_script.goto(address + path)
    left_out = written_by_script(opened)
    with_script, without = (said(page, without=left_out) for page in (opened, tab_without_script))
    assert with_script == without
    assert len(with_script) > 10


@every_kind
def test_paper_has_14_point_all_words_no_navigation_and_each_web_address_once(
    opened, record_property
):
    sheets = printed(opened)
    record_property("paper", sheets.filled())
    assert paper_faults(sheets, 14) == []
    assert written_twice(sheets) == []
