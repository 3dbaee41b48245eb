"""The standard edition in a real browser: WCAG 2.2 AA, the AAA criteria named, and paper."""

from collections.abc import Iterator
from itertools import islice

import pytest
from playwright.sync_api import Browser, Page, expect

from accessibility_run import BROWSER_VERSION
from browser.measures import faint_text, focused
from browser.standard_measures import (
    CONTRAST,
    faint_focus,
    layout_faults,
    lost_marks,
    moving,
    paper_faults,
    small_targets,
    small_text,
    spaced_layout_faults,
    stops,
    violations,
)
from built_site import BuiltSite

PHONE, DESK = {"width": 320, "height": 700}, {"width": 1280, "height": 900}
#: A window of 1280 by 1024 at 400 %.
ZOOMED = {"viewport": {"width": 320, "height": 256}, "device_scale_factor": 4}
#: A sheet of A4 between its margins.
SHEET = {"width": 640, "height": 900}
FOURTEEN_POINT = 14 * 96 / 72
#: Wait until nothing has changed for a moment: each letter of a search brings a new list.
STILL = """() => new Promise((still) => {
  let timer = setTimeout(still, 500);
  new MutationObserver(() => { clearTimeout(timer); timer = setTimeout(still, 500); })
    .observe(document.body, { childList: true, subtree: true });
})"""
WITH_SCRIPT_ALONE = ".finder, .md-search, .search-button, #display"
every_kind = pytest.mark.every_kind("standard")


@pytest.fixture(scope="module")
def address(site: BuiltSite, serve) -> str:
    return f"{serve(site.folder.parent)}below/"


@pytest.fixture(scope="module")
def tab(request, browser: Browser) -> Iterator[Page]:
    """One window for all the tests; what they change in a page is put back by `shown`."""
    request.config.stash[BROWSER_VERSION] = browser.version
    with browser.new_context(bypass_csp=True, reduced_motion="reduce") as context:
        yield context.new_page()


@pytest.fixture(scope="module")
def tab_without_script(browser: Browser) -> Iterator[Page]:
    with browser.new_context(java_script_enabled=False, viewport=DESK) as context:
        yield context.new_page()


@pytest.fixture(scope="module")
def opened(tab: Page, address: str, path: str) -> Page:
    """The page at a path, loaded once for all its tests."""
    tab.goto(address + path)
    return tab


@pytest.fixture
def shown(opened: Page) -> Page:
    """The page on a telephone, by day."""
    opened.set_viewport_size(PHONE)
    opened.emulate_media(
        media="screen", color_scheme="light", forced_colors="none", reduced_motion="reduce"
    )
    return opened


def until_the_search_is_ready(page: Page) -> None:
    """Wait for the search, which is still being set up when the page is there.

    A key that is pressed meanwhile, faster than any person is, would leave its box open.
    """
    for told in page.locator(".md-search [role=status]").all():
        expect(told).not_to_have_text("Getting ready to search")


@every_kind
def test_axe_finds_nothing_by_day_or_by_night(shown):
    for viewport in (PHONE, DESK):
        shown.set_viewport_size(viewport)
        shown.emulate_media(color_scheme="light")
        assert violations(shown) == []
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
        until_the_search_is_ready(shown)
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
    shown.set_viewport_size(DESK)
    tab_without_script.goto(address + path)
    left_out = set(lines_of(shown, WITH_SCRIPT_ALONE))
    with_script, without = (
        [line for line in lines_of(page, "body") if line not in left_out]
        for page in (shown, tab_without_script)
    )
    assert with_script == without
    assert len(with_script) > 10


def lines_of(page: Page, parts: str) -> list[str]:
    texts = page.locator(parts).all_inner_texts()
    return [line.strip() for text in texts for line in text.splitlines() if line.strip()]


@every_kind
def test_paper_has_14_point_no_navigation_and_web_addresses_written_out(shown):
    shown.set_viewport_size(SHEET)
    shown.emulate_media(media="print")
    assert paper_faults(shown, FOURTEEN_POINT) == []


# By the keyboard alone


@pytest.fixture(params=[{"viewport": PHONE}, ZOOMED], ids=["320", "400%"])
def narrow(request, browser: Browser) -> Iterator[Page]:
    with browser.new_context(**request.param, reduced_motion="reduce") as context:
        yield context.new_page()


def tab_to(page: Page, name: str) -> None:
    """Press the Tab key until something of that name has the focus; each stop must be seen."""
    page.evaluate("window.passed = new Set()")
    for stop in focused(page):
        assert not faint_focus(stop), stop
        if stop["name"] == name:
            return
    pytest.fail(f"The Tab key never came to {name}.")


def test_from_home_to_an_answer_and_its_contact_by_links(narrow, address):
    narrow.goto(address)
    until_the_search_is_ready(narrow)
    for name in ("Accounts, payroll and charity rules", "Corby", "See what we know of the office"):
        tab_to(narrow, name)
        with narrow.expect_navigation():
            narrow.keyboard.press("Enter")
        until_the_search_is_ready(narrow)
    expect(narrow.locator("h1")).to_have_text("Contact us")
    expect(narrow.get_by_role("heading", name="The Consortium office")).to_be_visible()


def test_from_home_to_an_answer_by_the_finder(narrow, address):
    narrow.goto(address)
    until_the_search_is_ready(narrow)
    tab_to(narrow, "where")
    narrow.keyboard.type("Corby")
    for _ in range(2):  # over "We work in more than one district"
        narrow.keyboard.press("Tab")
    narrow.keyboard.press("Space")
    expect(narrow.get_by_label("Running your group")).to_be_checked()
    tab_to(narrow, "Show who can help")
    with narrow.expect_navigation():
        narrow.keyboard.press("Enter")
    assert narrow.url == f"{address}areas/corby/organisational-development/"


def test_the_menu_and_the_search_open_and_shut(narrow, address):
    narrow.goto(f"{address}privacy/")
    until_the_search_is_ready(narrow)
    tab_to(narrow, "Search")
    narrow.keyboard.press("Enter")
    expect(narrow.get_by_label("Search this site")).to_be_focused()
    narrow.keyboard.press("Escape")
    expect(narrow.locator(".search-button")).to_be_focused()
    narrow.keyboard.press("Enter")
    narrow.keyboard.type("payroll")
    expect(narrow.locator(".md-search-result__link").first).to_be_visible()
    narrow.evaluate(STILL)
    narrow.keyboard.press("ArrowDown")
    expect(narrow.locator(".md-search-result__link").first).to_be_focused()
    with narrow.expect_navigation():
        narrow.keyboard.press("Enter")
    until_the_search_is_ready(narrow)
    tab_to(narrow, "Menu")
    expect(narrow.get_by_role("link", name="Districts").first).to_be_hidden()
    narrow.keyboard.press("Enter")
    tab_to(narrow, "Districts")
    with narrow.expect_navigation():
        narrow.keyboard.press("Enter")
    assert narrow.url == f"{address}areas/"


# Each measure notices what it is for


@pytest.fixture
def spoilt(tab: Page, address: str):
    """Open a page and spoil it with some CSS."""

    def spoil(path: str, css: str = "* {}", viewport=PHONE) -> Page:
        tab.set_viewport_size(viewport)
        tab.emulate_media(media="screen", color_scheme="light", forced_colors="none")
        tab.goto(address + path)
        tab.add_style_tag(content=css)
        return tab

    yield spoil
    tab.emulate_media(reduced_motion="reduce")


def test_low_contrast_a_skipped_heading_and_a_button_without_a_name_are_caught(spoilt):
    page = spoilt("privacy/", "#text p { color: #767676 !important }")
    page.locator("#text h2").first.evaluate("e => { e.outerHTML = '<h4>Skipped</h4>'; }")
    page.locator(".search-button").evaluate("e => { e.textContent = ''; }")
    found = {violation.partition(":")[0] for violation in violations(page)}
    assert {"color-contrast-enhanced", "heading-order", "button-name"} <= found
    assert faint_text(page)


def test_faint_text_that_is_large_is_caught_although_axe_lets_it_pass(spoilt):
    assert faint_text(spoilt("privacy/", "h1 { color: #666 !important }"))


def test_wide_pages_and_text_that_is_cut_off_are_caught(spoilt):
    assert layout_faults(spoilt("privacy/", "#text { min-width: 400px }"))
    cut = "#text h1 { height: 1em; overflow: hidden; line-height: 1; }"
    assert layout_faults(spoilt("about/", f"{cut} #text h1 {{ width: 2em }}"))
    tight = "#text li { height: 1.6em; overflow: hidden; white-space: nowrap; width: 20em }"
    assert spaced_layout_faults(spoilt("privacy/", tight))


def test_small_text_is_caught_in_a_drawing_too(spoilt):
    assert small_text(spoilt("privacy/", "#text li { font-size: 15px }"), 16)
    assert small_text(spoilt("areas/", ".map { max-width: 120px !important }"), 16)


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
        assert any(map(faint_focus, focused(spoilt("contact/", css))))


def test_a_link_that_the_keyboard_does_not_reach_is_caught(spoilt):
    page = spoilt("contact/")
    until_the_search_is_ready(page)
    page.locator(".foot a").last.evaluate("e => e.tabIndex = 1")
    wanted = stops(page)
    assert [stop["name"] for stop in focused(page)] != wanted


def test_a_disc_that_is_a_background_is_lost_in_forced_colours_and_caught(spoilt):
    page = spoilt("hubs/corby/", ".status::before { border: 0 !important; background: green }")
    page.emulate_media(forced_colors="active")
    assert lost_marks(page)


def test_a_number_on_the_map_that_is_lost_in_forced_colours_is_caught(spoilt):
    page = spoilt("areas/corby/", ".map path { fill: CanvasText !important }")
    page.emulate_media(forced_colors="active")
    assert any(mark.startswith("on the map") for mark in lost_marks(page))


def test_movement_is_caught(spoilt):
    page = spoilt("privacy/")
    page.emulate_media(reduced_motion="no-preference")
    assert moving(page)


def test_text_that_only_a_script_writes_is_noticed(spoilt, tab_without_script, address):
    page = spoilt("privacy/")
    page.locator("#text p").first.evaluate("e => { e.textContent = 'Written by a script'; }")
    tab_without_script.goto(f"{address}privacy/")
    assert lines_of(page, "body") != lines_of(tab_without_script, "body")


def test_paper_that_is_small_has_a_menu_or_hides_an_address_is_caught(spoilt):
    css = "#text li { font-size: 12pt } .crumbs { display: block !important }"
    page = spoilt("about/", f"{css} a::after {{ content: none !important }}", SHEET)
    page.emulate_media(media="print")
    told = " ".join(paper_faults(page, FOURTEEN_POINT))
    assert "16.0px" in told
    assert "shown: crumbs" in told
    assert "https://" in told
