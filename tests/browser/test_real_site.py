"""The real site in a real browser: from home to an answer, for everybody."""

import re

import pytest
from playwright.sync_api import Page, expect

from browser.windows import DESK, PHONE, letters_of_twice_the_size
from consortium.answers.answer import Reason
from consortium.answers.order import answer

EDITION = "standard"
LOOKS_AT = "real_site"


def ask(page: Page, where: str, need: str) -> None:
    page.get_by_label(re.compile(r"^Where is your \w+\?$")).last.fill(where)
    page.get_by_label(need).check()
    page.get_by_role("button", name="Show who can help").click()


def test_a_place_and_a_need_lead_from_home_to_the_answer(address, visit, real):
    title = real.needs["technical-support"].title
    page = visit(viewport=PHONE)
    for where, area in (
        ("Corby", "corby"),
        ("King's Cliffe", "east-northamptonshire"),
        ("NN17 1AA", "corby"),
        ("woodford halse", "daventry"),
        ("Northants", "northamptonshire"),
    ):
        page.goto(address)
        ask(page, where, title)
        expect(page, where).to_have_url(f"{address}areas/{area}/technical-support/")
        expect(page.locator("h1")).to_contain_text(title[1:])


def test_what_is_not_clear_is_asked(address, visit, real):
    page = visit(viewport=PHONE)
    for where, said in (
        ("Middleton", "Which Middleton?"),
        ("North Northants", "North Northamptonshire is the council. Which part are you in?"),
        ("NN14", "NN14 covers more than one district."),
        ("Kettring", "We do not know a place called “Kettring”Did you mean"),
        ("", "Tell us where your group is"),
    ):
        page.goto(f"{address}find/")
        ask(page, where, real.needs["income-generation"].title)
        expect(page.locator("[data-messages]")).to_contain_text(said)
        expect(page.locator("[data-messages]")).to_be_focused()
        assert page.url == f"{address}find/"


def test_banbury_is_told_that_it_is_outside(address, visit, real):
    page = visit()
    page.goto(address)
    ask(page, "Banbury", real.needs["income-generation"].title)
    page.wait_for_url(re.compile("find/outside/"))
    expect(page.locator("h1")).to_have_text("Banbury is outside Northamptonshire")
    expect(page.get_by_role("link", name="South Northamptonshire").first).to_be_visible()


def test_a_community_that_was_chosen_is_shown_first_on_the_answer(address, visit, real, today):
    area = real.areas["daventry"]
    listed = next(
        (
            (community, need, result.hub)
            for community in real.communities.values()
            for need in real.needs.values()
            for result in answer(real, (area,), need, today, community).results
            if result.reason is Reason.COMMUNITY
        ),
        None,
    )
    if listed is None:
        pytest.skip("Nobody is listed for a community.")
    community, need, hub = listed
    page = visit()
    page.goto(f"{address}areas/daventry/{need.id}/?community={community.id}")
    told = page.locator(".stage:has(> #for-community)")
    expect(told).to_contain_text(f"For {community.phrase}")
    expect(told.get_by_role("link", name=hub.name, exact=True)).to_be_visible()


def test_without_script_the_lists_do_the_work_and_no_dead_form_is_shown(address, visit, real):
    title = real.needs["technical-support"].title
    page = visit(java_script_enabled=False, viewport=PHONE)
    page.goto(address)
    expect(page.locator("#where")).to_be_hidden()
    page.goto(f"{address}find/")
    expect(page.locator(".finder")).to_be_hidden()
    page.get_by_role("link", name=title, exact=True).first.click()
    page.locator("#text").get_by_role("link", name="Corby", exact=True).click()
    expect(page.locator("h1")).to_have_text(f"Help with {title[0].lower()}{title[1:]} in Corby")


@pytest.mark.parametrize("path", ["", "areas/corby/income-generation/"])
def test_a_telephone_shows_what_a_page_is_first_in_letters_of_twice_the_size(address, visit, path):
    page = visit(viewport=PHONE)
    page.goto(f"{address}{path}")
    with letters_of_twice_the_size(page):
        name = page.locator(".wordmark").evaluate(
            "e => { const range = document.createRange(); range.selectNode(e.firstChild);"
            " return range.getClientRects().length; }"
        )
        assert name == 1
        heading = page.locator("h1").bounding_box()
    assert heading["y"] + heading["height"] < PHONE["height"]


def test_each_line_of_a_link_beside_another_in_a_table_is_its_own_to_tap(address, visit):
    page = visit(viewport=PHONE)
    page.goto(f"{address}newsletters/who-can-help-your-group-today/")
    cell = page.locator(".matrix td:has(a + a)").first
    cell.evaluate("e => e.scrollIntoView({ block: 'center' })")
    reached = cell.locator("a").first.evaluate(
        "a => [...a.getClientRects()].map(line =>"
        " document.elementFromPoint(line.left + 2, line.bottom - 2) === a)"
    )
    assert reached == [True, True]


def test_a_table_of_two_columns_goes_over_the_whole_sheet_when_it_is_printed(address, visit):
    page = visit(viewport=DESK)
    page.goto(f"{address}newsletters/who-can-help-your-group-today/")
    page.emulate_media(media="print")
    widths = page.locator(".matrix tbody tr").first.evaluate(
        "row => [...row.children].map(cell => cell.offsetWidth)"
    )
    assert widths[0] == widths[1]
