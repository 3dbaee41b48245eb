"""The large-print edition in a real browser, by the numbers of UKAAF G003, RNIB and WCAG."""

import statistics
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from browser.measures import (
    TEXT_SPACING,
    faint_text,
    focused,
    lines,
    small_targets,
    style_faults,
    too_wide,
)
from built_site import BuiltSite

PHONE, DESK = {"width": 320, "height": 700}, {"width": 1280, "height": 900}
SIZES = {"size-18": 24, "size-24": 32, "size-30": 40}
SCHEMES = ("black-on-white", "black-on-cream", "white-on-black", "yellow-on-black")
RULES = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21aa", "wcag22aa", "best-practice"]
#: A sheet of A4 between its margins.
SHEET = {"width": 640, "height": 900}
every_kind = pytest.mark.every_kind("large-print")


@pytest.fixture(scope="module")
def address(site: BuiltSite, serve) -> str:
    return f"{serve(site.folder.parent)}below/large-print/"


@pytest.fixture
def visit(browser: Browser) -> Iterator:
    """Open windows of one's own, as a reader who has not been here before."""
    contexts = []

    def open_page(**options) -> Page:
        contexts.append(browser.new_context(**{"viewport": DESK, "bypass_csp": True} | options))
        return contexts[-1].new_page()

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    """One window for all that looks at every page."""
    with browser.new_context(bypass_csp=True) as context:
        yield context.new_page()


@pytest.fixture(scope="module")
def tab_without_script(browser: Browser) -> Iterator[Page]:
    with browser.new_context(java_script_enabled=False, viewport=PHONE) as context:
        yield context.new_page()


@pytest.fixture(scope="module")
def tab_of_big_letters(launch) -> Iterator[Page]:
    """A window of a reader who has set the letters to twice their size."""
    with launch("--blink-settings=defaultFontSize=32").new_context(viewport=PHONE) as context:
        yield context.new_page()


@pytest.fixture(scope="module")
def opened(tab: Page, address: str, path: str) -> Page:
    """The page at a path, loaded once for all its tests."""
    tab.goto(address + path)
    return tab


@pytest.fixture
def shown(opened: Page) -> Page:
    """The page on a telephone, as nobody has changed it."""
    opened.set_viewport_size(PHONE)
    opened.emulate_media(media="screen")
    choose(opened, "size-18")
    choose(opened, "as-device")
    return opened


def choose(page: Page, id_: str) -> None:
    page.evaluate("id => document.getElementById(id).checked = true", id_)


@every_kind
def test_text_is_at_least_18_point_well_spaced_and_plain(shown):
    for viewport in (PHONE, DESK):
        shown.set_viewport_size(viewport)
        assert style_faults(shown) == []


@every_kind
def test_lines_are_neither_long_nor_short(shown):
    shown.set_viewport_size(DESK)
    found = lines(shown)
    assert found["longest"] <= 80
    assert len(found["full"]) < 8 or 55 <= statistics.median(found["full"]) <= 70


@every_kind
def test_nothing_scrolls_sideways_at_any_width_spacing_or_size(shown):
    for size in SIZES:
        choose(shown, size)
        assert too_wide(shown) <= 0, size
    choose(shown, "size-18")
    spacing = shown.add_style_tag(content=TEXT_SPACING)
    for width in (320, 640):
        shown.set_viewport_size({"width": width, "height": 700})
        assert too_wide(shown) <= 0, width
    spacing.evaluate("style => style.remove()")


@every_kind
def test_letters_of_twice_the_size_still_fit_a_telephone(address, tab_of_big_letters, path):
    page = tab_of_big_letters
    page.goto(address + path)
    assert page.evaluate("getComputedStyle(document.body).fontSize") == "48px"
    assert too_wide(page) <= 0


@every_kind
def test_every_target_is_big_enough_for_a_finger(shown):
    for viewport in (PHONE, DESK):
        shown.set_viewport_size(viewport)
        assert small_targets(shown) == []


@every_kind
def test_the_keyboard_reaches_everything_in_order_and_shows_where_it_is(shown):
    shown.reload()
    stops = list(focused(shown))
    wanted = shown.evaluate(
        "() => [...document.querySelectorAll('a[href], button, [type=radio]:checked')]"
        ".filter(e => e.checkVisibility()).map(e => e.id || e.textContent.trim())"
    )
    assert [stop["name"] for stop in stops] == wanted
    faults = [s for s in stops if s["ring"] < 2 or not s["inside"] or s["covered"]]
    assert faults == []


@every_kind
def test_the_same_text_is_there_without_script(address, shown, tab_without_script, path):
    tab_without_script.goto(address + path)
    for part in ("header", "main", "nav#menu"):
        said = [page.locator(part).inner_text() for page in (shown, tab_without_script)]
        assert said[0] == said[1]


@every_kind
def test_axe_finds_nothing_in_any_colours(shown):
    options = {"runOnly": {"type": "tag", "values": RULES}}
    for viewport in (PHONE, DESK):
        shown.set_viewport_size(viewport)
        assert Axe().run(shown, options=options).response["violations"] == []
    for scheme in SCHEMES:
        choose(shown, scheme)
        found = Axe().run(shown, options={"runOnly": ["color-contrast", "link-in-text-block"]})
        assert found.response["violations"] == [], scheme


@every_kind
def test_every_scheme_has_a_contrast_of_7_to_1(shown):
    for scheme in ("as-device", *SCHEMES):
        choose(shown, scheme)
        assert faint_text(shown) == [], scheme
    choose(shown, "as-device")
    shown.emulate_media(color_scheme="dark")
    assert faint_text(shown) == []
    shown.emulate_media(color_scheme="light")


@every_kind
def test_paper_has_18_point_no_navigation_and_each_web_address_once(shown):
    shown.set_viewport_size(SHEET)
    shown.emulate_media(media="print")
    assert style_faults(shown, smallest=24) == []
    for hidden in ("header ul", ".crumbs", "#display", "nav#menu", ".edit", ".skip"):
        for part in shown.locator(hidden).all():
            expect(part).to_be_hidden()
    links = shown.evaluate(
        "() => [...document.querySelectorAll('a')].filter(a => a.checkVisibility()).map("
        "a => [a.getAttribute('href'), a.textContent, getComputedStyle(a, '::after').content])"
    )
    outside = {href for href, _, _ in links if href.startswith("http")}
    written = [
        href for href, text, after in links if href in outside and (href in after or href == text)
    ]
    assert sorted(written) == sorted(outside)
    expect(shown.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")


def test_paper_keeps_the_bigger_size_that_was_chosen(address, visit):
    page = visit()
    page.goto(f"{address}hubs/corby/")
    choose(page, "size-24")
    page.emulate_media(media="print")
    assert style_faults(page, smallest=32) == []


@pytest.mark.parametrize(("size", "pixels"), SIZES.items())
def test_the_sizes_work_without_script(address, visit, size, pixels):
    page = visit(java_script_enabled=False)
    page.goto(address)
    page.locator(f"#{size}").check()
    expect(page.locator("main p").nth(1)).to_have_css("font-size", f"{pixels}px")


def test_numbers_that_belong_together_stay_on_one_line(address, visit):
    page = visit(viewport=PHONE)
    page.goto(f"{address}areas/corby/")
    assert page.locator(".whole").count() > 1
    for whole in page.locator("main .whole").all():
        assert whole.evaluate("e => e.getClientRects().length") == 1
        assert whole.evaluate("e => e.getBoundingClientRect().height") < 50


def test_nothing_is_kept_unless_the_reader_asks(address, visit):
    page = visit()
    page.goto(address)
    page.get_by_label("24 point").check()
    page.get_by_label("Yellow on black").check()
    assert page.evaluate("localStorage.length") == 0
    page.get_by_role("link", name="Running your group").click()
    expect(page.locator("main p").first).to_have_css("font-size", "24px")
    assert page.context.cookies() == []


def test_what_the_reader_asks_to_remember_holds_on_the_next_page_until_it_is_forgotten(
    address, visit
):
    page = visit()
    page.goto(address)
    page.get_by_label("24 point").check()
    page.get_by_label("Yellow on black").check()
    page.get_by_role("button", name="Remember").click()
    expect(page.get_by_role("status")).to_contain_text("We will use this size")
    page.goto(f"{address}hubs/corby/")
    expect(page.get_by_label("24 point")).to_be_checked()
    expect(page.locator("main p").first).to_have_css("font-size", "32px")
    expect(page.locator("body")).to_have_css("color", "rgb(255, 255, 77)")
    assert page.context.cookies() == []
    page.get_by_role("button", name="Forget").click()
    expect(page.get_by_role("status")).to_contain_text("Forgotten.")
    page.reload()
    page.goto(f"{address}areas/")
    expect(page.locator("main p").first).to_have_css("font-size", "24px")


def test_what_is_remembered_is_there_before_the_page_is_drawn(address, visit):
    page = visit()
    page.goto(address)
    page.evaluate("localStorage.setItem('large-print', JSON.stringify({ size: 'size-30' }))")
    # The first thing that can be drawn is the body: what size is it when it appears?
    page.add_init_script(
        "new MutationObserver((_, me) => { if (document.body) { me.disconnect();"
        " window.first = getComputedStyle(document.documentElement).fontSize; } })"
        ".observe(document, { childList: true, subtree: true })"
    )
    page.goto(address)
    assert page.evaluate("window.first") == "40px"


@pytest.mark.parametrize("kept", ["nonsense", '{"size": "text"}', '{"size": "gone"}', "null"])
def test_what_is_remembered_wrongly_does_no_harm(address, visit, kept):
    page = visit()
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(address)
    page.evaluate("kept => localStorage.setItem('large-print', kept)", kept)
    page.reload()
    expect(page.locator("#size-18")).to_be_checked()
    assert faults == []


def test_from_home_to_an_answer_and_its_contact_with_the_keyboard_alone(address, visit):
    page = visit(viewport=PHONE)
    page.goto(address)
    for name in ("Accounts, payroll and charity rules", "Corby", "See what we know of the office"):
        while page.evaluate("document.activeElement.textContent.trim()") != name:
            page.keyboard.press("Tab")
        with page.expect_navigation():
            page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Contact us")
    assert page.url == f"{address}contact/"


# Each measure notices what it is for


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
        ("font-family: Georgia", "Georgia"),
        ("margin-bottom: 0", "gap"),
    ],
)
def test_a_page_with_text_that_is_hard_to_read_is_caught(address, visit, css, fault):
    page = visit()
    page.goto(f"{address}privacy/")
    page.add_style_tag(content=f"main > p {{ {css} !important }}")
    assert any(fault in told for told in style_faults(page))


def test_lines_that_are_long_targets_that_are_small_and_wide_pages_are_caught(address, visit):
    page = visit()
    page.goto(f"{address}about/")
    page.add_style_tag(
        content="body { max-width: none !important } a { display: inline !important;"
        " padding: 0 !important } p { min-width: 1400px }"
    )
    assert lines(page)["longest"] > 80
    assert small_targets(page)
    assert too_wide(page) > 0


def test_a_focus_that_cannot_be_seen_is_caught(address, visit):
    page = visit()
    page.goto(f"{address}privacy/")
    page.add_style_tag(content="a:focus-visible { outline: 0 !important }")
    assert any(stop["ring"] < 2 for stop in focused(page))


def test_low_contrast_is_caught(address, visit):
    page = visit()
    page.goto(f"{address}privacy/")
    page.add_style_tag(content="p { color: #767676 !important }")
    assert faint_text(page)
