"""The standard edition by the keyboard alone, in narrow windows."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.measures import tab_to, tab_to_a_contact
from browser.standard_measures import until_the_search_is_ready
from browser.windows import PHONE, ZOOMED

EDITION = "standard"
#: Wait until nothing has changed for a moment: each letter of a search brings a new list.
STILL = """() => new Promise((still) => {
  let timer = setTimeout(still, 500);
  new MutationObserver(() => { clearTimeout(timer); timer = setTimeout(still, 500); })
    .observe(document.body, { childList: true, subtree: true });
})"""


@pytest.fixture(params=[{"viewport": PHONE}, ZOOMED], ids=["320", "400%"])
def narrow(request, browser: Browser) -> Iterator[Page]:
    with browser.new_context(**request.param, reduced_motion="reduce") as context:
        yield context.new_page()


def test_from_home_to_an_answer_and_its_contact_by_links(narrow, address, site):
    narrow.goto(address)
    until_the_search_is_ready(narrow)
    for name in ("1 Corby", site.directory.needs["technical-support"].title):
        tab_to(narrow, name)
        with narrow.expect_navigation():
            narrow.keyboard.press("Enter")
        until_the_search_is_ready(narrow)
    assert narrow.url == f"{address}areas/corby/technical-support/"
    href = tab_to_a_contact(narrow)
    if href.endswith("contact/"):
        with narrow.expect_navigation():
            narrow.keyboard.press("Enter")
        expect(narrow.locator("#office")).to_be_visible()
    else:
        assert href.startswith(("mailto:", "tel:", "http")) or not href


def test_from_home_to_an_answer_by_the_finder(narrow, address, site):
    narrow.goto(address)
    until_the_search_is_ready(narrow)
    tab_to(narrow, "where")
    narrow.keyboard.type("Corby")
    narrow.keyboard.press("Tab")
    narrow.keyboard.press("Space")
    need = site.directory.needs["organisational-development"]
    expect(narrow.get_by_label(need.title)).to_be_checked()
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
