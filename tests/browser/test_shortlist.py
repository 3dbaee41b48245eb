"""The list that a person keeps on the device, when a button asks for it: shown and sent."""

import json

import pytest
from playwright.sync_api import expect

from browser.left_alone import asked_by_itself
from browser.printing import printed
from browser.windows import EDITIONS, PHONE, both, in_window

EDITION = "standard"
LOOKS_AT = "demonstration"
ANSWER = "areas/cobbleby/ict/"
BODY = "hubs/herbata/"
SHUT = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("shut", "SecurityError"); }
})"""
#: How far each button is from what stands above it.
ROOM = """(keeps) => keeps.map((keep) => {
  const own = keep.getBoundingClientRect();
  const above = [...keep.parentElement.children].map((one) => one.getBoundingClientRect())
    .filter((one) => one.top < own.top && one.left < own.right && one.right > own.left);
  return own.top - Math.max(...above.map((one) => one.bottom));
})"""
LEAST_ROOM = 8


@pytest.fixture
def page(drawn):
    """A window of a telephone that has nothing on its list yet."""
    in_window(drawn, PHONE)
    yield drawn
    drawn.evaluate("localStorage.clear()")


def kept(page):
    return json.loads(page.evaluate("localStorage.getItem('list')") or "[]")


def names(page, count):
    expect(page.locator("[data-kept] h2")).to_have_count(count)
    expect(page.locator("[data-kept] [data-ways]:empty")).to_have_count(0)
    return page.locator("[data-kept] h2").all_inner_texts()


@EDITIONS
def test_who_is_kept_on_a_page_of_help_stands_on_the_list_with_the_ways_to_reach_them(
    page, address, edition
):
    page.goto(f"{address}{edition}{BODY}")
    name = page.locator("h1").inner_text()
    assert page.evaluate("localStorage.length") == 0
    assert not page.get_by_role("link", name="See your list").is_visible()
    page.get_by_role("button", name="Keep on your list").click()
    assert kept(page) == [BODY]
    page.get_by_role("link", name="See your list").click()
    assert names(page, 1) == [name]
    assert page.locator("[data-kept] a[href^='tel:']").count() >= 1
    page.get_by_role("button", name="Take it off").click()
    assert page.locator("[data-kept] li").count() == 0
    assert page.evaluate("localStorage.length") == 0
    assert "nobody on your list yet" in page.locator("[data-status]").inner_text()


@EDITIONS
def test_each_result_of_an_answer_can_be_kept_and_taken_off(page, address, edition):
    page.goto(f"{address}{edition}{ANSWER}")
    buttons = page.locator("article.result .keep button")
    assert buttons.count() == page.locator("article.result").count() > 1
    told = page.locator("[role=status][data-told]")
    buttons.nth(0).click()
    buttons.nth(1).click()
    assert len(set(kept(page))) == 2
    assert told.inner_text() == "On your list"
    buttons.nth(0).click()
    assert len(kept(page)) == 1
    assert told.inner_text() == "Off your list"


def test_what_another_window_kept_is_not_taken_off_by_a_button_that_offered_to_keep_it(
    page, address
):
    page.goto(f"{address}{BODY}")
    page.get_by_role("button", name="Keep on your list").wait_for()
    page.evaluate(f"localStorage.setItem('list', '[\"{BODY}\"]')")
    page.evaluate("dispatchEvent(new StorageEvent('storage'))")
    assert page.get_by_role("button", name="Take off your list").is_visible()
    page.goto(f"{address}shortlist/")
    names(page, 1)
    page.evaluate("localStorage.clear(); dispatchEvent(new StorageEvent('storage'))")
    assert page.locator("[data-kept] li").count() == 0


def test_a_full_list_offers_to_keep_nothing_more_and_says_why(page, address):
    full = [f"hubs/number-{number}/" for number in range(49)]
    page.goto(f"{address}{ANSWER}")
    page.evaluate("list => localStorage.setItem('list', JSON.stringify(list))", full)
    page.reload()
    page.get_by_role("button", name="Keep on your list").nth(0).click()
    lines = page.locator("article.result .keep")
    assert lines.nth(0).inner_text().startswith("Take off your list")
    assert lines.nth(1).inner_text() == "Your list is full. See your list"
    assert len(kept(page)) == 50
    page.goto(f"{address}shortlist/#{BODY.removesuffix('/')}")
    assert "no room for all of it" in page.locator("[data-status]").inner_text()
    assert page.locator("[data-take]").count() == 0


def test_the_focus_goes_to_who_stands_next_when_somebody_is_taken_off(page, address):
    page.goto(f"{address}shortlist/#hubs/kindleford,hubs/herbata,hubs/cobbleby")
    page.get_by_role("button", name="Keep it on this device").click()
    assert page.evaluate("document.activeElement.tagName") == "H1"
    expect(page.locator("[data-take]")).to_have_count(0)
    _, herbata, cobbleby = names(page, 3)
    page.get_by_role("button", name=f"Take it off: {herbata}").click()
    focused = "document.activeElement.ariaLabel"
    assert page.evaluate(focused) == f"Take it off: {cobbleby}"
    page.keyboard.press("Enter")
    assert page.evaluate(focused).startswith("Take it off: ")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "H1"


@EDITIONS
def test_the_button_stands_below_what_is_above_it_with_room_and_begins_where_that_does(
    page, address, edition
):
    page.goto(f"{address}{edition}areas/cobbleby/personnel/")
    for window in both(page):
        room = page.locator("article.result .keep").evaluate_all(ROOM)
        assert len(room) > 1
        assert min(room) > LEAST_ROOM - 0.1, window
        line, button = page.locator(".keep").first, page.locator(".keep button").first
        assert line.bounding_box()["x"] == button.bounding_box()["x"], window


def test_a_list_that_was_sent_is_shown_and_joins_the_own_only_when_it_is_asked_for(page, address):
    page.goto(f"{address}shortlist/")
    page.evaluate("localStorage.setItem('list', '[\"hubs/kindleford/\"]')")
    page.goto(f"{address}shortlist/#hubs/herbata,hubs/cobbleby")
    names(page, 2)
    assert kept(page) == ["hubs/kindleford/"]
    page.get_by_role("button", name="Keep it on this device").click()
    assert kept(page) == ["hubs/kindleford/", "hubs/herbata/", "hubs/cobbleby/"]
    joined = f"{address}shortlist/#hubs/kindleford,hubs/herbata,hubs/cobbleby"
    expect(page.locator("[data-address]")).to_have_attribute("href", joined)
    assert page.locator("[data-mail]").get_attribute("href").startswith("mailto:?subject=")


def test_whatever_stands_in_the_storage_does_no_harm(page, address):
    page.goto(f"{address}shortlist/#hubs/../../x,//elsewhere.example.org/")
    for stored in ("", "nothing", "{}", '["javascript:alert(1)", "../../x/", 7]', '["hubs/<b>/"]'):
        page.evaluate("stored => localStorage.setItem('list', stored)", stored)
        page.reload()
        assert page.locator("[data-kept] li").count() == 0, stored
        assert "nobody on your list yet" in page.locator("[data-status]").inner_text()


def test_where_storage_is_shut_no_button_is_offered_and_the_list_says_why(timed, address):
    page = timed(PHONE)
    page.add_init_script(SHUT)
    asked_by_itself(page, f"{address}{BODY}")
    assert page.locator(".keep button").count() == 0
    page.goto(f"{address}shortlist/")
    assert "keeps nothing for websites" in page.locator("[data-status]").inner_text()


def test_who_cannot_be_opened_is_still_named(page, address):
    page.goto(f"{address}shortlist/#hubs/gone-since")
    page.get_by_text("This page could not be opened").wait_for()
    assert page.locator("[data-kept] h2").all_inner_texts() == ["hubs/gone-since/"]


def test_the_list_says_who_is_paused_and_whose_the_ways_are_and_paper_offers_nothing_more(
    page, address
):
    page.goto(f"{address}shortlist/#hubs/community-minibus,hubs/east-dawdleshire,hubs/herbata")
    names(page, 3)
    minibus, east, _ = page.locator("[data-kept] > li").all_inner_texts()
    assert "Paused. We do not know until when." in minibus
    assert "Ask the Consortium office\n" in minibus
    assert "The roof is off." in east
    assert page.locator("[data-kept] > li h3").count() == 2
    on_paper = printed(page).text
    assert "Theroofisoff." in on_paper
    assert not any(words in on_paper for words in ("copythisaddress", "Waystofindhelp"))
