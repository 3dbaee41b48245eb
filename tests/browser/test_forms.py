"""The forms for editors: what they ask and tell, and the ways to hand in what is written."""

import gzip
import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from browser.faults import faults_now
from browser.form_window import EVENT, fill, finish, hand_in, link, problems, shown
from browser.left_alone import asked_by_itself
from browser.measures import too_wide
from browser.windows import DESK, EDITIONS, PHONE, in_window
from consortium.text.node import plain
from form_sites import read

EDITION = "standard"
LOOKS_AT = "demonstration"
MOST_BYTES = 45 * 1024
MOST_REQUESTS = 6


@pytest.fixture(scope="module")
def page(drawn):
    """The window of an editor with a telephone."""
    in_window(drawn, PHONE)
    return drawn


def test_a_question_is_told_what_is_wrong_when_it_is_left_and_not_before(page, address):
    page.goto(f"{address}edit/events/")
    page.locator("#f-name").focus()
    email = page.locator('[id="f-contacts.0.email"]')
    error = page.locator('[id="f-contacts.0.email-error"]')
    email.press_sequentially("tea at")
    expect(error).to_be_hidden()
    email.blur()
    expect(error).to_have_text(re.compile("An e-mail address has one @"))
    email.fill("tea@example.org")
    expect(error).to_be_hidden()
    page.locator("#f-name").focus()
    page.locator("#f-name").blur()
    expect(page.locator("#f-name-error")).to_be_hidden()


def test_what_is_clicked_stays_under_the_mouse_while_it_is_down(page, address):
    """The question that is left is told what is wrong, which moves all below it, afterwards."""
    page.goto(f"{address}edit/guides/")
    page.locator("#f-name").focus()
    own = page.locator('input[name="source.0.seen_on"][value="own"]')
    expect(page.locator("[data-open]").first).to_be_visible()
    page.locator('[id="f-source.0.seen"]').fill("no day")
    own.scroll_into_view_if_needed()
    box = own.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    assert own.bounding_box() == box
    page.mouse.up()
    expect(own).to_be_checked()
    expect(page.locator('[id="f-source.0.seen-error"]')).to_be_visible()


def test_what_was_only_found_is_not_said_to_be_checked_today(page, address):
    """The day that the form filled in goes with that answer. One that somebody wrote stays."""
    page.goto(f"{address}edit/guides/")
    page.locator("#f-name").focus()
    year = page.locator("#f-assured_date-y")
    expect(year).not_to_have_value("")
    for status, is_there in (("found", False), ("active", True), ("found", False)):
        page.locator(f'input[name="status"][value="{status}"]').check()
        assert bool(year.input_value()) is is_there
    year.fill("2026")
    page.locator('input[name="status"][value="active"]').check()
    page.locator('input[name="status"][value="found"]').check()
    expect(year).to_have_value("2026")


def test_a_name_in_other_letters_makes_an_address_that_can_be_read(page, address):
    page.goto(f"{address}edit/events/")
    page.locator("#f-name").focus()
    fill(page, EVENT | {"f-name": "Łódź, Ærø & Tŷ’r Gwŷr"})
    page.locator('input[name="areas"]').first.check()
    page.locator("[data-questions] button.button").click()
    shown(page)
    asked = parse_qs(urlsplit(link(page, "new").get_attribute("href")).query)
    assert asked["filename"] == ["lodz-aero-tyr-gwyr.yml"]


def test_an_event_that_comes_again_leaves_days_out_and_moves_others(page, address):
    page.goto(f"{address}edit/events/")
    fill(page, {**EVENT, "f-cost": "Free"})
    page.locator("[name=areas][value=cobbleby]").check()
    page.get_by_text("It comes again", exact=True).click()
    page.locator('[id="f-repeats.every"]').select_option("month")
    again = page.locator("[data-item=repeats]")
    again.get_by_role("button", name="Add one: On which days").click()
    page.locator('[id="f-repeats.on.0"]').select_option("first Wednesday")
    again.get_by_role("button", name="Add one: Days that are left out").click()
    again.get_by_role("button", name="Add: Moved date").click()
    days = {
        "f-repeats.until": (30, 6, 2027),
        "f-repeats.not_on.0": (3, 3, 2027),
        "f-repeats.moved.0.instead_of": (7, 4, 2027),
        "f-repeats.moved.0.starts": (8, 4, 2027),
    }
    for name, day in days.items():
        fill(page, {f"{name}-{key}": f"{text}" for key, text in zip("dmy", day, strict=True)})
    fill(page, {"f-repeats.moved.0.starts-t": "11:00"})
    page.locator("[data-questions] button.button").click()
    assert plain(read("events", shown(page)).tree)["repeats"] == {
        "every": "month",
        "on": "first Wednesday",
        "until": "2027-06-30",
        "not_on": ["2027-03-03"],
        "moved": [{"instead_of": "2027-04-07", "starts": "2027-04-08 11:00"}],
    }


def test_a_time_is_read_as_posters_have_it(page, address):
    page.goto(f"{address}edit/events/")
    fill(page, EVENT)
    page.locator("[name=areas][value=cobbleby]").check()
    for typed, time in (("2.30pm", "14:30"), ("9 a.m.", "09:00"), ("12pm", "12:00")):
        fill(page, {"f-starts-t": typed})
        hand_in(page)
        assert f"starts: 2027-02-03 {time}\n" in shown(page)


def test_a_number_and_an_address_that_were_pasted_have_no_letters_that_nobody_sees(page, address):
    page.goto(f"{address}edit/events/")
    fill(page, EVENT | {"f-contacts.0.email": "tea@exam\xadple.org\xa0"})
    fill(page, {"f-contacts.0.telephone": "01632\xa0960100"})
    page.locator("[name=areas][value=cobbleby]").check()
    hand_in(page)
    assert "email: tea@example.org\n    telephone: 01632 960100\n" in shown(page)


def test_a_new_record_goes_to_github_in_a_link_while_it_fits_and_else_as_a_copy(page, address):
    page.goto(f"{address}edit/events/")
    fill(page, EVENT)
    page.locator("[name=areas][value=cobbleby]").check()
    page.locator("[data-questions] button.button").click()
    text = shown(page)
    to_github = urlsplit(link(page, "new").get_attribute("href"))
    assert to_github.path.endswith("/new/main/data/events")
    asked = parse_qs(to_github.query)
    assert asked == {"filename": ["tea-and-talk.yml"], "value": [text]}
    issue = parse_qs(urlsplit(link(page, "issue").get_attribute("href")).query)
    assert issue["body"] == [f"data/events/tea-and-talk.yml\n\n```yaml\n{text}```\n"]
    fill(page, {"f-description": "Say ```tea```."})
    hand_in(page)
    text = shown(page)
    issue = parse_qs(urlsplit(link(page, "issue").get_attribute("href")).query)
    assert issue["body"] == [f"data/events/tea-and-talk.yml\n\n````yaml\n{text}````\n"]
    fill(page, {"f-description": "A very long text. " * 400})
    fill(page, {"f-description": "A long text – " * 250})
    page.locator("[data-questions] button.button").click()
    shown(page)
    expect(link(page, "new")).to_have_count(0)
    assert link(page, "empty").get_attribute("href").endswith("?filename=tea-and-talk.yml")
    assert len(link(page, "issue").get_attribute("href")) < 7000


def test_without_an_account_the_text_is_sent_by_e_mail_or_saved(page, address):
    page.goto(f"{address}edit/events/")
    fill(page, EVENT)
    page.locator("[name=areas][value=cobbleby]").check()
    page.locator("[data-questions] button.button").click()
    text = shown(page)
    with page.expect_download() as saved:
        link(page, "file").click()
    assert saved.value.suggested_filename == "tea-and-talk.yml"
    assert saved.value.path().read_text("utf-8") == text
    mail = urlsplit(link(page, "mail").get_attribute("href"))
    assert mail.scheme == "mailto"
    assert parse_qs(mail.query)["body"] == [text.replace("\n", "\r\n")]
    fill(page, {"f-description": "A long text. " * 200})
    page.locator("[data-questions] button.button").click()
    shown(page)
    assert len(link(page, "mail").get_attribute("href")) < 1800


def test_a_record_with_the_name_of_another_is_not_written_over_it(page, address):
    page.goto(f"{address}edit/hubs/")
    fill(page, {"f-name": "Herbata"})
    page.locator("[data-questions] button.button").click()
    expect(page.locator("#f-name-error")).to_contain_text("already")


def test_what_is_to_be_ticked_or_chosen_is_not_asked_to_be_filled_in(page, address):
    page.goto(f"{address}edit/services/")
    finish(page)
    told = page.locator("[data-problems] a")
    expect(
        told.filter(has_text="Please tick at least one under “What it helps with”.")
    ).to_be_visible()
    expect(told.filter(has_text="Please choose one under “How things are”.")).to_be_visible()
    expect(told.filter(has_text="Please fill in “Name”.")).to_be_visible()
    page.locator('input[name="status"][value="active"]').check()
    hand_in(page)
    whose = "Write who it was (“Who checked it”: the hub itself)."
    expect(told.filter(has_text=whose)).to_be_visible()


@pytest.mark.parametrize(
    ("kind", "name"), [("organisations", "Lantern walk"), ("hubs", "Bench"), ("hubs", "All")]
)
def test_a_new_record_has_no_name_that_one_had_before_or_that_was_taken_off(
    page, address, kind, name
):
    page.goto(f"{address}edit/{kind}/")
    fill(page, {"f-name": name})
    page.locator("[data-questions] button.button").click()
    expect(page.locator("#f-name-error")).to_contain_text("already, or there was one")


@pytest.mark.parametrize(
    ("kind", "name"), [("services", "counting-heads"), ("newsletters", "one-line")]
)
def test_what_is_there_is_changed_under_its_own_name_and_an_issue_without_its_text(
    page, address, kind, name
):
    page.goto(f"{address}edit/{kind}/?change={name}")
    expect(page.locator("h1")).to_contain_text("Change")
    fill(page, {"f-summary": "It is another sentence now."})
    hand_in(page)
    assert "summary: It is another sentence now.\n" in shown(page)


@pytest.mark.parametrize(
    ("kind", "name", "word"),
    [
        ("events", "mayors-tea", "postponed"),
        ("events", "lunch-club", "changed"),
        ("hubs", "tin-whistle", "changed"),
    ],
)
def test_news_of_an_event_that_is_off_says_so_again_and_of_what_is_still_paused_does_not(
    page, address, kind, name, word
):
    page.goto(f"{address}edit/{kind}/?change={name}")
    expect(page.locator("h1")).to_contain_text("Change")
    fill(page, {"f-summary": "It is another sentence now.", "f-news": "Its sentence is new."})
    hand_in(page)
    assert f"change: {word}\n    text: Its sentence is new." in shown(page)


def test_news_of_an_event_that_leaves_a_district_is_told_there_once_more(page, address):
    page.goto(f"{address}edit/events/?change=lunch-club")
    expect(page.locator("h1")).to_contain_text("Change")
    page.locator("[name=areas][value=cobbleby]").check()
    page.locator("[name=areas][value=dawdling]").uncheck()
    hand_in(page)
    expect(page.locator("[id=f-news-error]")).to_contain_text("Readers rely on")
    fill(page, {"f-news": "It is in Cobbleby from now on."})
    hand_in(page)
    told = "text: It is in Cobbleby from now on.\n    told_in:\n      - dawdling\n"
    assert told in shown(page)


def test_the_day_of_a_check_is_the_one_in_london(timed, address):
    page = timed(PHONE)
    page.clock.set_fixed_time("2026-07-19T23:30:00Z")
    page.goto(f"{address}edit/hubs/")
    page.locator("#f-name").focus()
    expect(page.locator("#f-assured_date-d")).to_have_value("20")


def test_a_record_that_is_not_there_leaves_the_form_for_a_new_one(page, address):
    page.goto(f"{address}edit/hubs/?change=nobody-here")
    expect(page.get_by_text("could not be loaded")).to_be_visible()
    expect(page.locator("#f-name")).to_have_value("")


@EDITIONS
@pytest.mark.parametrize(
    "window", [PHONE, pytest.param(DESK, marks=pytest.mark.thorough)], ids=["phone", "desk"]
)
def test_nothing_is_wrong_faint_or_small_while_a_form_is_filled_in_and_handed_in(
    measured, address, edition, window, axe
):
    page = measured
    in_window(page, window)
    page.goto(f"{address}{edition}edit/events/")
    page.get_by_text("It comes again", exact=True).press("Enter")
    page.locator("[data-items=source] [data-item]").wait_for()
    for button in page.locator("[data-add]").all():
        button.press("Enter")
    hand_in(page)
    problems(page)
    assert faults_now(page, edition, axe) == []
    page.reload()
    fill(page, EVENT)
    page.locator("[name=areas][value=cobbleby]").press("Space")
    hand_in(page)
    shown(page)
    assert faults_now(page, edition, axe) == []
    assert too_wide(page) <= 0


@EDITIONS
def test_a_form_keeps_to_the_policy_and_asks_nobody_else(timed, address, edition):
    page, faults = timed(PHONE), []
    page.on("console", lambda message: faults.append(message.text))
    page.on("pageerror", lambda error: faults.append(str(error)))
    asked = asked_by_itself(page, f"{address}{edition}edit/services/?change=who-has-the-key")
    page.locator("[data-questions] button.button").click()
    expect(page.locator("[data-done] h2, [data-problems] h2").first).to_be_visible()
    assert faults == []
    assert [request.url for request in asked if not request.url.startswith(address)] == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


@pytest.mark.parametrize(
    ("kind", "line"),
    [("events", "name: Example bookkeeping course"), ("checks", "by: the body itself")],
)
def test_without_script_the_template_is_there_to_copy(address, visit, kind, line):
    page = visit(java_script_enabled=False)
    page.goto(f"{address}edit/{kind}/")
    expect(page.locator("[data-questions]")).to_be_hidden()
    page.get_by_role("link", name="the lines of our example").click()
    expect(page.locator("body")).to_contain_text(line)


@EDITIONS
def test_a_form_that_nobody_has_touched_is_as_light_as_any_page(timed, address, site, edition):
    page = timed(PHONE)
    for kind in ("events", "services", "hubs", "checks"):
        asked = asked_by_itself(page, f"{address}{edition}edit/{kind}/")
        paths = [request.url.removeprefix(address) for request in asked]
        files = [
            site.folder / (f"{path}index.html" if path.endswith("/") else path) for path in paths
        ]
        assert 1 < len(files) <= MOST_REQUESTS, kind
        assert sum(len(gzip.compress(file.read_bytes(), 6)) for file in files) <= MOST_BYTES, kind


def test_a_form_that_cannot_be_loaded_says_so_when_it_is_first_touched(visit, address):
    page = visit()
    page.route("**/form-check.js", lambda request: request.abort())
    page.goto(f"{address}edit/events/")
    page.locator("#f-name").focus()
    expect(page.locator("[data-problems]")).to_be_focused()
    expect(page.locator("[data-problems]")).to_contain_text("could not be loaded")
    page.get_by_role("button", name="Show the finished lines").click()
    expect(page.locator("[data-problems]")).to_be_focused()


def test_what_is_pressed_before_the_form_is_ready_is_pressed_again(page, address):
    page.goto(f"{address}edit/events/")
    page.get_by_role("button", name="Add: Contact").dispatch_event("click")
    expect(page.locator("[data-items=contacts] [data-item]")).to_have_count(2)
