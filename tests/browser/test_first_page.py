"""What a page asks a reader's line for when it is opened, untouched: little, and no search."""

import gzip
import re

import pytest
from playwright.sync_api import expect

from browser.left_alone import asked_by_itself

EDITION = "standard"
LOOKS_AT = "real_site"
PAGES = ("", "areas/corby/technical-support/")
#: What each edition may ask for beside the page itself.
FILES = {
    "": r"assets/(stylesheets/main\.\w+\.min|standard|favicon|(page|finder|shortlist))"
    r"\.(css|js|svg)",
    "large-print/": r"assets/(large-print|shortlist|favicon)\.(css|js|svg)",
}
#: Bytes as servers send them. A telephone in a village has them in about a second.
MOST_BYTES = {"": 45 * 1024, "large-print/": 15 * 1024}
MOST_REQUESTS = 6
MOST_OF_THE_FINDER = 15 * 1024


def opened(timed, address: str) -> dict[str, int]:
    """What a browser asks for, each with its bytes as servers send them."""
    asked = asked_by_itself(timed(), address)
    return {request.url: len(gzip.compress(request.response().body(), 6)) for request in asked}


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("edition", FILES)
def test_an_untouched_page_asks_for_nothing_of_the_search_and_little_else(
    address, timed, edition, path
):
    here = f"{address}{edition}{path}"
    asked = opened(timed, here)
    files = [url.removeprefix(address) for url in asked if url != here]
    assert [file for file in files if not re.fullmatch(FILES[edition], file)] == []
    assert len(asked) <= MOST_REQUESTS, asked
    assert sum(asked.values()) <= MOST_BYTES[edition], asked


def test_the_search_can_be_seen_where_the_line_was_cut_before_the_style_sheet_of_the_theme(
    address, timed
):
    page = timed()
    page.route("**/stylesheets/main.*.css", lambda request: request.abort())
    page.goto(address)
    expect(page.locator(".md-header")).not_to_have_css("background-color", "rgba(0, 0, 0, 0)")


def test_only_where_the_finder_has_something_to_do_its_script_is_asked_for(address, timed):
    page = timed()
    answer = "areas/corby/"
    for path, wanted in (
        ("", 1),
        ("find/outside/", 1),
        (answer, 0),
        (f"{answer}?community=rural", 1),
        ("privacy/", 0),
    ):
        asked = asked_by_itself(page, f"{address}{path}")
        assert sum(request.url.endswith("/finder.js") for request in asked) == wanted, path


def test_what_the_finder_knows_is_small_and_fetched_once_when_its_form_is_first_touched(
    address, timed
):
    page, got = timed(), []
    asked_by_itself(page, address)
    page.on("requestfinished", lambda request: got.append(request))  # noqa: PLW0108 (it has to be ours)
    with page.expect_response("**/finder.json"), page.expect_response("**/places.js"):
        page.locator("#where").focus()
    page.locator("#where").fill("Nowhere at all")
    page.locator("input[name=need]").first.check()
    page.locator("button.button").click()
    page.locator("[data-choices]").first.wait_for()
    files = {request.url.removeprefix(address): request.response().body() for request in got}
    assert len(got) == len(files)
    assert set(files) == {"assets/finder.json", "assets/places.js", "assets/words.js"}
    assert sum(len(gzip.compress(file, 6)) for file in files.values()) <= MOST_OF_THE_FINDER
