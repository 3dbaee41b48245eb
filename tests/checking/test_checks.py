"""Checks of many records at once: the newest counts everywhere, and none ever changes."""

from datetime import date

import pytest

from checked import check
from comparison_fixtures import compared
from consortium.checking.repository_files import read_repository
from consortium.last_checks import last_checks
from consortium.model import Check
from consortium.pages.made import pages_of
from good_county import FILES, changed, county_terms, county_with
from rendering import renderer

FILE = "data/checks/2026-11-20-corby.yml"
CHECK = "date: 2026-11-20\nby: the caretaker\nrecords:\n  - hubs/corby\n"
CORBY = "data/hubs/corby.yml"
KETTERING = "data/hubs/kettering.yml"
FOUND = {
    KETTERING: FILES[KETTERING].replace("status: planned", "status: found")
    + "  - found_at: https://x.example.org/\n    seen: 2026-07\n    seen_on: own\n"
}
OF_FOUND = CHECK.replace("hubs/corby", "hubs/kettering")
EVENT = "data/events/open-day.yml"
NEWS = "history: [{date: 2026-12-03, change: changed, text: It has a new address.}]\n"
OWN = "assured_date: 2026-10-03\nassured_by: the hub itself\n"


def directory_with(files):
    directory, problems = check(read_repository(county_with(files)), county_terms())
    assert directory is not None, problems
    return directory


def last(files):
    hub = directory_with(files).hubs["corby"]
    return hub.assured_date, hub.assured_by


def messages(files):
    _, problems = check(read_repository(county_with(files)), county_terms())
    return [problem.message for problem in problems]


def test_a_newer_check_counts_and_an_older_one_does_not():
    assert last({FILE: CHECK}) == (date(2026, 11, 20), "the caretaker")
    older = CHECK.replace("2026-11-20", "2026-09-20")
    assert last({FILE.replace("-11-", "-09-"): older}) == (date(2026, 10, 3), "the hub itself")


def test_on_the_day_of_a_check_what_the_record_itself_says_counts():
    same = CHECK.replace("2026-11-20", "2026-10-03")
    assert last({"data/checks/2026-10-03-corby.yml": same}) == (date(2026, 10, 3), "the hub itself")


def test_of_several_checks_the_newest_counts_whatever_their_files_are_called():
    later = CHECK.replace("2026-11-20", "2026-11-28").replace("caretaker", "chair")
    files = {FILE: CHECK, "data/checks/2026-11-28-a.yml": later}
    assert last(files) == (date(2026, 11, 28), "the chair")


def test_a_check_stands_in_for_a_date_in_the_record():
    without = changed(CORBY, OWN, "")
    assert any("only for what somebody has checked" in message for message in messages(without))
    assert last({**without, FILE: CHECK}) == (date(2026, 11, 20), "the caretaker")


@pytest.mark.parametrize(("year", "is_told"), [(2025, False), (2027, True)])
def test_nobody_is_asked_about_an_event_that_is_over(year, is_told):
    day = f"{OWN.replace('2026', '2025')}starts: {year}-11-03 10:30\nends: {year}-11-03"
    event = changed(EVENT, "starts: 2027-03-03 10:30\nends: 2027-03-03", day)
    assert any("more than a year ago" in message for message in messages(event)) == is_told


def test_a_record_that_a_check_names_is_not_overdue():
    old = changed(CORBY, "2026-10-03", "2025-10-03")
    assert any("more than a year ago" in message for message in messages(old))
    assert not any("more than a year ago" in message for message in messages({**old, FILE: CHECK}))


def test_a_check_goes_with_a_record_that_has_a_new_name():
    renamed = {
        CORBY: None,
        "data/hubs/corby-desk.yml": FILES[CORBY] + "redirect_from: [hubs/corby/]\n",
        **changed("data/services/payroll.yml", "hubs: [corby]", "hubs: [corby-desk]"),
        FILE: CHECK,
    }
    assert directory_with(renamed).hubs["corby-desk"].assured_by == "the caretaker"


def test_a_closed_record_may_have_been_checked_before():
    closed = changed(CORBY, "status: active", "status: closed")
    emptied = changed("data/services/payroll.yml", "status: planned", "status: closed")
    assert not [
        message for message in messages({**closed, **emptied, FILE: CHECK}) if "checks" in message
    ]


@pytest.mark.parametrize("status", ["planned", "unconfirmed"])
def test_what_a_document_alone_speaks_of_is_refused_with_the_way_out(status):
    text = FILES["data/hubs/kettering.yml"].replace("status: planned", f"status: {status}")
    files = {
        "data/hubs/kettering.yml": text,
        FILE: CHECK.replace("hubs/corby", "hubs/kettering"),
    }
    (told,) = (message for message in messages(files) if "hubs/kettering" in message)
    assert f"is '{status}'" in told
    assert "write 'status: active' in data/hubs/kettering.yml first" in told


def test_what_was_only_found_counts_as_active_from_the_day_of_a_check_that_names_it():
    files = {**FOUND, FILE: OF_FOUND}
    hub = directory_with(files).hubs["kettering"]
    assert (hub.status, hub.assured_date) == ("active", date(2026, 11, 20))
    erased = {**files, FILE: "erased: 2026-11-21\n"}
    assert directory_with(erased).hubs["kettering"].status == "found"


def test_nobody_has_to_write_a_line_of_history_for_a_check_of_what_was_only_found():
    assert compared(FOUND, {**FOUND, FILE: OF_FOUND}) == []


def test_a_check_of_the_day_to_come_lays_nothing_over_a_record():
    to_come = CHECK.replace("2026-11-20", "2026-12-20")
    assert "20 December 2026 is still to come. Write the day it was done." in messages(
        {FILE: to_come}
    )


def test_the_page_says_when_and_by_whom_it_was_checked_last():
    made = renderer(directory_with({FILE: CHECK}))
    pages = {page.path: page.body for page in pages_of(made, "hubs")}
    assert "Checked on 20 November 2026 by the caretaker." in pages["hubs/corby/"]
    assert list(pages_of(made, "checks")) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("date: 2026-11-20", "date: 2026-11-21"),
        ("the caretaker", "the chair"),
        ("  - hubs/corby\n", "  - hubs/corby\n  - services/payroll\n"),
    ],
)
def test_a_check_that_is_published_does_not_change(old, new):
    active = changed("data/services/payroll.yml", "status: planned", f"{OWN}status: active")
    (problem,) = compared({**active, FILE: CHECK}, {**active, FILE: CHECK.replace(old, new)})
    assert problem.message.startswith("This check is on the website, and does not change.")
    assert "date: 2026-11-20; by: the caretaker; records: hubs/corby." in problem.message
    assert not problem.warning


def test_a_check_that_is_published_does_not_go_and_gets_no_other_name():
    (gone,) = compared({FILE: CHECK}, {})
    assert "This check is gone" in gone.message
    assert not gone.warning
    (moved,) = compared({FILE: CHECK}, {"data/checks/2026-11-20-corby-desk.yml": CHECK})
    assert (moved.file, moved.message) == (FILE, gone.message)


def test_a_new_check_changes_nothing_that_was_published():
    assert compared({}, {FILE: CHECK}) == []


@pytest.mark.parametrize(
    ("file", "email", "day", "news"),
    [
        (CORBY, "hello@corby.example.org", "assured_date: 2026-10-03", NEWS),
        ("data/consortium.yml", "office@consortium.example.org", "checked: 2026-11-02", ""),
    ],
)
def test_a_way_to_reach_somebody_that_is_newer_than_its_check_is_told(file, email, day, news):
    """Readers would believe that somebody had tried it."""
    text = FILES[file].replace(email, "desk@corby.example.org") + news
    (told,) = compared({}, {file: text})
    assert told.warning
    assert "readers are told that it was checked on " in told.message
    tried = text.replace(day, f"{day.partition(':')[0]}: 2026-12-03")
    assert compared({}, {file: tried}) == []
    assert compared({}, {file: FILES[file].replace(email, email.capitalize()) + news}) == []


def test_neither_a_number_in_other_groups_nor_one_that_nobody_sees_is_newer_than_its_check():
    text = FILES[CORBY] + NEWS
    shut = text.replace("960123", "960124").replace("status: active", "status: closed")
    for now in (text.replace("01632 960123", "(01632) 960-123"), shut):
        assert not [told for told in compared({}, {CORBY: now}) if "new way" in told.message]


def test_of_two_checks_on_one_day_the_last_file_counts():
    two = [
        Check(id=f"2026-11-20-{name}", date="2026-11-20", by=name, records=("hubs/a",))
        for name in ("b", "a")
    ]
    assert last_checks(two, {})["hubs/a"].by == "b"
