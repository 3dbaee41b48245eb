"""Events in feeds: what is told of them, and that it is told once and as on their pages."""

from datetime import date

import pytest

from counties import event
from event_fixtures import at
from feed_fixtures import content, entries, line, only, titles, tree

EVENTS, CHANGES, AYTON = "events/feed.xml", "changes/feed.xml", "areas/ayton/feed.xml"

LISTED = [line("2026-11-02", "new", "Now listed.")]


@pytest.mark.parametrize(
    ("record", "said"),
    [
        (event("a", at("2027-03-09 10:00"), ends=at("2027-03-09 12:00"), history=LISTED),
         "When: Tuesday 9 March 2027, 10am to noon"),
        (event("a", date(2027, 6, 1), ends=date(2027, 6, 3), history=LISTED),
         "When: Tuesday 1 June 2027 to Thursday 3 June 2027"),
        (event("a", at("2027-03-09 10:00"), ends=at("2027-03-09 12:00"), history=LISTED,
               repeats={"every": "week", "until": date(2027, 3, 30)}),
         "When: Every Tuesday, 10am to noon, until 30 March 2027. "
         "The first day is Tuesday 9 March 2027."),
        (event("a", at("2027-03-09 22:00"), ends=at("2027-03-10 02:00"), history=LISTED,
               repeats={"every": "month", "until": date(2027, 6, 30),
                        "moved": [{"instead_of": date(2027, 3, 9), "starts": date(2027, 3, 10)}]}),
         "When: On the 9th of each month, 10pm to 2am the next day, until 30 June 2027. "
         "The first day is Wednesday 10 March 2027."),
        (event("a", date(2027, 6, 1), venue="The hall", online="A link", history=LISTED),
         "Where: The hall, and online"),
        (event("a", date(2027, 6, 1), online="A link", history=LISTED), "Where: Online"),
        (event("a", date(2027, 6, 1), book_by=at("2027-05-30 12:00"), history=LISTED),
         "Book by: Sunday 30 May 2027, noon"),
        (event("a", at("2027-03-09 10:00"), status="cancelled", history=LISTED),
         "It was due: Tuesday 9 March 2027, from 10am"),
    ],
    ids=["hours", "several days", "a series", "moved", "both", "online", "to book", "cancelled"],
)  # fmt: skip
def test_an_item_tells_the_whole_time_and_place_of_an_event(record, said):
    text = tree(content(only(EVENTS, record))).text_content()
    assert said in text.splitlines()


def test_a_change_to_an_event_is_in_a_feed_once():
    fair = event("fair", "2026-12-03", history=[line("2026-11-03", "new")])
    assert titles(CHANGES, fair) == titles(AYTON, fair) == ["New: Fair", "The directory has opened"]
    assert entries(CHANGES, fair)[0].id == entries(EVENTS, fair)[0].id == entries(AYTON, fair)[0].id


def test_events_that_are_new_put_off_or_cancelled_are_in_the_feed_of_events():
    history = [
        line("2026-10-01", "new", "Now listed."),
        line("2026-11-02", "postponed", "It is put off."),
        line("2026-11-03", "cancelled", "It will not take place."),
        line("2026-12-24", "changed", "Of the future."),
    ]
    listed = entries(EVENTS, event("fair", "2026-12-03", venue="Ayton hall", history=history))
    assert [entry.title for entry in listed] == ["Cancelled: Fair", "Put off: Fair", "New: Fair"]
    assert "It will not take place." in content(listed[0])
    assert "3 December 2026" in content(listed[0])
    assert "Ayton hall" in content(listed[0])


def test_an_event_without_a_history_is_no_news_however_often_somebody_checks_it():
    checked = {"assured_date": "2026-11-05", "assured_by": "the hall"}
    for kept in ({}, checked):
        (opening,) = entries(EVENTS, event("fair", "2026-12-03", **kept))
        assert opening.title == "Welcome to “Events: new, changed and cancelled”"
