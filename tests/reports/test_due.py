"""What is due to be checked: which records, in which order, whom to ask and with which words."""

import html
import re
from dataclasses import replace
from datetime import timedelta
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from checked import check
from consortium.__main__ import main
from consortium.checking.repository_files import read_repository
from consortium.due.body import due_bodies
from consortium.due.record import Why, due_records
from consortium.forms.table import has_form
from consortium.model.own_words import OwnWords
from consortium.reports.due import LONGEST_LINK, due_report
from consortium.reports.markdown import LONGEST
from consortium.reports.summary import Links
from day_of_records import noon
from good_county import TODAY, county_terms, county_with
from second_county import DAY
from theme_fixtures import HOUSE
from workflow_fixtures import run_script, steps, workflow

LINKS = Links(site="https://consortium.example.org/", files="https://files.example.org/edit/main/")


def hub(name, *, day=None, found=False, tier="local", more=""):
    status = "found" if found else "active"
    how = f"assured_date: {day}\nassured_by: the hub\n" if day else ""
    page = "{found_at: 'https://web.example.org/(a)', seen: 2026, seen_on: own}"
    source = page if found else "{found_at: A call}"
    return (
        f"name: {name}\nsummary: It helps.\ntier: {tier}\nstatus: {status}\nareas: [corby]\n"
        f"general: no\n{how}{more}source: [{source}]\n"
    )


def county(**files):
    changes = {f"data/{path}.yml": text for path, text in files.items()}
    directory, problems = check(read_repository(county_with(changes)), county_terms())
    assert directory, problems
    return directory


def ago(**length):
    return TODAY - timedelta(**length)


def hubs(**records):
    return county(**{f"hubs/{name}": text for name, text in records.items()})


def why(directory):
    return {due.record.id: due.why for due in due_records(directory, TODAY)}


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        (ago(days=366), Why.OVERDUE),
        (ago(days=350), Why.SOON),
        (ago(days=303), Why.SOON),
        (ago(days=302), None),
        (ago(days=1), None),
    ],
)
def test_a_record_is_due_two_months_before_its_check_is_a_year_old(day, reason):
    assert why(hubs(north=hub("North", day=day))).get("north") == reason


@pytest.mark.parametrize(("days", "reason"), [(1, Why.OVERDUE), (0, None)])
def test_a_pause_is_asked_about_as_soon_as_its_last_day_is_over(days, reason):
    more = f"notice: {{text: Back soon., until: {ago(days=days)}}}\n"
    paused = hub("North", day=ago(days=9), more=more).replace("active", "paused")
    assert why(hubs(north=paused)).get("north") == reason


def test_a_record_of_web_pages_was_never_asked():
    assert why(hubs(north=hub("North", found=True)))["north"] is Why.NEVER_ASKED


def test_what_a_plan_wanted_and_what_has_closed_is_never_due():
    directory = hubs(north=hub("North", day=ago(days=400)).replace("active", "closed"))
    assert "north" not in why(directory)
    assert not {"corby", "ayton"} & {
        due.record.id
        for due in due_records(directory, TODAY)
        if getattr(due.record, "status", "") in ("planned", "unconfirmed")
    }


def event(starts):
    return (
        "name: Open day\nsummary: Come and see.\nvenue: The hall\nareas: [corby]\n"
        f"starts: {starts}\nsource: [{{found_at: A poster}}]\n"
    )


def test_an_event_is_due_while_it_is_to_come_until_somebody_has_checked_it():
    """Nobody is asked about one that is over or called off."""
    to_come = event(TODAY + timedelta(days=9))
    line = f"{{date: {TODAY}, change: cancelled, text: It is off.}}"
    off = f"{to_come}status: cancelled\nhistory: [{line}]\n"
    events = {"over": event(ago(days=1)), "to-come": to_come, "off": off}
    directory = county(**{f"events/{name}": text for name, text in events.items()})
    assert {*events} & {*why(directory)} == {"to-come"}


def test_those_never_asked_come_first_the_local_before_the_national_then_what_is_overdue():
    directory = hubs(
        a=hub("Soon", day=ago(days=350)),
        b=hub("Old", day=ago(days=400)),
        c=hub("Far", found=True, tier="national"),
        d=hub("Near", found=True),
    )
    names = [body.name for body in due_bodies(directory, TODAY)]
    ours = [name for name in names if name in ("Soon", "Old", "Far", "Near")]
    assert ours == ["Near", "Far", "Old", "Soon"]


SERVICE = (
    "name: Payroll\nsummary: It works out wages.\nstatus: active\nhubs: [north]\n"
    "needs: [technical-support]\nassured_date: 2025-10-01\nassured_by: the hub\n"
    "source: [{found_at: A call}]\n"
)


def test_a_body_is_asked_once_for_all_that_it_gives():
    north = hub("North", day=ago(days=400), more="contacts: [{email: ask@north.example.org}]\n")
    directory = county(**{"hubs/north": north, "services/wages": SERVICE})
    (body,) = (body for body in due_bodies(directory, TODAY) if body.name == "North")
    assert [due.record.name for due in body.records] == ["North", "Payroll"]
    assert body.email == "ask@north.example.org"


def test_a_body_that_names_no_way_is_asked_through_what_it_runs():
    trust = hub("Trust", day=ago(days=9)).replace("tier: local\n", "").replace("general: no\n", "")
    more = "organisation: trust\ncontacts: [{email: ask@north.example.org}]\n"
    north = hub("North", day=ago(days=400), more=more)
    directory = county(**{"organisations/trust": trust, "hubs/north": north})
    (body,) = (body for body in due_bodies(directory, TODAY) if body.name == "Trust")
    assert body.email == "ask@north.example.org"


def test_official_pages_are_read_again_after_all_bodies():
    guide = (
        "name: Pay\nsummary: What is due.\nstatus: found\npublisher: An Office\n"
        "link: https://office.example.org/pay\nneeds: [technical-support]\n"
        "source: [{found_at: 'https://office.example.org/pay', seen: 2026, seen_on: own}]\n"
    )
    far = hub("Far", found=True, tier="national")
    bodies = due_bodies(county(**{"guides/pay": guide, "hubs/far": far}), TODAY)
    names = [body.name for body in bodies if body.why is Why.NEVER_ASKED]
    assert names.index("Far") < names.index("An Office")


def report(directory, *, has_form=True):
    templates = HOUSE / "overrides"
    return due_report(directory, TODAY, templates=templates, links=LINKS, has_form=has_form)


def test_the_e_mail_is_ready_to_be_sent():
    north = hub(
        "North & Co", day=ago(days=400), more="contacts: [{email: ask@north.example.org}]\n"
    )
    text = report(hubs(north=north))
    link = html.unescape(text.partition("(mailto:")[2].partition(")")[0])
    asked = urlsplit(f"mailto:{link}")
    assert len(link) <= LONGEST_LINK
    assert unquote(asked.path) == "ask@north.example.org"
    said = {name: values[0] for name, values in parse_qs(asked.query).items()}
    assert said["subject"] == "Is what we say about North & Co still right?"
    assert said["body"].startswith("Hello,\r\n")
    assert "https://consortium.example.org/hubs/north/" in said["body"]
    assert "+" not in link
    assert "North & Co" in text.partition("```text")[2]
    assert "(https://files.example.org/edit/main/data/hubs/north.yml)" in text


def test_an_e_mail_that_is_too_long_for_a_link_is_there_to_copy_alone():
    north = hub("North", day=ago(days=400), more="contacts: [{email: ask@north.example.org}]\n")
    many = {f"services/s{n}": SERVICE.replace("Payroll", f"Payroll {n}") for n in range(40)}
    text = report(county(**{"hubs/north": north, **many}))
    links = re.findall(r"\(mailto:([^)]*)\)", text)
    assert not [link for link in links if "north" in link or len(link) > LONGEST_LINK]
    assert "ask@north.example.org" in text
    assert "Payroll 39" in text.partition("```text")[2]


def test_of_words_round_a_web_page_no_link_is_made():
    north = hub("North", found=True).replace("/(a)'", "/a) @all, and a call'")
    (body,) = (body for body in due_bodies(hubs(north=north), TODAY) if body.name == "North")
    assert body.web_page == "https://web.example.org/a"


def test_without_an_address_or_a_number_the_web_page_to_ask_through_is_named():
    text = report(hubs(north=hub("North", found=True)))
    assert "[Look for a way to ask on its web page](https://web.example.org/%28a%29)" in text
    assert "We know this from public web pages alone." in text


def test_it_is_asked_by_the_number_and_in_the_words_of_the_site():
    more = "contacts: [{telephone: +353 1 679 3188}]\n"
    directory = hubs(north=hub("North", day=ago(days=400), more=more))
    assert "Ring +353 1 679 3188" in report(directory)
    words = OwnWords(group="crew", groups="crews")
    there = directory.consortium.model_copy(update={"country": "IE", "words": words})
    text = report(replace(directory, consortium=there))
    assert "Ring (01) 679 3188" in text
    assert "for crews that look for help" in text


def test_no_words_of_a_record_can_end_a_block_of_code_or_call_anybody():
    directory = hubs(north=hub("'North ``` @somebody'", found=True))
    text = report(directory)
    assert "@somebody" not in text.partition("```text")[0].partition("### ")[2]
    assert text.count("\n```\n") == text.count("\n```text\n")


def test_a_long_list_keeps_to_what_an_issue_has_room_for_and_names_all():
    many = {f"h{number}": hub(f"Body number {number}", found=True) for number in range(120)}
    text = report(hubs(**many))
    assert len(text) <= LONGEST
    assert "### Then ask" in text
    assert all(f"Body number {number}" in text for number in range(120))


def test_the_list_is_written_to_the_file_that_is_named(
    second_county_folder, tmp_path, monkeypatch, capsysbinary
):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", noon(DAY))
    command = ["--repository", str(second_county_folder), "due"]
    assert main([*command, "--summary", str(tmp_path / "due.md")]) == 0
    assert "## " in (tmp_path / "due.md").read_text("utf-8")
    assert capsysbinary.readouterr().out == b""


def tell(folder, issues):
    (script,) = (step["with"]["script"] for step in steps("due", "tell"))
    answers = {"issues.listForRepo": issues}
    calls, _ = run_script(script, folder, answers=answers, LIST="MyBhcmUgZHVlLgpNb3JlLgo=")
    return [(name, values) for name, values in calls if name != "issues.listForRepo"]


def test_the_first_list_opens_an_issue(tmp_path):
    ((name, values),) = tell(tmp_path, [{"title": "Another", "number": 1}])
    assert name == "issues.create"
    assert values["body"] == "3 are due.\nMore.\n"


def test_each_later_list_is_written_into_the_same_issue_which_tells_a_person(tmp_path):
    kept = {"title": "What is due to be checked", "number": 3, "state": "closed"}
    (update, comment) = tell(tmp_path, [kept])
    assert update[0] == "issues.update"
    assert (update[1]["issue_number"], update[1]["state"]) == (3, "open")
    assert comment[1]["body"] == "This month: 3 are due."


def test_what_writes_the_issue_runs_nothing_of_the_repository():
    due = workflow("due")["jobs"]
    assert due["list"]["permissions"] == {"contents": "read", "pages": "read"}
    assert due["tell"]["permissions"] == {"issues": "write"}
    assert all("run" not in step for step in due["tell"]["steps"])


@pytest.mark.parametrize("guide", ["CONTRIBUTING.md", "making/new-site/CONTRIBUTING.md"])
def test_the_list_leads_to_a_heading_that_the_guide_has(guide):
    assert "CONTRIBUTING.md#check-again)" in report(hubs(north=hub("North", found=True)))
    assert "# Check again\n" in (HOUSE / guide).read_text(encoding="utf-8")


def forms_in(text):
    """The forms that the list opens for whoever was told that all is right."""
    return re.findall(r"\[Say that it is\]\((\S+)\)", text)


def test_the_list_leads_to_the_form_that_says_all_is_right():
    directory = hubs(north=hub("North", day=ago(days=366)))
    form = "https://consortium.example.org/edit/checks/?record=hubs/north"
    assert form in forms_in(report(directory))
    assert forms_in(report(directory, has_form=False)) == []


def test_a_body_that_the_list_has_less_room_for_has_the_form_too():
    old = {f"h{number}": hub(f"Body {number}", day=ago(days=400)) for number in range(120)}
    text = report(hubs(**old))
    assert "### Then ask" in text
    assert len(text) <= LONGEST
    forms = " ".join(forms_in(text))
    assert [name for name in old if f"?record=hubs/{name} " not in f"{forms} "] == []


def test_a_body_that_nobody_has_ever_asked_has_the_form_too():
    forms = forms_in(report(hubs(north=hub("North", found=True))))
    assert "https://consortium.example.org/edit/checks/?record=hubs/north" in forms


def test_a_site_has_the_form_if_it_has_a_template_of_checks_and_the_page_on_forms():
    files = {"data/checks/_template.yml", "docs/edit/index.md"}
    assert has_form("checks", files)
    assert not [gone for gone in files if has_form("checks", files - {gone})]
