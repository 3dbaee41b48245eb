"""What is on: by month, by district, for a need, and what is over."""

import re
from datetime import date

import pytest

from built_site import BuiltPage, words
from consortium.calendars.made import calendars
from consortium.pages import Landing
from consortium.pages.whats_on import months, to_come
from consortium.pages.year_pages import newest
from counties import event
from event_fixtures import at
from event_page_fixtures import AWKWARD, TODAY, county, course
from rendering import links, page, renderer, text


def words_of(html):
    return words(BuiltPage("events/", f"<article>{html}</article>").article)


def whats_on(county_, *, today=TODAY, marker="whats_on"):
    landing = Landing(renderer(county_, today=today), {})
    return landing.fill(
        f'<p><a href="made:{marker}"></a></p>',
        "events/",
        title="Events",
        file="docs/events/index.md",
    )


def test_what_is_on_goes_by_month_in_the_order_of_time():
    again = county(
        course(), event("late", at("2026-12-24 18:00")), event("early", at("2026-12-24 09:00"))
    )
    by_month = months(to_come(again, TODAY), TODAY)
    assert list(by_month) == ["December 2026", "March 2027"]
    assert [occurrence.event.id for occurrence in by_month["December 2026"]] == ["early", "late"]


@pytest.mark.parametrize(("today", "on"), [(date(2027, 3, 9), True), (date(2027, 3, 10), False)])
def test_an_event_leaves_what_is_on_the_day_after_and_is_then_among_those_that_are_over(today, on):
    again = county(course())
    assert ("Course" in whats_on(again, today=today)) is on
    assert ("Course" in whats_on(again, today=today, marker="past_events")) is not on


def test_what_began_before_today_and_is_not_over_stands_in_this_month():
    fair = event("fair", date(2026, 10, 30), ends=date(2026, 12, 2), all_day=True)
    assert list(months(to_come(county(fair), TODAY), TODAY)) == ["November 2026"]


WEEKLY = {
    "every": "week",
    "until": date(2027, 1, 5),
    "moved": [{"instead_of": date(2026, 12, 15), "starts": at("2026-12-16 18:00")}],
}


def club(**fields):
    fields = {"repeats": WEEKLY, "venue": "The hall", **fields}
    return event("club", at("2026-12-01 10:00"), ends=at("2026-12-01 11:00"), **fields)


def test_an_event_that_comes_again_is_listed_once_with_its_next_days_and_how_often():
    said = words_of(whats_on(county(club()), today=date(2026, 12, 2)))
    assert said.count("Club") == 1
    assert "January 2027" not in re.split("And again on .*? and later", said)[0]
    assert "Tuesday 8 December 2026, 10am to 11am" in said
    moved = "Wednesday 16 December 2026, 6pm to 7pm (moved from Tuesday 15 December 2026, 10am)"
    days = f"{moved}, 22 December 2026, 29 December 2026 and later"
    assert f"And again on {days}: every Tuesday, until 5 January 2027." in said
    last = words_of(whats_on(county(club()), today=date(2027, 1, 5)))
    assert "Tuesday 5 January 2027" in last
    assert "again" not in last


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"book_by": at("2026-11-30 12:00")}, "Book by Monday 30 November 2026, noon."),
        ({"book_by": date(2026, 11, 21)}, "The time to book is over."),
        ({"book_by": date(2026, 12, 1), "status": "cancelled"}, ""),
        (
            {"book_by": date(2026, 12, 1), "repeats": WEEKLY},
            "Book by Tuesday 1 December 2026, for all its dates.",
        ),
        ({"book_by": date(2026, 11, 21), "repeats": WEEKLY}, "The time to book is over."),
        ({}, ""),
    ],
)
def test_the_list_and_the_head_of_an_event_say_until_when_to_book(fields, said):
    of_one = county(event("walk", at("2026-12-01 10:00"), **fields))
    listed = words_of(whats_on(of_one))
    (head, *_) = text(of_one, "events/walk/", today=TODAY).split("Add this to my calendar")
    for told in (listed, head):
        assert bool(re.search("Book by|to book", told)) is bool(said)
        assert said in told


def test_the_list_of_what_is_over_says_nothing_of_booking():
    walk = event("walk", at("2026-10-01 10:00"), book_by=date(2026, 9, 20))
    over = words_of(whats_on(county(walk), marker="past_events"))
    assert "Walk" in over
    assert not re.search("Book by|to book", over)


def test_cancelled_stands_below_the_name_of_an_event_in_the_list_and_goes_for_all_its_days():
    off = club(status="cancelled")
    said = whats_on(county(off))
    assert re.findall("<h3>.*?</h3>", said) == ['<h3><a href="../events/club/">Club</a></h3>']
    assert "Cancelled, with all its later dates." in said
    assert "again" not in words_of(said)


@pytest.mark.parametrize("path", ["needs/money/", "areas/ayton/", "areas/county/"])
def test_a_page_of_something_else_says_where_an_event_is_and_that_it_comes_again(path):
    again = county(club(needs=["money"]), event("talk", TODAY, online="A link", needs=["money"]))
    said = text(again, path, today=TODAY)
    assert "The hall It comes again every Tuesday, until 5 January 2027." in said
    assert "Talk Sunday 22 November 2026, online" in said


def test_an_event_far_ahead_is_listed_with_its_first_date():
    far = event("fair", date(2030, 5, 4), repeats={"every": "year", "until": date(2032, 5, 4)})
    assert list(months(to_come(county(far), TODAY), TODAY)) == ["May 2030"]


def test_events_that_are_over_stand_by_year_the_latest_first():
    again = county(
        event("old", date(2004, 5, 5)),
        event("newer", date(2025, 5, 5)),
        event("newest", date(2025, 6, 5)),
    )
    by_year = newest(renderer(again, today=TODAY), "past_events")["groups"]
    assert list(by_year) == ["2025", "2004"]
    assert [occurrence.event.id for occurrence in by_year["2025"]] == ["newest", "newer"]


def test_an_event_that_came_again_and_is_over_stands_once_with_its_last_time():
    club = event("club", date(2024, 11, 1), repeats={"every": "month", "until": date(2025, 2, 1)})
    by_year = newest(renderer(county(club), today=TODAY), "past_events")["groups"]
    assert list(by_year) == ["2025"]
    assert [occurrence.first_day for occurrence in by_year["2025"]] == [date(2025, 2, 1)]
    assert "again" not in words_of(whats_on(county(club), marker="past_events"))


def test_every_calendar_to_subscribe_to_is_one_that_is_made():
    again = county(course())
    offered = whats_on(again) + whats_on(again, marker="whats_on_by_district")
    addresses = re.findall(r'"webcal://consortium\.example\.org/([^"]+)"', offered)
    assert addresses == [
        "events/calendar.ics",
        "areas/ayton/calendar.ics",
        "areas/beeford/calendar.ics",
    ]
    assert set(addresses) <= set(calendars(renderer(again, today=TODAY)))


def test_districts_where_nothing_is_on_are_named():
    said = whats_on(county(course(areas=["ayton"])), marker="whats_on_by_district")
    assert "No events are listed at the moment for groups in Beeford." in said


def test_where_nothing_is_on_a_line_on_paper_stands_for_the_calendars_of_the_screen():
    said = whats_on(county(), marker="whats_on_by_district").partition('<div class="screen-only">')
    assert words_of(said[0]) == "Home Each district has a calendar of its own on our website."


def test_each_district_is_a_link_to_its_own_list_with_how_many_events_are_on_it():
    again = county(
        course(areas=["ayton"]),
        event("wide", date(2026, 12, 2)),
        event("off", date(2026, 12, 3), status="cancelled"),
    )
    said = whats_on(again, marker="whats_on_by_district")
    assert '<a href="../areas/ayton/#events">Ayton: 2 events</a>' in said
    assert '<a href="../areas/beeford/#events">Beeford: 1 event</a>' in said
    for path, number in (("areas/ayton/", 2), ("areas/beeford/", 1)):
        listed = page(again, path, today=TODAY)
        assert "events" in listed.ids
        assert sum("../events/" in link for link in links(listed)) == number + 1  # all events
    assert "../events/" not in said


def test_the_calendar_is_offered_above_the_events_where_there_are_any():
    offered = whats_on(county(course()))
    assert offered.index("Get these in my calendar") < offered.index("March 2027")
    assert 'href="#calendar"' in offered
    assert 'id="calendar"' in offered
    assert "Get these" not in whats_on(county())


def test_a_district_tells_of_its_next_three_events_with_those_for_the_county_and_folds_the_rest():
    here = [event(f"here-{day}", date(2026, 12, day), areas=["ayton"]) for day in (1, 3, 4)]
    again = county(
        *here, event("wide", date(2026, 12, 2)), event("off", date(2026, 12, 1), status="cancelled")
    )
    said = text(again, "areas/ayton/", today=TODAY)
    assert "Here 1 Tuesday 1 December 2026" in said
    assert said.index("Here 1") < said.index("Wide Wednesday") < said.index("Here 3")
    assert said.index("Here 3") < said.index("1 more to come") < said.index("Here 4")
    assert "Off Tuesday" not in said
    elsewhere = text(again, "areas/beeford/", today=TODAY)
    assert "Here" not in elsewhere
    assert "Wide Wednesday 2 December 2026" in elsewhere


def test_where_nothing_is_on_anywhere_that_is_said_once():
    said = whats_on(county()) + whats_on(county(), marker="whats_on_by_district")
    assert said.count("No events are listed") == 1


def test_the_page_of_a_need_tells_of_the_events_for_it():
    again = county(course(needs=["money"]))
    assert "Course Tuesday 9 March 2027" in text(again, "needs/money/", today=TODAY)
    assert "Course Tuesday" not in text(again, "needs/payroll/", today=TODAY)


def test_nothing_on_is_said_with_the_day_of_the_list():
    said = whats_on(county())
    assert "No events are listed at the moment." in said
    assert "This list was made on 22 November 2026." in said


def test_records_cannot_bring_markup_into_what_is_on():
    said = whats_on(county(course(name=AWKWARD, venue=AWKWARD)))
    assert "<script>" not in said
    assert said.count("R&amp;D: grants &lt; £5k") == 2


@pytest.mark.parametrize(
    ("checked", "late"), [(date(2025, 11, 22), False), (date(2025, 11, 20), True)]
)
def test_what_is_to_come_and_was_checked_long_ago_says_so_until_it_is_over(checked, late):
    old = county(course(assured_date=checked, assured_by="the organiser"))
    said = "We have not been able to check this since 20 November 2025."
    assert (said in whats_on(old)) is late
    over = whats_on(old, today=date(2027, 4, 1), marker="past_events")
    assert "Course" in over
    assert "not been able to check" not in over
