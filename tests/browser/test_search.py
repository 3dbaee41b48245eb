"""The search box in a real browser, under the content policy, with a site under a sub-path."""

import pytest
from playwright.sync_api import expect

from page_fixtures import awkward_pages
from theme_fixtures import build_site


@pytest.fixture(scope="module")
def address(tmp_path_factory, serve):
    folder = tmp_path_factory.mktemp("www")
    built = build_site(tmp_path_factory.mktemp("search"), awkward_pages())
    built.rename(folder / "sub")
    return f"{serve(folder)}sub/"


@pytest.fixture(params=[320, 1280])
def tab(request, browser, address):
    tab = browser.new_page(viewport={"width": request.param, "height": 800})
    tab.complaints = []
    tab.on("console", lambda said: said.type == "error" and tab.complaints.append(said.text))
    tab.on("pageerror", lambda error: tab.complaints.append(str(error)))
    tab.on("request", lambda asked: asked.url.startswith(address) or tab.complaints.append(asked))
    yield tab
    tab.close()


def search(tab, words):
    opens = tab.locator(".search-button")
    expect(tab.locator("[role=status]")).not_to_have_text("Getting ready to search")
    tab.wait_for_timeout(300)  # the theme shuts its search a moment after a page has loaded
    if opens.is_visible():
        opens.press("Enter")
    tab.get_by_label("Search this site").press_sequentially(words)
    tab.locator(".md-search-result__link").first.wait_for()


@pytest.mark.parametrize("path", ["", "areas/", "areas/corby/ict/"])
def test_a_made_page_is_found_from_every_depth_and_the_link_lands(tab, address, path):
    tab.goto(address + path)
    search(tab, "payroll")
    expect(tab.get_by_role("status")).to_have_text("3 pages found")
    # The list is there a moment after it is counted: a key pressed between the two is lost.
    first = tab.locator(".md-search-result__link").first
    expect(first).to_be_visible()
    tab.keyboard.press("ArrowDown")
    expect(first).to_be_focused()
    with tab.expect_navigation():
        tab.keyboard.press("Enter")
    assert tab.locator("h1").inner_text().startswith("Computers: areas/")
    assert tab.complaints == []


def test_escape_shuts_the_search_and_the_focus_comes_back(tab, address):
    tab.goto(address)
    search(tab, "payroll")
    tab.keyboard.press("Escape")
    shut = tab.locator("#__search")
    assert not shut.is_checked()
    if tab.locator(".search-button").is_visible():
        assert tab.evaluate("document.activeElement.className").startswith("search-button")


def test_nothing_scrolls_sideways(tab, address):
    tab.goto(address + "areas/corby/ict/")
    width = tab.viewport_size["width"]
    assert tab.evaluate("document.documentElement.scrollWidth") == width
