"""Each measure of the standard edition catches what it is for in a page that is spoilt."""

import pytest

from browser.measures import faint_text, focus_faults, keyboard_faults
from browser.standard_measures import (
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
)

EDITION = "standard"
LOOKS_AT = "demonstration"


def test_low_contrast_a_skipped_heading_and_a_button_without_a_name_are_caught(spoilt):
    page = spoilt("privacy/", "#text p { color: #767676 !important }")
    page.locator("#text h2").first.evaluate("e => { e.outerHTML = '<h4>Skipped</h4>'; }")
    page.locator(".search button").evaluate("e => { e.textContent = ''; }")
    broken = {violation.partition(":")[0] for violation in violations(page)}
    assert {"color-contrast-enhanced", "heading-order", "button-name"} <= broken
    quickly = {violation.partition(":")[0] for violation in violations(page, quickly=True)}
    assert {"heading-order", "button-name"} <= quickly < broken
    assert faint_text(page)


def test_a_heading_that_touches_what_stands_above_it_is_noticed(spoilt):
    assert little_room_above_the_heading(spoilt("privacy/")) == []
    touching = "h1 { margin-top: -99px !important }"
    assert little_room_above_the_heading(spoilt("privacy/", touching))


def test_faint_text_that_is_large_is_caught_although_axe_lets_it_pass(spoilt):
    assert faint_text(spoilt("privacy/", "h1 { color: #666 !important }"))


def test_wide_pages_and_text_that_is_cut_off_are_caught(spoilt):
    assert layout_faults(spoilt("privacy/", "#text { min-width: 400px }"))
    cut = "#text h1 { height: 1em; overflow: hidden; line-height: 1; }"
    assert layout_faults(spoilt("about/maps/", f"{cut} #text h1 {{ width: 2em }}"))
    tight = "#text h1 { height: 1.4em; overflow: hidden; line-height: 1.3 }"
    (fault,) = layout_faults_at_any_spacing(spoilt("privacy/", tight))
    assert fault.startswith("spaced, H1")


def test_small_text_is_caught_in_a_drawing_too(spoilt):
    assert small_text(spoilt("privacy/", "#text li { font-size: 15px }"))
    assert small_text(spoilt("areas/", ".map { max-width: 120px !important }"))


def test_small_targets_are_caught_but_not_links_inside_a_sentence(spoilt):
    page = spoilt("privacy/", ".foot a { padding: 0 !important }")
    faults = small_targets(page)
    assert any("Your privacy" in fault for fault in faults)
    assert not any(fault.endswith(": large print") for fault in faults)


def test_a_focus_that_is_not_seen_or_not_in_the_window_or_covered_is_caught(spoilt):
    unseen = "a[href]:focus-visible { outline: 0 !important }"
    away = ".foot a:focus { position: fixed; left: -99px }"
    over = ".twin::after { content: ''; position: fixed; inset: 0; z-index: 9 }"
    for css in (unseen, away, over):
        page = spoilt("contact/", css)
        for faults in (keyboard_faults(page), focus_faults(page)):
            assert any(told.startswith("hardly seen") for told in faults)


def test_a_link_that_the_keyboard_does_not_reach_is_caught(spoilt):
    page = spoilt("contact/")
    assert keyboard_faults(page) == focus_faults(page) == []
    page.locator(".foot a").last.evaluate("e => e.tabIndex = 1")
    for faults in (keyboard_faults(page), focus_faults(page)):
        assert any(told.startswith("comes to") for told in faults)


def test_what_the_keyboard_comes_to_because_it_can_be_scrolled_is_caught(spoilt):
    page = spoilt("contact/", "h1 { height: 9px; overflow: auto }")
    for faults in (keyboard_faults(page), focus_faults(page)):
        assert any(told.startswith("comes to") for told in faults)


def test_a_disc_that_is_a_background_is_lost_in_forced_colours_and_caught(spoilt):
    page = spoilt(
        "areas/cobbleby/ict/", ".known::before { border: 0 !important; background: green }"
    )
    page.emulate_media(forced_colors="active")
    assert lost_marks(page)


def test_a_number_on_the_map_that_is_lost_in_forced_colours_is_caught(spoilt):
    page = spoilt("areas/cobbleby/", ".map path { fill: CanvasText !important }")
    page.emulate_media(forced_colors="active")
    assert any(mark.startswith("on the map") for mark in lost_marks(page))


@pytest.mark.parametrize("path", ["events/", "events/past/", "needs/personnel/", "areas/cobbleby/"])
def test_a_date_that_is_drawn_as_wide_as_the_page_is_caught(spoilt, path):
    assert wide_dates(spoilt(path)) == []
    assert wide_dates(spoilt(path, ".dated { display: block !important }"))


def test_a_number_that_is_broken_into_two_lines_is_caught(spoilt):
    crowded = "#text table.reached[class] td { white-space: normal; overflow-wrap: anywhere }"
    for css, caught in (("", []), (crowded, ["on two lines: 1234"])):
        page = spoilt("coverage/", css or "* {}")
        page.evaluate("document.querySelector('table.reached td').textContent = '1234'")
        assert broken_numbers(page) == caught


def test_movement_is_caught(spoilt):
    page = spoilt("privacy/")
    page.emulate_media(reduced_motion="no-preference")
    assert moving(page)


def test_text_that_only_a_script_writes_is_noticed(spoilt, tab_without_script, address):
    page = spoilt("privacy/")
    page.locator("#text p").first.evaluate("e => { e.textContent = 'Written by a script'; }")
    tab_without_script.goto(f"{address}privacy/")
    assert said(page) != said(tab_without_script)
