"""The large-print edition in a real browser, by the numbers of UKAAF G003, RNIB and WCAG."""

import pytest
from playwright.sync_api import Page, expect

from browser.faults import Faults, axe_faults
from browser.large_print_measures import (
    SCHEMES,
    SIZES,
    choose,
    chosen,
    fold_again,
    in_each,
    line_faults,
    said,
    small_targets,
    style_faults,
    unfold,
)
from browser.measures import (
    TEXT_SPACING,
    broken_by_a_long_address,
    faint_text,
    focus_faults,
    keyboard_faults,
    seen_in_one_window,
    tab_to,
    tab_to_a_contact,
    wider,
)
from browser.printing import paper_faults, printed, written_twice
from browser.rhythm import broken_words, misread
from browser.standard_measures import CONTRAST, violations
from browser.windows import (
    DESK,
    HALF,
    PHONE,
    in_window,
    letters_of_twice_the_size,
    seen_with,
    through,
)
from kinds_of_page import is_first_of_its_kind, is_home

EDITION = "large-print"
#: What is not one box on one line, unless it is longer: a number with an extension may be.
NOT_WHOLE = """(all) => all.filter((e) => {
  const text = document.createRange();
  text.selectNodeContents(e);
  const lines = new Set([...text.getClientRects()].map((box) => box.top)).size;
  e.style.whiteSpace = "nowrap";
  const fits = e.scrollWidth <= e.closest("p, li, dd, dt").clientWidth;
  e.style.whiteSpace = "";
  return e.getClientRects().length !== 1 || (lines !== 1 && fits);
}).map((e) => e.textContent)"""
#: The sign before the name of a folded part.
SIGN = """(e) => {
  const sign = getComputedStyle(e, "::marker"), style = getComputedStyle(e);
  return {
    display: style.display, kind: style.listStyleType, ink: style.color,
    size: parseFloat(sign.fontSize), colour: sign.color,
  };
}"""
SPACED = {"width": wider.of(TEXT_SPACING)}
ON_A_TELEPHONE_AND_A_DESK = {"type": style_faults, "targets": small_targets, "rhythm": misread}
#: By the width of the window.
MEASURES = {
    PHONE["width"]: ON_A_TELEPHONE_AND_A_DESK | SPACED | {"address": broken_by_a_long_address},
    HALF["width"]: SPACED,
    DESK["width"]: ON_A_TELEPHONE_AND_A_DESK,
}
#: In every size and in all colours; the last are the usual ones.
CHOSEN = {
    "width": in_each(list(reversed(SIZES)), wider),
    "contrast": in_each([*SCHEMES, "as-device"], faint_text),
}
#: What axe has to look at on a desk: the way back to the pages above. Whatever else is not on a
#: telephone is told of, wherever it is.
AXE_ON_A_DESK = ("areas/cobbleby/personnel/", "edit/")
ON_A_DESK_ALONE = {"one window": seen_in_one_window.of(".crumbs")}
#: Keys are pressed where all scripts are. Elsewhere each stop gets the focus.
PRESSED = ("", "areas/cobbleby/personnel/")
every_kind = pytest.mark.every_kind(EDITION)
first_of_each_kind = pytest.mark.every_kind(EDITION, usually=is_first_of_its_kind)
#: Each measure is a promise of its own where every page is looked at. Where some are, one test asks
#: of a page whether any measure tells of a fault: to hand a test out takes longer than to ask.
each_measure = pytest.mark.every_kind(EDITION, usually=is_home)


@pytest.fixture(scope="module")
def faults(opened, watch, axe_beside, *, closely, every_page, path) -> Faults:
    """What is wrong with the page, everything open, in each of its states."""
    told = Faults()
    unfold(opened)
    for window in through(opened, (PHONE, HALF, DESK)):
        width = f"{window['width']}px"
        told.ask(opened, width, MEASURES[window["width"]])
        if window in (PHONE, DESK) and closely and not every_page:
            told.ask(opened, width, ON_A_DESK_ALONE)
        if window == DESK:
            told.add("lines", width, line_faults(opened))
        if window == PHONE:
            on_a_telephone(opened, told)
        if (window in (PHONE, DESK) and every_page) or (window == PHONE and is_home(path)):
            told.add("axe", width, violations(opened, axe=axe_beside))
        elif (window == PHONE and closely) or (window == DESK and path in AXE_ON_A_DESK):
            told.add("axe", width, axe_faults(opened, axe_beside))
        if window == PHONE and closely:
            faults_of_keys = keyboard_faults if every_page or path in PRESSED else focus_faults
            told.add("keyboard", width, faults_of_keys(opened))
    told.add("left alone", "from opening on", watch.told())
    return told


def on_a_telephone(page: Page, told: Faults) -> None:
    """Measure what is wrong on a telephone, in every size and all colours."""
    told.ask(page, "chosen", CHOSEN)
    with letters_of_twice_the_size(page):
        grown = page.evaluate("getComputedStyle(document.body).fontSize")
        told.ask(page, grown, {"big letters": wider, "words": broken_words})
    told.add("big letters", "24px", () if grown == "48px" else [f"grow to {grown}"])
    with seen_with(page, color_scheme="dark"):
        told.add("contrast", "by night", faint_text(page))


@pytest.fixture
def shown(opened: Page) -> Page:
    """The page on a telephone, everything open, and otherwise as nobody has changed it."""
    in_window(opened, PHONE)
    unfold(opened)
    return opened


@every_kind
def test_no_measure_tells_of_a_fault(faults):
    assert faults.by_measure() == {}


@each_measure
def test_text_is_at_least_18_point_well_spaced_and_plain(faults):
    assert faults["type"] == []


@each_measure
def test_lines_are_neither_long_nor_short(faults):
    assert faults["lines"] == []


@each_measure
def test_nothing_scrolls_sideways_at_any_width_spacing_or_size(faults):
    assert faults["width"] == []


@each_measure
def test_a_long_web_address_breaks_wherever_it_stands_as_a_name_or_a_label(faults):
    assert faults["address"] == []


@each_measure
def test_no_short_word_or_number_to_ring_is_broken_in_letters_of_twice_the_size(faults):
    assert faults["words"] == []


@each_measure
def test_letters_of_twice_the_size_still_fit_a_telephone(faults):
    assert faults["big letters"] == []


@each_measure
def test_a_heading_is_near_what_it_is_over_and_each_entry_of_a_list_stands_for_itself(faults):
    assert faults["rhythm"] == []


@each_measure
def test_every_target_is_big_enough_for_a_finger(faults):
    assert faults["targets"] == []


@each_measure
def test_the_keyboard_reaches_everything_in_order_and_shows_where_it_is(faults):
    assert faults["keyboard"] == []


@first_of_each_kind
def test_the_same_text_is_there_without_script(address, shown, tab_without_script, path):
    in_window(tab_without_script, PHONE)
    tab_without_script.goto(address + path)
    assert said(tab_without_script, without=".search") == said(
        shown, without=".search, .keep, .form, [data-status], [data-kept]"
    )


@each_measure
def test_axe_finds_nothing(faults):
    assert faults["axe"] == []


@each_measure
def test_a_page_keeps_to_its_policy_asks_nobody_else_and_keeps_nothing(faults):
    assert faults["left alone"] == []


@every_kind
@pytest.mark.thorough
def test_axe_finds_no_faint_text_in_any_colours(shown):
    # The measure of 7 to 1 asks for more, of the same text, and is far quicker.
    for scheme in chosen(shown, SCHEMES):
        assert violations(shown, rules=CONTRAST) == [], scheme


@each_measure
def test_every_scheme_has_a_contrast_of_7_to_1(faults):
    assert faults["contrast"] == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_what_has_the_focus_has_a_contrast_of_7_to_1_in_every_scheme(
    visit, address, district, scheme
):
    page = visit(viewport=PHONE)
    page.goto(f"{address}areas/{district.id}/")
    choose(page, scheme)
    for _ in range(12):
        page.keyboard.press("Tab")
        assert faint_text(page) == []


@every_kind
def test_paper_has_18_point_all_words_no_navigation_and_each_web_address_once(
    opened, record_property
):
    fold_again(opened)
    sheets = printed(opened)
    record_property("paper", sheets.filled())
    assert paper_faults(sheets, 18) == []
    assert written_twice(sheets) == []
    with seen_with(opened, media="print"):
        assert style_faults(opened) == []


def test_a_part_is_folded_until_a_key_opens_it_and_its_sign_is_big_in_any_colours(
    visit, address, district
):
    page = visit(viewport=PHONE, java_script_enabled=False)
    page.goto(f"{address}areas/{district.id}/personnel/")
    tab_to(page, "What to say")
    expect(page.locator(".say")).to_be_hidden()
    page.keyboard.press("Enter")
    expect(page.locator(".say")).to_be_visible()
    name = page.get_by_text("What to say", exact=True)
    for colours in ("none", "active"):
        page.emulate_media(forced_colors=colours)
        sign = name.evaluate(SIGN)
        assert sign["display"] == "list-item"
        assert sign["kind"].startswith("disclosure-")
        assert sign["size"] > SIZES["size-18"]
        assert sign["colour"] == sign["ink"]


def test_paper_has_what_is_folded_to_save_room_and_not_what_stands_behind_an_answer(
    visit, address, district
):
    page = visit()
    page.goto(f"{address}subscribe/")
    assert "Tostop:" in printed(page).text
    page.goto(f"{address}areas/{district.id}/personnel/")
    for for_a_screen in ("Wearea", "Notwhatyouneed?", "cookies"):
        assert for_a_screen not in printed(page).text


def test_on_paper_an_entry_of_a_list_is_one_block(visit, address):
    page = visit()
    page.goto(f"{address}services/")
    with seen_with(page, media="print"):
        gap = "e => parseFloat(getComputedStyle(e).marginBottom)"
        assert page.locator(".records p").first.evaluate(gap) < 12


def test_numbers_that_belong_together_stay_on_one_line(address, visit, district):
    page = visit(viewport=PHONE)
    page.goto(f"{address}areas/{district.id}/")
    unfold(page)
    whole = page.locator("main .whole")
    assert whole.count() > 1
    assert whole.evaluate_all(NOT_WHOLE) == []


def test_a_long_name_begins_beside_its_number(address, visit, district):
    page = visit(viewport=PHONE)
    page.goto(f"{address}areas/{district.id}/")
    tops = page.locator("h3:has(> a)").evaluate_all(
        """(headings) => headings.map((heading) => {
          const number = document.createRange();
          number.selectNode(heading.firstChild);
          const link = document.createRange();
          link.selectNodeContents(heading.querySelector("a"));
          return [number, link].map((part) => part.getClientRects()[0].top);
        })"""
    )
    assert len(tops) > 1
    assert all(abs(number - name) < 2 for number, name in tops)


def test_from_home_to_an_answer_and_its_contact_with_the_keyboard_alone(
    address, visit, site, district
):
    page = visit(viewport=PHONE)
    page.goto(address)
    for name in (site.directory.needs["technical-support"].title, district.name):
        tab_to(page, name)
        with page.expect_navigation():
            page.keyboard.press("Enter")
    assert page.url == f"{address}areas/{district.id}/technical-support/"
    href = tab_to_a_contact(page)
    if href.endswith("contact/"):
        with page.expect_navigation():
            page.keyboard.press("Enter")
        assert page.url == f"{address}contact/"
    else:
        assert href.startswith(("mailto:", "tel:", "http")) or not href
