"""The checker of calendar files finds what is broken, and nothing in what is not."""

import pytest

from consortium.calendars.calendar import calendar
from consortium.time.london import LONDON
from event_fixtures import SHAPES, entry
from rfc5545 import complaints

WEEKLY = next(shape.event for shape in SHAPES if shape.event.id == "weekly")
WHOLE_DAYS = next(shape.event for shape in SHAPES if shape.event.id == "several-days")


def good() -> str:
    events = (WEEKLY, WHOLE_DAYS)
    entries = [
        entry(event, title=event.name, text="Words", page="https://example.org/")
        for event in events
    ]
    made = calendar(
        entries,
        authority="names.example.org",
        clock=LONDON,
        name="Events",
        description="All",
        page="https://example.org/",
    )
    return made.decode()


# What is changed, into what, and what the checker has to say.
BROKEN = {
    "line ends of one half": ("\r\n", "\n", "does not end in CR LF"),
    "a line end inside a line": ("SUMMARY:Weekly", "SUMMARY:Wee\nkly", "control character"),
    "a bell": ("SUMMARY:Weekly", "SUMMARY:Wee\x07kly", "control character"),
    "a line too long": ("SUMMARY:Weekly", f"SUMMARY:{'é' * 34}", "longer than 75 octets"),
    "a line of nothing": ("SUMMARY:Weekly", "SUMMARY", "no content line"),
    "a comma that is not escaped": ("SUMMARY:Weekly", "SUMMARY:One, two", "not escaped"),
    "a stray backslash": ("SUMMARY:Weekly", r"SUMMARY:C:\temp", "not escaped"),
    "no UID": ("UID:weekly@names.example.org\r\n", "", "VEVENT has 0 UID"),
    "one UID twice": ("UID:several-days@", "UID:weekly@", "is there twice"),
    "no DTSTAMP": ("DTSTAMP:20270309T090000Z\r\n", "", "VEVENT has 0 DTSTAMP"),
    "a local DTSTAMP": ("DTSTAMP:20270309T090000Z", "DTSTAMP:20270309T090000", "not a time in UTC"),
    "no PRODID": ("PRODID:-//names.example.org//Events//EN\r\n", "", "VCALENDAR has 0 PRODID"),
    "two versions": (
        "VERSION:2.0\r\n",
        "VERSION:2.0\r\nVERSION:2.0\r\n",
        "VCALENDAR has 2 VERSION",
    ),
    "another version": ("VERSION:2.0", "VERSION:1.0", "VERSION is not 2.0"),
    "a zone that is not defined": ("\r\nTZID:Europe/London", "\r\nTZID:Paris", "is not defined"),
    "a zone without its parts": ("TZOFFSETTO:+0100\r\n", "", "DAYLIGHT has 0 TZOFFSETTO"),
    "an end before the start": (
        "LONDON:20270309T1200",
        "LONDON:20270309T0900",
        "not after DTSTART",
    ),
    "an end on the start": ("DTEND;VALUE=DATE:20270604", "DTEND;VALUE=DATE:20270601", "not after"),
    "a day that is not there": ("VALUE=DATE:20270604", "VALUE=DATE:20270631", "it says it is"),
    "an end of another type": (
        "DTEND;VALUE=DATE:20270604",
        "DTEND;TZID=Europe/London:20270604T100000",
        "DTEND is not of the type",
    ),
    "a local UNTIL": ("UNTIL=20270413T093000Z", "UNTIL=20270413T103000", "UNTIL is not in UTC"),
    "a day for UNTIL": ("UNTIL=20270413T093000Z", "UNTIL=20270413", "UNTIL is not in UTC"),
    "a rule without FREQ": ("RRULE:FREQ=WEEKLY;", "RRULE:", "RRULE has no FREQ"),
    "a day for EXDATE": (
        "EXDATE;TZID=Europe/London:20270316T103000",
        "EXDATE;VALUE=DATE:20270316",
        "EXDATE is not of the type",
    ),
    "a moved time of no series": (
        "RRULE:FREQ=WEEKLY",
        "X-RULE:FREQ=WEEKLY",
        "belongs to no series",
    ),
    "an end of something else": ("END:VEVENT", "END:VTODO", "does not end VEVENT"),
    "no end": ("END:VCALENDAR\r\n", "", "VCALENDAR has no END"),
    "nothing at all": ("BEGIN:VCALENDAR", "BEGIN:VCARD", "does not end VCARD"),
    "a status of its own": ("STATUS:CONFIRMED", "STATUS:POSTPONED", "not one of its words"),
    "half an address": ("URL:https://example.org/", "URL:/events/", "not a whole address"),
    "an interval that is text": (";VALUE=DURATION", "", "not a duration that says so"),
}


def test_a_good_calendar_is_let_pass():
    assert complaints(good().encode()) == []


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_calendar_is_not(name):
    old, new, said = BROKEN[name]
    text = good()
    old = old.replace("LONDON", "Europe/London")
    new = new.replace("LONDON", "Europe/London")
    assert old in text
    told = complaints(text.replace(old, new).encode())
    assert any(said in complaint for complaint in told), told


def test_what_is_not_utf_8_is_told():
    assert complaints(b"BEGIN:VCALENDAR\xff\r\n") == ["the file is not UTF-8"]
