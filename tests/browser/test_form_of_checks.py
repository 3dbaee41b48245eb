"""The form that says of many records that they are still right."""

import pytest
from playwright.sync_api import expect

from browser.faults import faults_now
from browser.form_window import BY, fill, hand_in, link, problems, shown
from browser.measures import too_wide
from browser.windows import EDITIONS, PHONE, both, in_window

EDITION = "standard"
LOOKS_AT = "demonstration"
WHOSE = "edit/checks/?record=services/a-second-kettle"


@pytest.fixture(scope="module")
def page(drawn):
    """The window of an editor with a telephone."""
    in_window(drawn, PHONE)
    return drawn


@pytest.mark.parametrize("touch", ["focusin", "change"])
def test_the_bodies_are_there_when_their_list_is_first_touched(page, address, touch):
    page.goto(f"{address}edit/checks/")
    page.get_by_label("Whose records?").evaluate(
        """(one, touch) => {
            const names = [...one.options];
            one.value = names.find(({ text }) => text === "The Minibus Pool (4)").value;
            one.dispatchEvent(new Event(touch, { bubbles: true }));
        }""",
        touch,
    )
    expect(page.locator("[data-of-body] input")).to_have_count(4)


def test_a_link_to_the_form_of_checks_has_chosen_the_body_and_says_what_cannot_be_ticked(
    page, address
):
    page.goto(f"{address}{WHOSE}")
    to_tick = page.locator("[data-of-body] li", has=page.locator("input"))
    expect(to_tick).to_have_count(9)
    expect(to_tick.first).to_contain_text("Last checked on ")
    why = page.get_by_text("Nobody has checked these yet")
    expect(why).to_be_visible()
    not_yet = page.locator("[data-of-body]").get_by_role("link", name="A second kettle")
    answer = page.request.get(not_yet.evaluate("(one) => one.href"))
    assert answer.ok
    page.get_by_label("Whose records?").select_option(label="The Minibus Pool (4)")
    expect(to_tick).to_have_count(4)
    expect(why).to_be_hidden()


def test_no_check_takes_the_name_of_another(page, address):
    there = page.request.get(f"{address}edit/checks.json").json()["taken"]
    day, _, body = there[0].rpartition("-minibus-pool")
    assert body == ""
    page.goto(f"{address}edit/checks/?record=hubs/community-minibus")
    page.get_by_role("button", name="Tick all").click()
    year, month, of_month = day.split("-")
    fill(page, {**BY, "f-date-d": of_month, "f-date-m": month, "f-date-y": year})
    page.locator("[data-questions] button.button").click()
    shown(page)
    with page.expect_download() as saved:
        link(page, "file").click()
    assert saved.value.suggested_filename == f"{there[0]}-2.yml"


@EDITIONS
def test_nothing_is_wrong_faint_or_small_in_the_form_of_checks(measured, address, edition, axe):
    page = measured
    page.goto(f"{address}{edition}{WHOSE}")
    hand_in(page)
    problems(page)
    for _ in both(page):
        assert faults_now(page, edition, axe) == []
    page.get_by_role("button", name="Tick all").press("Enter")
    fill(page, BY)
    hand_in(page)
    shown(page)
    for _ in both(page):
        assert faults_now(page, edition, axe) == []
        assert too_wide(page) <= 0
