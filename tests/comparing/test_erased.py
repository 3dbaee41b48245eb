"""What was taken off: a line of a history, or all that a record said."""

import re
from datetime import date

import icalendar
import pytest

from checked import check, check_repository, first_pass
from comparison_fixtures import compared
from consortium.calendars.made import calendars
from consortium.changes.record_change import record_changes
from consortium.checking.repository_files import read_repository
from consortium.feeds.change_items import change_items
from consortium.newsletters.new_in_directory import new_in_directory
from consortium.pages import MARKERS, contents
from consortium.pages.erased_page import erased_recipes
from consortium.pages.made import MadePages, pages_of
from consortium.reports.record_change import record_changes as changes_of_pull_request
from counties import directory as county_of
from counties import hub
from good_county import FILES, TODAY, changed, county_terms, county_with
from newsletter_fixtures import newsletter
from rendering import renderer

CORBY = "data/hubs/corby.yml"
EVENT = "data/events/open-day.yml"
BODY = "data/organisations/sam-persons-trust.yml"
THERE = {
    BODY: FILES["data/organisations/village-body.yml"].replace(
        "roles:\n  - role: Steering Group\n    lines: 2\n", ""
    )
}
HISTORY = """\
history:
  - date: 2026-11-23
    change: new
    text: The hub is listed.
  - date: 2026-11-24
    change: changed
    text: Sam Person answers now.
  - date: 2026-11-25
    change: changed
    text: The hub opens on Mondays.
"""
ERASED = HISTORY.replace(
    "- date: 2026-11-24\n    change: changed\n    text: Sam Person answers now.",
    "- erased: 2026-12-01",
)
GONE = {BODY: "erased: 2026-12-01\n"}
ABOUT = "---\ntitle: About\n---\n\n# About\n\n"
OF_EVENT = {EVENT: "erased: 2026-12-01\nstarts: 2027-03-03 10:30\n"}


def told(files):
    _, problems = check(read_repository(county_with(files)), county_terms())
    return [problem.message for problem in problems]


def checked(files):
    county, problems = check(read_repository(county_with(files)), county_terms())
    assert county is not None, problems
    return county


def test_a_line_that_was_taken_off_is_good_and_says_its_day_and_no_more():
    assert told({CORBY: FILES[CORBY] + ERASED}) == []
    county = checked({CORBY: FILES[CORBY] + ERASED})
    page = {page.path: page.body for page in pages_of(renderer(county), "hubs")}["hubs/corby/"]
    assert "1 December 2026: What stood here was taken off." in page
    assert "25 November 2026: The hub opens on Mondays." in page


def test_news_apps_get_the_words_of_a_line_that_was_taken_off_replaced():
    def items(history):
        county = checked({CORBY: FILES[CORBY] + history})
        made = renderer(county, today=TODAY)
        changes = change_items(made, record_changes(county, TODAY))
        return {item.identity: item for item in changes}

    before, after = items(HISTORY), items(ERASED)
    assert before.keys() == after.keys()
    (second,) = (identity for identity in before if identity.endswith("hubs/corby/2"))
    assert "Sam Person" in before[second].content
    assert after[second].title == "Words taken off: Corby local hub"
    assert not any("Sam" in f"{item.title}{item.summary}{item.content}" for item in after.values())


def test_a_line_that_was_taken_off_is_no_news_for_a_newsletter():
    erased = {"erased": "2026-12-01"}
    line = {"date": "2026-12-01", "change": "changed", "text": "Open."}
    county = county_of(hub("ayton", history=[erased, line]))
    issue = newsletter("one", published="2026-12-02")
    county = county.with_records(newsletters={issue.id: issue})
    assert [change.line.text for change in new_in_directory(county, issue)] == ["Open."]


@pytest.mark.parametrize("more", ["change: new", "date: 2026-11-24", "text: Sam Person left."])
def test_beside_a_line_that_was_taken_off_nothing_may_stand(more):
    history = ERASED.replace("- erased: 2026-12-01", f"- erased: 2026-12-01\n    {more}")
    (message,) = told({CORBY: FILES[CORBY] + history})
    assert message == (
        "This line is taken off. Leave 'erased' and its day in it, and nothing else."
    )


def test_taking_a_line_off_is_no_change_of_a_history_and_all_else_is():
    before = {CORBY: FILES[CORBY] + HISTORY}
    assert compared(before, {CORBY: FILES[CORBY] + ERASED}) == []
    shorter = HISTORY.replace(
        "  - date: 2026-11-24\n    change: changed\n    text: Sam Person answers now.\n", ""
    )
    (problem,) = compared(before, {CORBY: FILES[CORBY] + shorter})
    assert "only ever added" in problem.message
    (problem,) = compared({CORBY: FILES[CORBY] + ERASED}, before)
    assert problem.message.endswith("They were: erased: 2026-12-01")


OF_PROJECT = "data/projects/maps.yml"
PROJECT = """\
name: Maps
kind: strategic
summary: Maps for groups.
status: active
assured_date: 2026-11-20
assured_by: the Consortium office
source:
  - found_at: A letter
"""
REPORTS = """\
progress:
  - date: 2026-11-02
    text: Sam Person has sent a map.
    source:
      found_at: A letter
  - date: 2026-11-09
    text: Three maps are drawn.
    source:
      found_at: A letter
"""
OF_MEASURES = "data/plan/indicators.yml"
MEASURES = """\
maps:
  number: 1
  words: Maps for groups.
  quote: Local hubs will be the first place to ask.
  lines: 1
  targets:
    - words: A map of each village.
  responsible:
    words: The Consortium.
  monitoring:
    words: The Consortium.
"""
RESULTS = """\
  results:
    - date: 2026-11-02
      measure: Maps of Sam Person
      value: 2
      source:
        found_at: A letter
    - date: 2026-11-09
      measure: Maps
      value: 3
      source:
        found_at: A letter
"""
OF_ISSUE = "docs/newsletters/first-issue.md"
UPDATES = """\
updates:
  - date: 2026-11-24
    because: Sam Person answers now.
  - date: 2026-11-25
    because: the time was wrong.
"""
ISSUE = f"""\
---
number: 1
title: One
summary: An issue.
published: 2026-11-20
{UPDATES}---

Words.
"""


def lines_of_all_kinds(erased):
    """Give the files with lines of progress, results and updates, the first of each taken off."""
    files = {
        OF_PROJECT: PROJECT + REPORTS,
        OF_MEASURES: MEASURES + RESULTS,
        OF_ISSUE: ISSUE,
    }
    line = re.compile(r"- date: 2026-11-(?:02|24)\n(?:(?! *- ).*\n)+")
    return {file: line.sub(f"{erased}\n", text, count=1) for file, text in files.items()}


def test_any_line_to_which_lines_are_only_added_may_be_taken_off():
    before = lines_of_all_kinds(r"\g<0>".rstrip())
    after = lines_of_all_kinds("- erased: 2026-12-01")
    assert all(before[file] != text and "Sam" not in text for file, text in after.items())
    assert told(after) == []
    assert compared(before, after) == []


def test_what_is_told_of_other_lines_does_not_say_again_what_was_taken_off():
    changed_too = ERASED.replace("opens on Mondays", "opens on Fridays")
    (problem,) = compared({CORBY: FILES[CORBY] + HISTORY}, {CORBY: FILES[CORBY] + changed_too})
    assert problem.message.endswith("They were: 2026-11-25: changed: The hub opens on Mondays.")


def test_a_pull_request_does_not_say_again_what_it_takes_off():
    def book(files):
        return first_pass(read_repository(county_with(files)), county_terms())[0]

    (line,) = changes_of_pull_request(
        book({CORBY: FILES[CORBY] + HISTORY}), book({CORBY: FILES[CORBY] + ERASED})
    )
    ((field, before, after),) = ((value.field, value.before, value.after) for value in line.values)
    assert (field, before) == ("history", "")
    assert after == "2026-12-01, What stood here was taken off."
    whole = changes_of_pull_request(book(THERE), book(GONE))
    (body,) = (change for change in whole if change.id == "sam-persons-trust")
    assert (body.how, body.title, body.values) == ("taken off", "sam-persons-trust", ())


def test_a_record_that_was_taken_off_has_a_page_that_says_so_and_no_more():
    county = checked({**GONE, BODY: f"{GONE[BODY]}redirect_from: [organisations/old/]\n"})
    (page,) = MadePages(erased_recipes(renderer(county)))
    assert page.path == "organisations/sam-persons-trust/"
    assert page.title == "An organisation that was taken off"
    assert page.redirect_from == ("organisations/old/",)
    assert "What stood here was taken off on 1 December 2026." in page.body
    assert "village" not in page.body.casefold()
    assert list(county.organisations) == ["village-body"]


def test_no_list_of_all_pages_has_a_record_that_was_taken_off(monkeypatch):
    county = checked(GONE)
    monkeypatch.setattr(contents, "FULL", 0)
    pages = (*MadePages(erased_recipes(renderer(county))), *pages_of(renderer(county), "hubs"))
    listed = [
        entry.address
        for section in contents.parts(pages).values()
        for part in section
        for entry in part.entries
    ]
    assert "hubs/corby/" in listed
    assert "organisations/sam-persons-trust/" not in listed


def test_a_record_may_be_taken_off_where_it_may_not_be_deleted():
    assert compared(THERE, GONE) == []
    assert compared({}, OF_EVENT) == []
    check_file = "data/checks/2026-11-20-corby.yml"
    by_sam = {check_file: "date: 2026-11-20\nby: Sam Person\nrecords: [hubs/corby]\n"}
    assert compared(by_sam, {check_file: "erased: 2026-12-01\n"}) == []
    assert told({check_file: "erased: 2026-12-01\n"}) == []


def test_the_file_of_what_was_taken_off_may_go_too_as_its_name_may_be_a_persons():
    assert compared(GONE, {}) == []
    (problem,) = compared(THERE, {})
    assert "This record is gone" in problem.message


def test_what_was_taken_off_may_lose_its_old_addresses_too():
    before = {BODY: THERE[BODY] + "redirect_from: [organisations/sam-person/]\n"}
    assert compared(before, GONE) == []


def test_who_still_refers_to_a_record_that_was_taken_off_is_told_what_to_do():
    (message,) = told(
        {**GONE, **changed("data/hubs/county-wide.yml", ": village-body", ": sam-persons-trust")}
    )
    assert message.startswith("'organisations/sam-persons-trust' was taken off")
    assert "Take it out here, too." in message


@pytest.mark.parametrize("wrote", ["sam-persons-trus", "Sam Person's Trust", "sam-person"])
def test_no_message_offers_a_record_that_was_taken_off(wrote):
    gone = {BODY: f"{GONE[BODY]}redirect_from: [organisations/sam-person/]\n"}
    naming = changed("data/hubs/county-wide.yml", ": village-body", f": {wrote}")
    (message,) = told({**gone, **naming})
    renamed = wrote == "sam-person"
    assert message.startswith("'organisations/sam-persons-trust' was taken off") == renamed
    assert ("sam-persons-trust" in message) == renamed


@pytest.mark.parametrize("link", ["sam-persons-trust", "sam-persons-trust/", "sam-person"])
def test_a_page_that_leads_to_a_record_that_was_taken_off_is_told(link):
    gone = {BODY: f"{GONE[BODY]}redirect_from: [organisations/sam-person/]\n"}
    page = {"docs/about.md": f"{ABOUT}[V](record:organisations/{link})\n"}
    county = county_with({**gone, **page})
    problems = check_repository(county, county_terms(), markers=MARKERS)[1]
    (told,) = (problem for problem in problems if problem.file == "docs/about.md")
    assert "was taken off, and its page says no more than that" in told.message


def test_beside_erased_no_field_is_left():
    (message,) = told({**GONE, BODY: GONE[BODY] + "name: Village Body\n"})
    assert message.startswith("This record is taken off")


def test_nothing_was_taken_off_on_a_day_to_come():
    assert told({**GONE, BODY: "erased: 2027-12-01\n"}) == [
        "1 December 2027 is still to come. Write the day it was done."
    ]


def test_an_event_keeps_its_day_and_nothing_else_does():
    (message,) = told({EVENT: "erased: 2026-12-01\n"})
    assert "Leave its line 'starts:' as it was" in message
    (message,) = told({**GONE, BODY: GONE[BODY] + "starts: 2027-03-03\n"})
    assert message == "This is no event. Take this line out."


def test_calendars_cancel_an_event_that_was_taken_off_without_a_word_of_it():
    moved = "redirect_from: [events/day/]\n"
    old = calendars(renderer(checked({EVENT: FILES[EVENT] + moved})))["events/open-day/event.ics"]
    new = calendars(renderer(checked({EVENT: OF_EVENT[EVENT] + moved})))
    (before,) = icalendar.Calendar.from_ical(old).walk("VEVENT")
    for address in ("events/open-day/event.ics", "events/day/event.ics", "events/calendar.ics"):
        (after,) = icalendar.Calendar.from_ical(new[address]).walk("VEVENT")
        assert after["uid"] == before["uid"]
        assert after["dtstart"].dt == before["dtstart"].dt
        assert after["sequence"] > before["sequence"]
        assert after["status"] == "CANCELLED"
        assert after["summary"] == "Cancelled"
        assert set(after) == {"UID", "DTSTAMP", "SEQUENCE", "STATUS", "SUMMARY", "DTSTART"}


@pytest.mark.parametrize(("today", "told_there"), [("2027-12-01", 1), ("2027-12-02", 0)])
def test_the_calendar_of_all_tells_for_a_year_that_an_event_was_taken_off(today, told_there):
    made = calendars(renderer(checked(OF_EVENT), today=date.fromisoformat(today)))
    told_at = {address: content.count(b"STATUS:CANCELLED") for address, content in made.items()}
    assert told_at["events/calendar.ics"] == told_there
    assert told_at["events/open-day/event.ics"] == 1
