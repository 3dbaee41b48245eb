"""The standard edition by the keyboard alone, in narrow windows."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from browser.measures import tab_to, tab_to_a_contact
from browser.windows import PHONE, ZOOMED

EDITION = "standard"


@pytest.fixture(params=[{"viewport": PHONE}, ZOOMED], ids=["320", "400%"])
def narrow(request, undrawn) -> Iterator[Page]:
    context = undrawn.new_context(**request.param, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def test_from_home_to_an_answer_and_its_contact_by_links(narrow, address, site, district):
    narrow.goto(address)
    for name in (f"1 {district.name}", site.directory.needs["technical-support"].title):
        tab_to(narrow, name)
        with narrow.expect_navigation():
            narrow.keyboard.press("Enter")
    assert narrow.url == f"{address}areas/{district.id}/technical-support/"
    href = tab_to_a_contact(narrow)
    if href.endswith("contact/"):
        with narrow.expect_navigation():
            narrow.keyboard.press("Enter")
        expect(narrow.locator("#office")).to_be_visible()
    else:
        assert href.startswith(("mailto:", "tel:", "http")) or not href


def test_from_home_to_an_answer_by_the_finder(narrow, address, site, district):
    narrow.goto(address)
    tab_to(narrow, "where")
    narrow.keyboard.type(district.name)
    narrow.keyboard.press("Tab")
    narrow.keyboard.press("Space")
    need = site.directory.needs["organisational-development"]
    expect(narrow.get_by_label(need.title)).to_be_checked()
    tab_to(narrow, "Show who can help")
    with narrow.expect_navigation():
        narrow.keyboard.press("Enter")
    assert narrow.url == f"{address}areas/{district.id}/organisational-development/"


def test_the_search_is_asked_by_the_enter_key(narrow, address):
    narrow.goto(f"{address}privacy/")
    tab_to(narrow, "site-search")
    narrow.keyboard.type("pay roll")
    with narrow.expect_navigation():
        narrow.keyboard.press("Enter")
    assert narrow.url == f"{address}search/?q=pay+roll"


def test_the_menu_opens(narrow, address):
    narrow.goto(f"{address}privacy/")
    tab_to(narrow, "Menu")
    expect(narrow.get_by_role("link", name="Districts").first).to_be_hidden()
    narrow.keyboard.press("Enter")
    tab_to(narrow, "Districts")
    with narrow.expect_navigation():
        narrow.keyboard.press("Enter")
    assert narrow.url == f"{address}areas/"


def test_on_a_telephone_the_way_back_is_more_than_the_name_of_the_site(narrow, address, district):
    for edition in ("", "large-print/"):
        narrow.goto(f"{address}{edition}hubs/")
        expect(narrow.get_by_role("navigation", name="Breadcrumb")).to_be_hidden()
        narrow.goto(f"{address}{edition}areas/{district.id}/")
        steps = narrow.get_by_role("navigation", name="Breadcrumb").get_by_role("link")
        expect(steps).to_have_text(["Districts"])
