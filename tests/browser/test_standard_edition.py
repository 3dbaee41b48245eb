"""The standard edition in a real browser: WCAG 2.2 AA, the AAA criteria named, and paper."""

from collections.abc import Iterator
from itertools import islice

import pytest
from playwright.sync_api import Page

from browser.measures import broken_by_a_long_address, faint_focus, faint_text, focused, stops
from browser.printing import paper_faults, printed, written_twice
from browser.standard_measures import (
    CONTRAST,
    broken_numbers,
    layout_faults,
    lost_marks,
    moving,
    said,
    small_targets,
    small_text,
    spaced_layout_faults,
    violations,
    wide_dates,
    written_by_script,
)
from browser.windows import DESK, PHONE

EDITION = "standard"
#: Pixels between the band at the top of a page and its heading.
LEAST_ROOM = 8
every_kind = pytest.mark.every_kind(EDITION)


@pytest.fixture(scope="module")
def tab_of_big_letters(launch) -> Iterator[Page]:
    """A window of a reader who has set the letters to twice their size."""
    with launch("--blink-settings=defaultFontSize=32").new_context(viewport=PHONE) as context:
        yield context.new_page()


@pytest.fixture
def shown(opened: Page) -> Page:
    """The page on a telephone, by day."""
    opened.set_viewport_size(PHONE)
    opened.emulate_media(
        media="screen", color_scheme="light", forced_colors="none", reduced_motion="reduce"
    )
    return opened


@every_kind
def test_axe_finds_nothing(shown):
    for viewport in (PHONE, DESK):
        shown.set_viewport_size(viewport)
        assert violations(shown) == []


@every_kind
@pytest.mark.thorough
def test_axe_finds_no_faint_text_by_night(shown):
    # The measure of 7 to 1 asks for more, of the same text, and is far quicker.
    for viewport in (PHONE, DESK):
        shown.set_viewport_size(viewport)
        shown.emulate_media(color_scheme="dark")
        assert violations(shown, rules=CONTRAST) == []


@every_kind
def test_all_text_has_a_contrast_of_7_to_1_by_day_and_by_night(shown):
    for viewport in (PHONE, DESK):
        shown.set_viewport_size(viewport)
        for scheme in ("light", "dark"):
            shown.emulate_media(color_scheme=scheme)
            assert faint_text(shown) == [], scheme


@every_kind
def test_nothing_scrolls_sideways_or_is_cut_off_at_any_width_or_spacing(shown):
    for width in (320, 640, 1280):
        shown.set_viewport_size({"width": width, "height": 700})
        assert layout_faults(shown) == [], width
        assert spaced_layout_faults(shown) == [], width


@every_kind
def test_letters_of_twice_the_size_make_a_telephones_page_no_wider(
    tab_of_big_letters, address, path
):
    tab_of_big_letters.goto(address + path)
    assert layout_faults(tab_of_big_letters) == []


@every_kind
def test_a_long_web_address_breaks_wherever_it_stands_as_a_name_or_a_label(shown):
    assert broken_by_a_long_address(shown) == []


@every_kind
def test_a_long_web_address_in_a_table_widens_no_window(shown):
    for width in (320, 640, 960, 1280):
        shown.set_viewport_size({"width": width, "height": 700})
        assert broken_by_a_long_address(shown, "table") == [], width


@every_kind
def test_a_date_beside_an_event_is_only_as_wide_as_a_date(shown):
    for viewport in (PHONE, DESK):
        shown.set_viewport_size(viewport)
        assert wide_dates(shown) == []


@every_kind
def test_a_number_in_a_table_stays_on_one_line(shown):
    assert broken_numbers(shown) == []


@every_kind
def test_no_text_is_below_16_pixels(shown):
    for viewport in (PHONE, DESK):
        shown.set_viewport_size(viewport)
        assert small_text(shown, 16) == []


@every_kind
def test_every_target_is_big_enough_for_a_finger(shown):
    for viewport in (PHONE, DESK):
        shown.set_viewport_size(viewport)
        assert small_targets(shown) == []


@every_kind
def test_the_keyboard_reaches_everything_in_order_and_shows_where_it_is(shown):
    for viewport in (PHONE, DESK):
        shown.set_viewport_size(viewport)
        shown.reload()
        wanted = stops(shown)
        reached = list(focused(shown))
        assert [stop["name"] for stop in reached] == wanted
        assert list(filter(faint_focus, reached)) == []


@every_kind
def test_with_the_readers_own_colours_the_focus_and_every_mark_are_still_seen(shown):
    for scheme in ("light", "dark"):
        shown.emulate_media(forced_colors="active", color_scheme=scheme)
        assert lost_marks(shown) == []
        shown.evaluate("document.activeElement.blur(); window.passed = new Set()")
        assert list(filter(faint_focus, islice(focused(shown), 8))) == []


@every_kind
def test_nothing_moves_for_those_who_ask_for_less_of_it(shown):
    assert moving(shown) == []


@every_kind
def test_the_same_text_is_there_without_script(shown, tab_without_script, address, path):
    for tab in (shown, tab_without_script):
        tab.set_viewport_size(DESK)
    tab_without_script.goto(address + path)
    # What another test has opened of the page is closed again.
    shown.reload()
    left_out = written_by_script(shown)
    with_script, without = (said(page, without=left_out) for page in (shown, tab_without_script))
    assert with_script == without
    assert len(with_script) > 10


@every_kind
def test_paper_has_14_point_all_words_no_navigation_and_each_web_address_once(
    shown, record_property
):
    sheets = printed(shown)
    record_property("paper", sheets.filled())
    assert paper_faults(sheets, 14) == []
    assert written_twice(sheets) == []


@every_kind
def test_the_heading_does_not_touch_what_stands_above_it(shown):
    for viewport in (PHONE, DESK):
        shown.set_viewport_size(viewport)
        above = shown.locator(".md-content > .twin, header.top").last.bounding_box()
        heading = shown.locator("h1").first.bounding_box()
        assert heading["y"] - above["y"] - above["height"] >= LEAST_ROOM
