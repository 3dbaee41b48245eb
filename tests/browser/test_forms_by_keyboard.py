"""The forms for editors by keyboard alone, from the first question to the lines to hand in."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from browser.form_window import BY, EVENT, finish, go_to, hand_in, link, problems, shown, type_in
from browser.measures import keyboard_faults
from browser.windows import DESK, EDITIONS, PHONE
from consortium.text.node import plain
from form_sites import read

EDITION = "standard"
LOOKS_AT = "demonstration"


@pytest.fixture(scope="module")
def page(undrawn):
    """A window that is not drawn: no key waits for it, as a press of a mouse would."""
    with undrawn.new_context(viewport=PHONE) as context:
        yield context.new_page()


@EDITIONS
@pytest.mark.parametrize("form", ["edit/checks/", "edit/services/"])  # choices; long fields
def test_every_question_with_the_focus_is_wholly_in_the_window_and_has_a_ring(
    page, address, edition, form
):
    page.goto(f"{address}{edition}{form}")
    page.locator("[data-questions] :is(input, select)").first.focus()
    expect(page.locator("#f-date-y, #f-assured_date-y")).not_to_have_value("")
    for viewport in (DESK, PHONE):
        page.set_viewport_size(viewport)
        assert keyboard_faults(page) == []


@EDITIONS
def test_an_event_is_added_by_keyboard_alone(page, address, edition):
    page.goto(f"{address}{edition}edit/events/")
    finish(page)
    expect(problems(page).locator("a")).to_have_count(5)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#f-name")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    type_in(page, EVENT)
    go_to(page, "(one) => one.name === 'areas' && one.value === 'cobbleby'")
    page.keyboard.press("Space")
    finish(page)
    value = plain(read("events", shown(page)).tree)
    assert value["starts"] == "2027-02-03 10:30"
    assert value["name"] == EVENT["f-name"]
    assert value["summary"] == EVENT["f-summary"]
    assert value["contacts"] == [{"email": "tea@example.org"}]
    assert value["areas"] == ["cobbleby"]
    assert [line["change"] for line in value["history"]] == ["new"]
    assert value["assured_date"] == value["history"][0]["date"]


@EDITIONS
def test_one_thing_is_changed_by_keyboard_alone_and_no_other_line(page, address, edition):
    loaded = page.request.get(f"{address}edit/hubs/herbata.json").json()
    page.goto(f"{address}{edition}edit/hubs/?change=herbata")
    page.locator("h1", has_text="Change: ").wait_for()
    expect(page.locator("h1")).to_have_text(f"Change: {loaded['value']['name']}")
    type_in(page, {"f-opening_hours": "Mondays: 9 to 5", "f-contacts.0.telephone": "01632 960999"})
    finish(page)
    problems(page)
    expect(page.locator("[id=f-news-error]")).to_contain_text("Readers rely on")
    type_in(page, {"f-news": "It has a new number."})
    finish(page)
    text = shown(page)
    before, after = loaded["value"], plain(read("hubs", text).tree)
    assert after["opening_hours"] == "Mondays: 9 to 5"
    assert after["contacts"][0] == {**before["contacts"][0], "telephone": "01632 960999"}
    assert after["history"][-1]["text"] == "It has a new number."
    untouched = set(before) - {"opening_hours", "contacts", "history"}
    assert all(after[name] == before[name] for name in untouched)
    gone = [line for line in loaded["text"].split("\n") if line not in text.split("\n")]
    told = page.locator("[data-done] [data-slot=was]").all_text_contents()
    assert "\n".join(told) == "\n".join(gone)


def records(page, address, path):
    """Give the ids of the records of a kind that can be changed."""
    return [id_ for id_, *_ in page.request.get(f"{address}edit/{path}.json").json()["records"]]


def test_all_that_are_there_can_be_chosen_to_be_changed(page, address):
    page.goto(f"{address}edit/services/")
    page.get_by_text("Change one that is there").press("Enter")
    page.locator("#change option").first.wait_for(state="attached")
    offered = page.locator("#change option").evaluate_all("all => all.map((one) => one.value)")
    assert offered == records(page, address, "services")


def test_what_is_as_it_was_has_no_lines_to_hand_in(page, address, site):
    for path in ("services", "events", "guides", "newsletters"):
        ids = records(page, address, path)
        sizes = {id_: (site.folder / f"edit/{path}/{id_}.json").stat().st_size for id_ in ids}
        for record_id in (min(ids, key=sizes.get), max(ids, key=sizes.get)):
            page.goto(f"{address}edit/{path}/?change={record_id}")
            page.locator("h1", has_text="Change: ").wait_for()
            hand_in(page)
            page.locator("[data-done] h2", has_text="Nothing has changed").wait_for()


@EDITIONS
def test_all_of_a_body_is_said_to_be_right_by_keyboard_alone(page, address, edition):
    page.goto(f"{address}{edition}edit/checks/")
    finish(page)
    expect(page.locator("[data-problems] a")).to_have_text(
        [
            "Please tick at least one under “Records that are right”.",
            "Please fill in “Who checked them”.",
        ]
    )
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Whose records?")).to_be_focused()
    expect(page.locator("#whose option:checked")).to_have_text("Choose one")
    page.keyboard.type("Tin W")
    to_tick = page.locator("[data-of-body] input")
    expect(to_tick).to_have_count(3)
    go_to(page, "(one) => 'all' in one.dataset")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("Ticked: 3.")
    go_to(page, "(one) => one.value === 'hubs/tin-whistle'")
    page.keyboard.press("Space")
    type_in(page, BY)
    finish(page)
    text = shown(page)
    expect(page.get_by_role("status")).to_be_empty()
    value = plain(read("checks", text).tree)
    assert value["by"] == BY["f-by"]
    assert value["records"] == ["services/borrowed-scores", "services/tin-whistle-posters"]
    to_github = urlsplit(link(page, "new").get_attribute("href"))
    assert to_github.path.endswith("/new/main/data/checks")
    assert parse_qs(to_github.query) == {
        "filename": [f"{value['date']}-tin-whistle.yml"],
        "value": [text],
    }
