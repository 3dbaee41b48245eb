"""The calendars of a site: what is in which, what they say, and that they are whole."""

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import icalendar
import pytest

from consortium.calendars.made import calendars
from consortium.model import Event, Mark
from consortium.model.field_rules import marked
from counties import contact, directory, event, organisation, smallest
from event_fixtures import SHAPES, at
from rendering import renderer, text
from rfc5545 import complaints

GOLDEN = Path(__file__).with_name("golden")
DAY = date(2027, 3, 9)
AWKWARD = (
    "R&D: grants < £5k",
    "Tea 🫖 and cake 🍰" * 9,
    "]]> and <!-- and </script>",
    "مرحبا بالجميع, שלום",
    r"one, two; three\four: C:\new \n",
    'The "Old" Hall',
)


def made(*events, today=DAY, county=None) -> dict[str, bytes]:
    return dict(calendars(renderer(county or directory(*smallest(), *events), today=today)))


def read(content: bytes) -> list[icalendar.Event]:
    return list(icalendar.Calendar.from_ical(content).walk("VEVENT"))


def ids(content: bytes) -> list[str]:
    return [entry["uid"].partition("@")[0] for entry in read(content)]


def one(*args, **fields) -> icalendar.Event:
    return read(made(event("one", *args, **fields))["events/one/event.ics"])[0]


def golden_county():
    """A small county whose calendars stand in golden/."""
    changes = [
        {"date": date(2026, 11, 1), "change": "new", "text": "The course is now listed."},
        {"date": date(2026, 11, 5), "change": "changed", "text": "It starts later."},
        {"date": date(2026, 11, 9), "change": "cancelled", "text": "The course is cancelled."},
    ]
    course = event(
        "course",
        at("2027-03-09 10:30"),
        ends=at("2027-03-09 12:00"),
        name="Bookkeeping, and more",
        areas=["ayton"],
        status="cancelled",
        reason="the trainer is ill.",
        if_you_booked="you do not need to do anything.",
        venue="Hall; the big one",
        online="https://example.org/join",
        access="No steps.",
        cost="Free",
        book_by=at("2027-03-01 17:00"),
        organisation="trust",
        description="Bring a pen.\n\nTea is served.",
        contacts=[{"role": "Bookings", **contact("bookings@example.org")}],
        history=changes,
    )
    weekly = next(shape.event for shape in SHAPES if shape.event.id == "weekly")
    fair = event("fair", date(2027, 6, 1), ends=date(2027, 6, 3), all_day=True, areas=["beeford"])
    return directory(*smallest(), organisation("trust"), course, weekly, fair)


@pytest.mark.parametrize("address", ["events/calendar.ics", "events/course/event.ics"])
def test_a_calendar_reads_as_it_should(address):
    """Lines of the golden files end as git likes them; the checker sees to the real ends."""
    content = made(county=golden_county(), today=date(2026, 12, 3))[address]
    expected = GOLDEN / address.replace("/", "-")
    assert content.decode().replace("\r\n", "\n") == expected.read_text(encoding="utf-8")


def test_every_calendar_is_whole():
    assert [complaints(content) for content in made(county=golden_county()).values()] == [[]] * 10


def test_the_calendars_of_a_site_in_ireland_are_the_same_by_the_clock_of_dublin():
    """So they stay right when the clocks of one of the two islands are set by another rule."""
    here = golden_county()
    there = replace(here, consortium=here.consortium.model_copy(update={"country": "IE"}))
    irish = made(county=there)
    assert [complaints(content) for content in irish.values()] == [[]] * 10
    for path, content in made(county=here).items():
        renamed = content.replace(b"Europe/London", b"Europe/Dublin")
        renamed = renamed.replace(b"TZNAME:BST", b"TZNAME:IST").replace(b"01632 960", b"1632 960 ")
        assert irish[path] == renamed


def test_the_calendars_of_the_real_site_are_whole(real):
    files = made(county=real)
    assert {"events/calendar.ics", *(f"areas/{area}/calendar.ics" for area in real.areas)} <= {
        *files
    }
    assert {address: told for address in files if (told := complaints(files[address]))} == {}


def test_a_calendar_without_events_is_whole():
    content = made()["events/calendar.ics"]
    assert (complaints(content), read(content)) == ([], [])


def test_a_districts_calendar_has_its_own_events_and_those_for_all():
    files = made(
        event("there", DAY, areas=["ayton"]),
        event("elsewhere", DAY, areas=["beeford"]),
        event("everywhere", DAY),
    )
    assert ids(files["areas/ayton/calendar.ics"]) == ["there", "everywhere"]
    assert ids(files["areas/county/calendar.ics"]) == ["everywhere"]
    assert ids(files["events/calendar.ics"]) == ["there", "elsewhere", "everywhere"]


def test_a_past_event_stays_for_a_year_and_has_its_own_file_for_ever():
    course = event("course", DAY)
    a_year_on = date(2028, 3, 9)
    assert ids(made(course, today=a_year_on)["events/calendar.ics"]) == ["course"]
    later = made(course, today=a_year_on + timedelta(days=1))
    assert ids(later["events/calendar.ics"]) == []
    assert ids(later["events/course/event.ics"]) == ["course"]


def test_the_file_of_an_event_is_at_its_old_addresses_too():
    """Whoever follows it there would never hear that the event is off."""
    files = made(event("course", DAY, redirect_from=["events/lesson/", "news/spring/"]))
    alone = files["events/course/event.ics"]
    assert files["events/lesson/event.ics"] == files["news/spring/event.ics"] == alone


def test_an_event_that_comes_again_stays_for_a_year_after_its_last_time():
    weekly = event("weekly", DAY, repeats={"every": "week", "until": date(2027, 6, 30)})
    assert ids(made(weekly, today=date(2028, 6, 1))["events/calendar.ics"]) == ["weekly"]


@pytest.mark.parametrize(
    ("status", "said", "begins"),
    [
        ("scheduled", "CONFIRMED", "One"),
        ("postponed", "CANCELLED", "POSTPONED: One"),
        ("cancelled", "CANCELLED", "CANCELLED: One"),
    ],
)
def test_what_is_called_off_says_so_and_keeps_its_place(status, said, begins):
    entry = one(DAY, status=status)
    assert (entry["status"], entry["summary"], entry.start) == (said, begins, DAY)


def test_what_is_put_off_will_not_take_place_then_however_many_days_it_lasts():
    entry = one(DAY, ends=date(2027, 3, 11), status="postponed")
    assert "This event is put off. It will not take place then." in entry["description"]


def test_times_in_words_are_those_of_the_page():
    entry = one(at("2027-03-09 10:30"), book_by=at("2027-03-01 17:00"))
    assert "Book by: Monday 1 March 2027, 5pm" in entry["description"]


@pytest.mark.parametrize("again", [{}, {"repeats": {"every": "week", "until": date(2027, 3, 30)}}])
@pytest.mark.parametrize("starts", [DAY, at("2027-03-09 10:30")])
def test_an_event_without_an_end_gets_none(starts, again):
    assert "dtend" not in one(starts, **again)
    assert "duration" not in one(starts, **again)


def test_an_event_is_no_invitation_and_says_in_words_who_holds_it():
    entry = one(DAY, organiser="Example Trust", contacts=[contact("a@example.org")])
    assert not {"organizer", "attendee"} & {name.lower() for name in entry}
    assert "Held by: Example Trust" in entry["description"]


def test_all_words_of_an_event_stand_on_its_page_and_in_its_calendar_too():
    words = {name: f"The {name} of it" for name in marked(Event, Mark.OURS)}
    words |= {"name": "One", "summary": "The summary of it."}
    full = event("one", DAY, **words, status="cancelled", assured_date=date(2027, 3, 1))
    page = text(directory(*smallest(), full), "events/one/", today=DAY)
    (entry,) = read(made(full)["events/one/event.ics"])
    told = f"{entry['description']} {entry['location']} {entry['summary']}"
    assert [name for name, said in words.items() if said not in page] == []
    unsaid = [name for name, said in words.items() if said not in told]
    assert unsaid == ["assured_by", "attendance"]


def test_only_an_event_with_a_time_takes_up_time():
    assert one(DAY)["transp"] == "TRANSPARENT"
    assert one(DAY, ends=date(2027, 3, 11), all_day=True)["transp"] == "TRANSPARENT"
    assert one(at("2027-03-09 10:30")).get("transp", "OPAQUE") == "OPAQUE"


def test_the_calendar_of_a_need_has_only_the_events_that_name_it():
    files = made(event("there", DAY, needs=["money"]), event("elsewhere", DAY))
    assert ids(files["needs/money/calendar.ics"]) == ["there"]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"venue": "The hall", "online": "https://example.org/join"}, "The hall"),
        ({"online": "https://example.org/join"}, "https://example.org/join"),
        ({}, None),
    ],
)
def test_an_event_is_in_the_hall_or_else_online(fields, said):
    """In words it says how to join only where that is not its place."""
    entry = one(DAY, **fields)
    assert entry.get("location") == said
    both = {"venue", "online"} <= {*fields}
    assert ("Online: https://example.org/join" in entry["description"]) is both


@pytest.mark.parametrize("words", AWKWARD)
def test_awkward_words_come_out_as_they_went_in(words):
    course = event(
        "one",
        DAY,
        name=words,
        venue=words,
        organiser=words,
        description=f"{words}\n\nMore.",
        contacts=[{"role": words, **contact("a@example.org")}],
    )
    content = made(course)["events/one/event.ics"]
    entry = read(content)[0]
    assert complaints(content) == []
    assert (entry["summary"], entry["location"]) == (words, words)
    assert f"Held by: {words}" in entry["description"]
    assert entry["description"].splitlines()[2] == words
    assert entry["contact"] == f"{words}, 01632 960123, a@example.org"


def test_a_notice_stands_in_the_words_of_an_event_until_its_last_day():
    """Whoever looks into the calendar on the way there may never see the page."""
    course = event("one", DAY, notice={"text": "Use the side door", "until": DAY})
    for today, said in ((DAY, True), (DAY + timedelta(days=1), False)):
        (entry,) = read(made(course, today=today)["events/calendar.ics"])
        notice = "Use the side door. This holds until 9 March 2027.\n\nMade up for a test."
        assert (notice in entry["description"]) is said


def taken_over(copy: icalendar.Event, read_now: icalendar.Event) -> bool:
    """Say whether ICSx5 on Android changes its copy of an event to what it reads."""
    changed = read_now.get("last-modified")
    return changed is None or changed.dt > copy["last-modified"].dt


def test_an_app_that_asks_when_an_event_was_changed_takes_each_correction_over():
    listed = {"history": [{"date": DAY, "change": "new", "text": "It is now listed."}]}
    notice = {"text": "Use the side door", "until": DAY}
    before = one(at("2027-04-01 10:00"), venue="Ayton hall", notice=notice, **listed)
    for now, today in (("2027-04-01 11:00", DAY), ("2027-04-01 10:00", DAY + timedelta(days=1))):
        corrected = event("one", at(now), venue="Ayton hall", notice=notice, **listed)
        (after,) = read(made(corrected, today=today)["events/calendar.ics"])
        assert after.to_ical() != before.to_ical()
        assert taken_over(before, after)


def test_the_words_of_an_event_end_with_its_page():
    assert one(DAY)["url"] == "https://consortium.example.org/events/one/"
    assert one(DAY)["description"].endswith(": https://consortium.example.org/events/one/")


def test_the_same_records_give_the_same_bytes_on_every_machine():
    """Whatever order Python's sets take, whatever the zone and the language."""
    program = "import test_calendars as t; print(t.fingerprint())"
    machines = (
        {"PYTHONHASHSEED": "1", "TZ": "Asia/Kolkata", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "2", "TZ": "America/New_York", "LC_ALL": "C.UTF-8"},
    )
    said = [
        subprocess.run(  # noqa: S603 (our own program)
            [sys.executable, "-c", program],
            env={**os.environ, **machine, "PYTHONPATH": os.pathsep.join(sys.path)},
            check=True,
            capture_output=True,
            text=True,
        ).stdout.strip()
        for machine in machines
    ]
    assert said == [fingerprint()] * len(machines)


def fingerprint() -> str:
    files = made(county=golden_county())
    return hashlib.sha256(b"".join(files[address] for address in sorted(files))).hexdigest()
