"""The pages of events, and what is on: by month, by district and over."""

from datetime import date, datetime

import pytest

from built_site import words
from consortium.events import occurrences
from consortium.pages import Landing, made_pages
from consortium.pages.whats_on import months, years
from consortium.pages.when import when
from counties import CHECKED, contact, directory, event, organisation, smallest
from rendering import OFFICE, links, page, renderer, text

TODAY = date(2026, 11, 22)
CALLED_OFF = [
    {"date": date(2026, 11, 1), "change": "new", "text": "Now listed."},
    {"date": date(2026, 11, 20), "change": "cancelled", "text": "Cancelled."},
]


def at(text_: str) -> datetime:
    return datetime.fromisoformat(text_)


def course(**fields):
    return event("course", at("2027-03-09 10:00"), ends=at("2027-03-09 12:00"), **fields)


def county(*events, **more):
    return directory(*smallest(), *events, **more)


def made(county_, path, today=TODAY):
    return page(county_, path, today=today)


def whats_on(county_, *, today=TODAY, marker="whats_on"):
    landing = Landing(renderer(county_, today=today), {})
    return landing.fill(
        f'<p><a href="made:{marker}"></a></p>',
        "events/",
        title="Events",
        file="docs/events/index.md",
    )


# When it is, in words


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (course(), "Tuesday 9 March 2027, 10am to noon"),
        (event("a", at("2027-07-13 18:30")), "Tuesday 13 July 2027, from 6:30pm"),
        (event("a", at("2027-07-13 12:15"), ends=at("2027-07-14 00:00")),
         "Tuesday 13 July 2027, 12:15pm to midnight"),
        (event("a", at("2027-03-27 22:00"), ends=at("2027-03-28 08:00")),
         "Saturday 27 March 2027, 10pm, to Sunday 28 March 2027, 8am"),
        (event("a", date(2027, 6, 1), ends=date(2027, 6, 3), all_day=True),
         "Tuesday 1 June 2027 to Thursday 3 June 2027"),
        (event("a", date(2027, 6, 1)), "Tuesday 1 June 2027"),
    ],
)  # fmt: skip
def test_a_time_is_said_as_people_say_it_by_the_clocks_of_london(one, said):
    (time,) = occurrences(one)
    assert when(time) == said
    assert said in text(county(one), f"events/{one.id}/", today=TODAY)


def test_an_event_that_comes_again_tells_its_rule_and_every_date_with_the_moved_one_in_place():
    again = course(
        repeats={
            "every": "week",
            "until": date(2027, 3, 30),
            "not_on": [date(2027, 3, 16)],
            "moved": [{"instead_of": date(2027, 3, 23), "starts": at("2027-03-24 11:00")}],
        }
    )
    said = text(county(again), "events/course/", today=TODAY)
    assert "Every week, 10am to noon, until 30 March 2027, but not on 16 March 2027." in said
    dates = said[said.index("The dates to come") :]
    order = ["Tuesday 9 March", "Wednesday 24 March 2027, 11am to 1pm", "Tuesday 30 March"]
    assert [dates.index(one) for one in order] == sorted(dates.index(one) for one in order)
    assert "moved from Tuesday 23 March 2027, 10am" in dates
    assert "Tuesday 16 March" not in dates


# The page


def test_who_holds_an_event_is_asked_and_without_a_contact_the_office_is():
    own = course(contacts=[contact("course@example.org")], organiser="The Trust", **CHECKED)
    assert "Ask The Trust" in text(county(own), "events/course/", today=TODAY)
    body = organisation("trust", name="A Body", contacts=[contact("body@example.org")])
    through = county(course(organisation="trust"), body)
    assert "Ask A Body" in text(through, "events/course/", today=TODAY)
    alone = county(course(), office=OFFICE)
    assert "Ask the Consortium office" in text(alone, "events/course/", today=TODAY)


def test_a_cancelled_event_says_so_first_with_the_reason_and_what_to_do():
    off = course(
        status="cancelled", reason="the trainer is ill.", venue="A hall", history=CALLED_OFF
    )
    said = text(county(off), "events/course/", today=TODAY)
    order = [
        "Cancelled: Course",
        "This event will not take place. It was due on Tuesday 9 March 2027, 10am to noon",
        "Why: the trainer is ill.",
        "If you booked: you do not need to do anything.",
        "Cancelled on 20 November 2026. First listed on 1 November 2026.",
        "Made up for a test.",
    ]
    assert [said.index(one) for one in order] == sorted(said.index(one) for one in order)
    assert "Add to my calendar" not in said


def test_a_postponed_event_is_told_as_put_off_from_its_old_date():
    off = course(status="postponed", history=[CALLED_OFF[1] | {"change": "postponed"}])
    said = text(county(off), "events/course/", today=TODAY)
    assert "Put off. This event will not take place on Tuesday 9 March 2027" in said
    assert "When there is one, this page will show it." in said


def test_the_calendar_of_the_event_is_offered_until_it_is_over():
    again = county(course())
    assert "event.ics" in " ".join(links(made(again, "events/course/", date(2027, 3, 9))))
    over = made(again, "events/course/", date(2027, 3, 10))
    assert "event.ics" not in " ".join(links(over))
    assert "It took place on Tuesday 9 March 2027, 10am to noon." in words(over.article)


def test_a_cancelled_event_that_is_past_is_not_said_to_have_taken_place():
    off = course(status="cancelled", history=CALLED_OFF)
    said = text(county(off), "events/course/", today=date(2027, 4, 1))
    assert "It took place" not in said


def test_records_cannot_bring_markup_into_the_page_of_an_event():
    nasty = '<script>alert(1)</script> R&D: grants < £5k ]]> "quotes" 🎉 שלום'
    odd = course(name=nasty, venue=nasty, online=nasty, cost=nasty, access=nasty)
    again = county(odd)
    page_ = made(again, "events/course/")
    assert "<script>" not in page_.html
    assert words(page_.article).count(nasty) >= 5
    assert "<script>" not in whats_on(again)


def test_search_engines_are_told_the_same_times_as_people():
    summer = event("fair", at("2027-07-13 10:30"), ends=at("2027-07-13 12:00"), venue="A hall")
    again = county(summer, course(status="cancelled", online="https://example.org/join"))
    pages = {one.path: one for one in made_pages(renderer(again, today=TODAY))}
    fair = pages["events/fair/"].structured_data[1]
    assert fair["startDate"] == "2027-07-13T10:30:00+01:00"
    assert fair["endDate"] == "2027-07-13T12:00:00+01:00"
    assert fair["eventAttendanceMode"].endswith("OfflineEventAttendanceMode")
    off = pages["events/course/"].structured_data[1]
    assert off["startDate"] == "2027-03-09T10:00:00+00:00"
    assert off["eventStatus"].endswith("EventCancelled")
    assert off["location"] == [{"@type": "VirtualLocation", "url": "https://example.org/join"}]


# What is on


def test_what_is_on_goes_by_month_in_the_order_of_time():
    again = county(
        course(), event("late", at("2026-12-24 18:00")), event("early", at("2026-12-24 09:00"))
    )
    found = months(again, TODAY)
    assert [month.title for month in found] == ["December 2026", "March 2027"]
    assert [entry.event.id for entry in found[0].entries] == ["early", "late"]


@pytest.mark.parametrize(("today", "on"), [(date(2027, 3, 9), True), (date(2027, 3, 10), False)])
def test_an_event_leaves_what_is_on_the_day_after_and_is_then_among_those_that_are_over(today, on):
    again = county(course())
    assert ("Course" in whats_on(again, today=today)) is on
    assert ("Course" in whats_on(again, today=today, marker="past_events")) is not on


def test_what_began_before_today_and_is_not_over_stands_in_this_month():
    fair = event("fair", date(2026, 10, 30), ends=date(2026, 12, 2), all_day=True)
    assert [month.title for month in months(county(fair), TODAY)] == ["November 2026"]


def test_an_event_that_comes_again_is_listed_once_a_month_for_a_year_at_most():
    weekly = event(
        "club", at("2026-12-01 10:00"), repeats={"every": "week", "until": date(2029, 1, 1)}
    )
    found = months(county(weekly), TODAY)
    assert len(found) == 12
    assert [len(entry.times) for month in found[:1] for entry in month.entries] == [5]


def test_an_event_far_ahead_is_listed_with_its_first_date():
    far = event("fair", date(2030, 5, 4), repeats={"every": "year", "until": date(2032, 5, 4)})
    assert [month.title for month in months(county(far), TODAY)] == ["May 2030"]


def test_events_that_are_over_stand_by_year_the_latest_first():
    again = county(
        event("old", date(2004, 5, 5)),
        event("newer", date(2025, 5, 5)),
        event("newest", date(2025, 6, 5)),
    )
    found = years(again, TODAY)
    assert [year.title for year in found] == ["2025", "2004"]
    assert [entry.event.id for entry in found[0].entries] == ["newest", "newer"]


def test_a_district_tells_of_its_next_three_events_and_of_those_for_the_whole_county():
    here = [event(f"here-{day}", date(2026, 12, day), areas=["ayton"]) for day in (1, 3, 4)]
    again = county(
        *here, event("wide", date(2026, 12, 2)), event("off", date(2026, 12, 1), status="cancelled")
    )
    said = text(again, "areas/ayton/", today=TODAY)
    assert "Here 1: Tuesday 1 December 2026" in said
    assert said.index("Here 1") < said.index("Wide:") < said.index("Here 3")
    assert "Here 4" not in said
    assert "Off:" not in said
    elsewhere = text(again, "areas/beeford/", today=TODAY)
    assert "Here" not in elsewhere
    assert "Wide: Wednesday 2 December 2026" in elsewhere


def test_the_page_of_a_need_tells_of_the_events_for_it():
    again = county(course(needs=["money"]))
    assert "Course: Tuesday 9 March 2027" in text(again, "needs/money/", today=TODAY)
    assert "Course:" not in text(again, "needs/payroll/", today=TODAY)


def test_nothing_on_is_said_with_the_day_of_the_list():
    said = whats_on(county())
    assert "No events are listed at the moment." in said
    assert "This list was made on 22 November 2026." in said
