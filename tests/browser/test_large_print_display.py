"""Sizes and colours of the large-print edition: chosen, and remembered only when asked to."""

import re

from playwright.sync_api import expect

from browser.large_print_measures import SIZES, choose, unfold
from browser.measures import tab_to
from browser.printing import printed
from browser.windows import PHONE, both, letters_grown, letters_of_twice_the_size
from built_site import REPOSITORY

EDITION = "large-print"
DISPLAY = "Size and colours"
SCRIPT = REPOSITORY / "docs" / "assets" / "large-print.js"


def test_the_sizes_work_without_script(address, visit):
    page = visit(java_script_enabled=False)
    page.goto(address)
    page.get_by_text(DISPLAY).click()
    for size in (*reversed(SIZES), *SIZES):
        page.locator(f"#{size}").check()
        text = page.locator("main p").nth(1)
        expect(text, size).to_have_css("font-size", f"{SIZES[size]}px")


def test_after_a_choice_a_link_leads_back_to_the_text_by_keyboard_and_without_script(
    address, visit, district
):
    page = visit(viewport=PHONE, java_script_enabled=False)
    page.goto(f"{address}areas/{district.id}/personnel/")
    tab_to(page, DISPLAY)
    page.keyboard.press("Enter")
    tab_to(page, "size-18")
    page.keyboard.press("ArrowDown")
    expect(page.locator("#size-24")).to_be_checked()
    tab_to(page, "Back to the text")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_be_in_viewport()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_sizes_and_colours_take_no_more_than_a_row_before_the_text(address, visit, district):
    page = visit()
    page.goto(f"{address}areas/{district.id}/personnel/")
    for window in both(page):
        box = page.locator("#display").bounding_box()
        assert box["y"] + box["height"] < page.locator("main").bounding_box()["y"], window
        assert 44 <= box["height"] <= 48, window


def test_the_way_back_begins_beside_its_sign_in_letters_of_twice_the_size(address, visit):
    page = visit(viewport=PHONE)
    with letters_of_twice_the_size(page):
        page.goto(f"{address}needs/organisational-development/")
        lines = page.locator(".crumbs li:last-child").evaluate(
            "(way) => [way.getClientRects()[0].top, way.querySelector('a').getClientRects()[0].top]"
        )
    assert abs(lines[0] - lines[1]) < SIZES["size-18"]


def test_letters_of_four_times_the_size_run_over_on_no_telephone(address, visit):
    page = visit(viewport=PHONE)
    standard = address.removesuffix("large-print/")
    wide = []
    with letters_grown(page, 4):
        for path in ("404.html", "", "edit/events/", "large-print/", "large-print/edit/events/"):
            page.goto(f"{standard}{path}")
            unfold(page)
            over = page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
            wide += [f"{path}: {over} px"] if over else []
    assert wide == []


def test_the_end_of_an_address_that_leads_nowhere_can_be_looked_for(address, visit, site):
    page = visit()
    lost = site.folder / "404.html"
    page.route("**/lost/**", lambda request: request.fulfill(path=lost))
    page.route("**/large-print.js", lambda request: request.fulfill(path=SCRIPT))
    for typed, looked_for in (("hubs/corby-hubb/", "corby hubb"), ("wages%20", "wages")):
        page.goto(f"{address}lost/{typed}")
        expect(page.get_by_label("Search this site")).to_have_value(looked_for)


def test_nothing_is_kept_unless_the_reader_asks(address, visit, site):
    page = visit()
    page.goto(address)
    page.get_by_text(DISPLAY).click()
    page.get_by_label("24 point").check()
    page.get_by_label("Yellow on black").check()
    assert page.evaluate("localStorage.length") == 0
    page.get_by_role("link", name=site.directory.needs["ict"].title).first.click()
    expect(page.locator("main p").first).to_have_css("font-size", "24px")
    assert page.context.cookies() == []


def test_what_the_reader_asks_to_remember_holds_on_the_next_page_until_it_is_forgotten(
    address, visit, district
):
    page = visit()
    page.goto(address)
    page.get_by_text(DISPLAY).click()
    page.get_by_label("24 point").check()
    page.get_by_label("Yellow on black").check()
    page.get_by_role("button", name="Remember").click()
    expect(page.locator("#told")).to_contain_text("We will use this size")
    page.goto(f"{address}areas/{district.id}/ict/")
    expect(page.get_by_label("24 point")).to_be_checked()
    expect(page.locator("main p").first).to_have_css("font-size", "32px")
    expect(page.locator("body")).to_have_css("color", "rgb(255, 255, 77)")
    assert page.context.cookies() == []
    page.get_by_text(DISPLAY).click()
    page.get_by_role("button", name="Forget").click()
    expect(page.locator("#told")).to_contain_text("Forgotten.")
    page.reload()
    page.goto(f"{address}areas/")
    expect(page.locator("main p").first).to_have_css("font-size", "24px")


def test_the_button_that_was_pressed_stays_in_sight_when_the_text_grows(address, visit, district):
    page = visit()
    for size in ("size-24", "size-30"):
        page.goto(f"{address}areas/{district.id}/")
        page.get_by_text(DISPLAY).click()
        page.locator(f"#{size}").check()
        expect(page.locator(f"#{size}"), size).to_be_in_viewport()


def test_a_new_choice_takes_back_the_word_that_the_last_one_is_kept(address, visit):
    page = visit()
    page.goto(address)
    page.get_by_text(DISPLAY).click()
    page.get_by_role("button", name="Remember").click()
    expect(page.locator("#told")).to_have_text(re.compile("^We will use this size"))
    page.get_by_label("24 point").check()
    expect(page.locator("#told")).to_be_empty()


def test_forgetting_shows_at_once_what_the_next_page_will_look_like(address, visit):
    page = visit()
    page.goto(address)
    page.get_by_text(DISPLAY).click()
    page.get_by_label("30 point").check()
    page.get_by_label("Yellow on black").check()
    page.get_by_role("button", name="Remember").click()
    page.get_by_role("button", name="Forget").click()
    expect(page.locator("#size-18")).to_be_checked()
    expect(page.locator("#as-device")).to_be_checked()
    expect(page.get_by_role("button", name="Forget")).to_be_in_viewport()


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


def test_where_nothing_can_be_kept_nobody_is_asked(address, visit):
    page = visit(viewport=PHONE)
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('shut'); } })"
    )
    page.goto(address)
    page.get_by_text(DISPLAY).click()
    page.get_by_label("24 point").check()
    expect(page.get_by_label("24 point")).to_be_in_viewport()
    expect(page.get_by_role("button", name="Remember")).to_have_count(0)
    assert faults == []


def test_what_is_remembered_wrongly_does_no_harm(address, visit):
    page = visit()
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(address)
    for kept in ("nonsense", '{"size": "text"}', '{"size": "gone"}', "null"):
        page.evaluate("kept => localStorage.setItem('large-print', kept)", kept)
        page.reload()
        expect(page.locator("#size-18"), kept).to_be_checked()
        assert faults == [], kept


def test_paper_keeps_the_bigger_size_that_was_chosen(address, visit, district):
    page = visit()
    page.goto(f"{address}areas/{district.id}/ict/")
    choose(page, "size-24")
    assert printed(page).small(24) == []
