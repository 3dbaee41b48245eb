"""Each measure of the large-print edition catches what it is for in a page that is spoilt."""

import pytest

from browser.large_print_measures import (
    line_faults,
    said,
    small_targets,
    style_faults,
    unfold,
)
from browser.measures import faint_text, keyboard_faults, too_wide
from browser.standard_measures import violations
from browser.windows import DESK, PHONE, in_window

EDITION = "large-print"
LOOKS_AT = "demonstration"


@pytest.mark.parametrize(
    ("css", "fault"),
    [
        ("font-size: 12px", "12px"),
        ("line-height: 1.2", "leading"),
        ("text-align: justify", "justify"),
        ("text-align: center", "center"),
        ("font-style: italic", "italic"),
        ("text-decoration: underline", "underlined"),
        ("text-transform: uppercase", "capitals"),
        ("font-variant: small-caps", "capitals"),
        ("hyphens: auto", "hyphens"),
        ("columns: 2", "columns"),
        ("background: linear-gradient(white, white)", "on a picture"),
        ("font-family: Georgia", "Georgia"),
        ("margin-bottom: 0", "gap"),
    ],
)
def test_text_that_is_hard_to_read_is_caught(spoilt, css, fault):
    page = spoilt("privacy/", f"main > p {{ {css} !important }}", DESK)
    assert any(fault in told for told in style_faults(page))


def test_a_link_that_is_not_underlined_is_caught(spoilt):
    css = "main a { text-decoration: none !important }"
    assert any("not underlined" in told for told in style_faults(spoilt("contact/", css, DESK)))


def test_long_lines_and_short_lines_are_caught(spoilt):
    wide = "body { max-width: none !important } p { min-width: 1400px }"
    assert "a line of" in line_faults(spoilt("about/maps/", wide, DESK))[0]
    (told,) = line_faults(spoilt("about/maps/", "main { width: 22em }", DESK))
    assert "most lines near" in told


def test_a_web_address_over_two_lines_makes_neither_of_them_long(spoilt):
    page = spoilt("privacy/", "main {}", DESK)
    text = f"It is at example.org/{'a-long-way/' * 9}."
    page.eval_on_selector("main p", "(p, text) => { p.textContent = text; }", text)
    assert line_faults(page) == []


def test_pages_wider_than_their_window_are_caught(spoilt):
    assert too_wide(spoilt("privacy/", "main p { min-width: 400px }")) > 0


def test_small_targets_are_caught(spoilt):
    css = "main a { display: inline !important; padding: 0 !important }"
    assert small_targets(spoilt("areas/", css))


def test_low_contrast_is_caught(spoilt):
    assert faint_text(spoilt("privacy/", "p { color: #767676 !important }"))


def test_low_contrast_a_skipped_heading_and_a_button_without_a_name_are_caught_by_axe(spoilt):
    page = spoilt("privacy/", "main p { color: #999 !important }")
    unfold(page)
    page.locator("main h2").first.evaluate("e => { e.outerHTML = '<h4>Skipped</h4>'; }")
    page.locator("#remember").evaluate("e => { e.textContent = ''; }")
    broken = {violation.partition(":")[0] for violation in violations(page)}
    assert {"color-contrast-enhanced", "heading-order", "button-name"} <= broken


def test_a_focus_that_is_not_seen_or_not_in_the_window_or_covered_is_caught(spoilt):
    unseen = "a:focus-visible { outline: 0 !important }"
    away = "main a:focus { position: fixed; left: -99px }"
    over = "main::after { content: ''; position: fixed; inset: 0; z-index: 9 }"
    for css in (unseen, away, over):
        page = spoilt("contact/", css)
        assert any(told.startswith("hardly seen") for told in keyboard_faults(page))


def test_a_link_that_the_keyboard_does_not_reach_in_its_turn_is_caught(spoilt):
    page = spoilt("contact/")
    page.locator("nav#menu a").last.evaluate("e => e.tabIndex = 1")
    assert any(told.startswith("comes to") for told in keyboard_faults(page))


def test_what_is_folded_is_measured_too(spoilt):
    page = spoilt("areas/cobbleby/personnel/", ".say { font-size: 12px !important }")
    assert style_faults(page) == []
    unfold(page)
    assert any("12px" in told for told in style_faults(page))


def test_text_that_only_a_script_writes_is_caught(spoilt, tab_without_script, address):
    page = spoilt("privacy/")
    in_window(tab_without_script, PHONE)
    tab_without_script.goto(f"{address}privacy/")
    assert said(page) == said(tab_without_script)
    page.locator("main p").first.evaluate("e => { e.textContent = 'Written by a script'; }")
    assert said(page) != said(tab_without_script)
