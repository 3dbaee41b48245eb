"""An event keeps its name in people's calendars whatever is done to it, and counts its changes."""

from datetime import date

import pytest

from consortium.addresses import first_key
from consortium.calendars.made import calendars
from consortium.events.identity import Revision, revision, uid
from counties import LAUNCHED, consortium, directory, event, smallest
from event_fixtures import at
from rendering import renderer

COURSE = {"starts": at("2027-03-09 10:30"), "ends": at("2027-03-09 12:00")}


def line(day: date, change: str) -> dict:
    return {"date": day, "change": change, "text": "Made up for a test."}


LISTED = line(date(2026, 11, 1), "new")
MOVED = line(date(2026, 11, 5), "changed")


@pytest.mark.parametrize(
    "edited",
    [
        event("course", **COURSE, name="Another title"),
        event("course", **COURSE, description="Other words."),
        event("course", at("2028-01-11 18:00")),
        event(
            "course", **COURSE, status="cancelled", history=[line(date(2027, 1, 1), "cancelled")]
        ),
        event("accounts", **COURSE, redirect_from=["events/course/"]),
        event("money", **COURSE, redirect_from=["events/course/", "events/accounts/"]),
        event("money", **COURSE, redirect_from=["news/spring/", "events/course/"]),
    ],
    ids=["a title", "a text", "a date", "a status", "a file name", "two file names", "a section"],
)
def test_nothing_that_is_edited_gives_an_event_another_name(edited):
    assert (
        uid(first_key(edited), consortium())
        == uid(first_key(event("course", **COURSE)), consortium())
        == "course@names.example.org"
    )


def test_another_domain_gives_no_event_another_name():
    site = renderer(directory(*smallest(), event("course", **COURSE)))
    assert b"UID:course@names.example.org\r\n" in calendars(site)["events/course/event.ics"]
    assert "names.example.org" not in site.site.address


def test_each_change_in_the_history_is_a_new_version():
    before = event("course", **COURSE, history=[LISTED])
    after = event("course", **COURSE, history=[LISTED, MOVED])
    assert revision(before, LAUNCHED) == Revision(0, date(2026, 11, 1))
    assert revision(after, LAUNCHED) == Revision(1, date(2026, 11, 5))


def test_two_changes_on_one_day_are_two_versions():
    version = revision(event("course", **COURSE, history=[LISTED, MOVED, MOVED]), LAUNCHED)
    assert version.sequence == 2


def test_without_a_history_the_last_check_stands_for_the_last_change():
    checked = {"assured_date": date(2026, 10, 3), "assured_by": "the organiser"}
    assert revision(event("course", **COURSE, **checked), LAUNCHED) == Revision(
        0, date(2026, 10, 3)
    )


def test_with_neither_the_opening_of_the_directory_stands_for_it_or_the_events_own_earlier_day():
    old, coming = event("old", at("2004-05-05 09:30")), event("coming", **COURSE)
    assert revision(old, LAUNCHED).changed == date(2004, 5, 5)
    assert revision(coming, LAUNCHED).changed == LAUNCHED
