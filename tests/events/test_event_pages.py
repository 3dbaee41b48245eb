"""The pages of events."""

from dataclasses import replace
from datetime import date
from urllib.parse import parse_qsl

import pytest

from built_site import words
from consortium.events.occurrence import occurrences
from consortium.pages import made_pages
from consortium.rendering.when import when
from counties import CHECKED, contact, event, organisation
from event_fixtures import at
from event_page_fixtures import AWKWARD, TODAY, county, course
from rendering import OFFICE, links, page, renderer, text

CALLED_OFF = [
    {"date": date(2026, 11, 1), "change": "new", "text": "Now listed."},
    {"date": date(2026, 11, 20), "change": "cancelled", "text": "Cancelled."},
]


def made(county_, path, today=TODAY):
    return page(county_, path, today=today)


def test_of_an_event_that_a_plan_tells_of_it_is_said_that_nobody_has_checked_it_since():
    said = "Nobody has checked it since."
    of_plan = {"source": [{"lines": "3"}]}
    known = event("a", date(2027, 6, 1), **of_plan)
    assert said in text(county(known), "events/a/", today=TODAY)
    checked = event("a", date(2027, 6, 1), **of_plan, **CHECKED)
    assert said not in text(county(checked), "events/a/", today=TODAY)


def test_paper_has_no_calendar_to_press():
    tree = made(county(event("a", date(2027, 6, 1), **CHECKED)), "events/a/").article
    for_calendars = [link for link in tree.iter("a") if "alendar" in words(link)]
    (part,) = tree.findall(".//div[@class='screen-only']")
    assert len(for_calendars) == 3
    assert for_calendars == list(part.iter("a"))


@pytest.mark.parametrize(("day", "times"), [(date(2026, 10, 3), 1), (date(2026, 11, 1), 2)])
def test_a_check_of_an_event_and_of_its_contact_on_one_day_is_told_once(day, times):
    body = organisation("body", contacts=[contact("body@example.org")], **CHECKED)
    held = event("a", date(2027, 6, 1), organisation="body", **CHECKED | {"assured_date": day})
    said = text(county(held, body), "events/a/", today=TODAY)
    assert said.count("by the hub itself") == times


# When it is, in words


@pytest.mark.parametrize(
    ("record", "said"),
    [
        (course(), "Tuesday 9 March 2027, 10am to noon"),
        (event("a", at("2027-07-13 18:30")), "Tuesday 13 July 2027, from 6:30pm"),
        (event("a", at("2027-07-13 12:15"), ends=at("2027-07-14 00:00")),
         "Tuesday 13 July 2027, 12:15pm to midnight"),
        (event("a", at("2027-03-27 22:00"), ends=at("2027-03-28 08:00")),
         "Saturday 27 March 2027, 10pm, to Sunday 28 March 2027, 8am"),
        (event("a", at("2027-03-26 20:00"), ends=at("2027-03-29 00:00")),
         "Friday 26 March 2027, 8pm, to Sunday 28 March 2027, midnight"),
        (event("a", date(2027, 6, 1), ends=date(2027, 6, 3), all_day=True),
         "Tuesday 1 June 2027 to Thursday 3 June 2027"),
        (event("a", date(2027, 6, 1)), "Tuesday 1 June 2027"),
    ],
)  # fmt: skip
def test_a_time_is_said_as_people_say_it_by_the_clocks_of_london(record, said):
    (time,) = occurrences(record)
    assert when(time) == said
    assert said in text(county(record), f"events/{record.id}/", today=TODAY)


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
    assert "Every Tuesday, 10am to noon, until 30 March 2027, but not on 16 March 2027." in said
    dates = said[said.index("The next dates") :]
    order = ["Tuesday 9 March", "Wednesday 24 March 2027, 11am to 1pm", "Tuesday 30 March"]
    places = [dates.index(phrase) for phrase in order]
    assert places == sorted(places)
    assert "moved from Tuesday 23 March 2027, 10am" in dates
    assert "Tuesday 16 March" not in dates


@pytest.mark.parametrize(
    ("every", "on", "said"),
    [
        ("week", [], "Every Tuesday, 10am to noon, until"),
        ("2 weeks", [], "Every two weeks on Tuesday, 10am to noon, until"),
        ("week", ["Tuesday", "Thursday"], "Every Tuesday and Thursday, 10am to noon, until"),
        ("2 weeks", ["Tuesday", "Thursday"], "Every two weeks on Tuesday and Thursday, 10am"),
        ("month", ["second Tuesday"], "On the second Tuesday of each month, 10am"),
        ("3 months", ["second Tuesday"], "Every three months on the second Tuesday, 10am"),
        ("month", [], "On the 9th of each month, 10am to noon, until"),
        ("6 months", [], "Every six months on the 9th, 10am to noon, until"),
        ("20 days", [], "Every 20 days, 10am to noon, until"),
        ("year", [], "Every year, 10am to noon, until"),
    ],
)
def test_how_often_an_event_comes_is_said_as_people_say_it(every, on, said):
    again = course(repeats={"every": every, "on": on, "until": date(2028, 3, 30)})
    assert said in text(county(again), "events/course/", today=TODAY)


@pytest.mark.parametrize(
    ("ends", "said"),
    [
        ("2027-03-10 00:00", "10am to midnight, until"),
        ("2027-03-10 02:00", "10am to 2am the next day, until"),
        ("2027-03-12 02:00", "10am to 2am three days later, until"),
    ],
)
def test_what_comes_again_and_lasts_into_another_day_tells_its_hours(ends, said):
    often = {"every": "month", "until": date(2028, 3, 30)}
    again = event("course", at("2027-03-09 10:00"), ends=at(ends), repeats=often)
    assert said in text(county(again), "events/course/", today=TODAY)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"venue": "The hall", "online": "A link"}, "The hall, and online"),
        ({"online": "A link"}, "Online"),
        ({"venue": "The hall"}, "The hall"),
    ],
)
def test_the_head_of_an_event_says_whether_it_can_be_joined_online(fields, said):
    (lead,) = made(county(course(**fields)), "events/course/").tree.findall(".//*[@class='lead']")
    assert words(lead) == f"Tuesday 9 March 2027, 10am to noon {said}"


def google(county_, today=TODAY):
    """The fields of the link of the course to Google Calendar."""
    (link,) = [link for link in links(made(county_, "events/course/", today)) if "google" in link]
    return dict(parse_qsl(link.partition("?")[2]))


def test_an_event_can_be_added_to_google_calendar_by_a_plain_link():
    fields = google(county(course(venue="Hall & “stage”", name=AWKWARD)))
    assert fields["text"] == AWKWARD
    assert (fields["dates"], fields["ctz"]) == ("20270309T100000/20270309T120000", "Europe/London")
    assert fields["location"] == "Hall & “stage”"
    assert fields["details"].endswith("https://consortium.example.org/events/course/")
    assert "recur" not in fields


def test_google_calendar_is_told_the_clock_of_the_country():
    made_up = county(course())
    ours = made_up.consortium.model_copy(update={"country": "IE"})
    assert google(replace(made_up, consortium=ours))["ctz"] == "Europe/Dublin"


def test_google_calendar_gets_whole_days_with_the_day_after_the_last():
    fair = event("course", date(2027, 6, 1), ends=date(2027, 6, 3), all_day=True)
    assert google(county(fair))["dates"] == "20270601/20270604"


def test_google_calendar_gets_the_times_to_come_by_their_rule():
    often = {"every": "3 months", "on": ["second Tuesday"], "until": date(2028, 9, 1)}
    fields = google(county(course(repeats=often)), today=date(2027, 5, 1))
    assert fields["dates"] == "20270608T100000/20270608T120000"
    assert fields["recur"] == "RRULE:FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU;UNTIL=20280901T090000Z"


def test_google_calendar_gets_only_the_next_time_where_the_others_do_not_follow_their_rule():
    weekly = {"every": "week", "until": date(2027, 4, 6), "not_on": [date(2027, 3, 23)]}
    again = course(repeats=weekly)
    assert "recur" not in google(county(again))
    assert "(the next date only)" in text(county(again), "events/course/", today=TODAY)
    left = google(county(again), today=date(2027, 3, 24))
    assert (left["dates"][:8], "recur" in left) == ("20270330", True)


# The page


def test_who_holds_an_event_is_asked_and_without_a_contact_the_office_is():
    own = course(contacts=[contact("course@example.org")], organiser="The Trust", **CHECKED)
    assert "Ask The Trust" in text(county(own), "events/course/", today=TODAY)
    body = organisation("trust", name="A Body", contacts=[contact("body@example.org")])
    through = county(course(organisation="trust"), body)
    assert "Ask A Body" in text(through, "events/course/", today=TODAY)
    own_way = course(organisation="trust", contacts=[contact("course@example.org")], **CHECKED)
    assert "Ask A Body" in text(county(own_way, body), "events/course/", today=TODAY)
    nameless = course(contacts=[contact("course@example.org")], **CHECKED)
    assert "Ask the organiser" in text(county(nameless), "events/course/", today=TODAY)
    alone = county(course(), office=OFFICE)
    assert "Ask the Consortium office" in text(alone, "events/course/", today=TODAY)


def test_a_cancelled_event_says_so_first_with_the_reason_and_what_to_do():
    off = course(
        status="cancelled", reason="the trainer is ill.", venue="A hall", history=CALLED_OFF
    )
    said = text(county(off), "events/course/", today=TODAY)
    order = [
        "Cancelled – Course",
        "This event will not take place. It was due on Tuesday 9 March 2027, 10am to noon",
        "Why: the trainer is ill.",
        "If you booked: you do not need to do anything.",
        "Cancelled on 20 November 2026. First listed on 1 November 2026.",
        "Made up for a test.",
    ]
    places = [said.index(phrase) for phrase in order]
    assert places == sorted(places)
    assert "Add this to my calendar" not in said
    assert "If you added only this event, take it out yourself." in said


def test_a_postponed_event_is_told_as_put_off_from_its_old_date():
    off = course(status="postponed", history=[CALLED_OFF[1] | {"change": "postponed"}])
    said = text(county(off), "events/course/", today=TODAY)
    assert "Put off. This event will not take place on Tuesday 9 March 2027" in said
    assert "When there is one, this page will show it." in said


def test_the_calendar_of_the_event_is_offered_until_it_is_over():
    again = county(course())
    offered = made(again, "events/course/", date(2027, 3, 9))
    assert "event.ics" in " ".join(links(offered))
    assert "This adds one copy. It does not change by itself." in words(offered.article)
    assert "../../subscribe/" in links(offered)
    over = made(again, "events/course/", date(2027, 3, 10))
    assert "event.ics" not in " ".join(links(over))


@pytest.mark.parametrize(
    ("told", "held"),
    [
        ({}, False),
        ({"assured_date": date(2027, 3, 9), "assured_by": "the organiser"}, False),
        ({"assured_date": date(2027, 3, 10), "assured_by": "the organiser"}, True),
        ({"attendance": "About forty people"}, True),
        ({"history": [{"date": date(2027, 3, 12), "change": "new", "text": "Listed."}]}, True),
        (
            {"history": [{"date": date(2027, 3, 12), "change": "changed", "text": "Who knows?"}]},
            False,
        ),
    ],
)
def test_an_event_took_place_only_if_somebody_said_so_after_it(told, held):
    said = text(county(course(**told)), "events/course/", today=date(2027, 4, 1))
    when_ = "on Tuesday 9 March 2027, 10am to noon."
    assert (f"It took place {when_}" in said) is held
    assert (f"It was to be {when_}" in said) is not held


def test_who_holds_an_event_is_named_once_also_where_it_is_one_of_our_organisations():
    body = organisation("body", name="The Club", **CHECKED)
    same = county(course(organiser="The Club", organisation="body"), body)
    assert "Who holds it The Club Who it is for" in text(same, "events/course/", today=TODAY)
    other = county(course(organiser="A friend", organisation="body"), body)
    assert "Who holds it A friend, The Club" in text(other, "events/course/", today=TODAY)


def test_nobody_held_a_cancelled_event_although_it_was_checked_afterwards():
    told = {"assured_date": date(2027, 3, 10), "assured_by": "the organiser"}
    off = county(course(status="cancelled", organiser="The Club", history=CALLED_OFF, **told))
    said = text(off, "events/course/", today=date(2027, 4, 1))
    assert "Who was to hold it The Club" in said


def test_a_cancelled_event_that_is_past_is_not_said_to_have_taken_place():
    off = course(status="cancelled", history=CALLED_OFF)
    said = text(county(off), "events/course/", today=date(2027, 4, 1))
    assert "It took place" not in said
    assert "This event did not take place." in said
    assert "If you booked" not in said


def test_records_cannot_bring_markup_into_the_page_of_an_event():
    odd = course(name=AWKWARD, venue=AWKWARD, online=AWKWARD, cost=AWKWARD, access=AWKWARD)
    again = county(odd)
    page_ = made(again, "events/course/")
    assert "<script>" not in page_.html
    assert words(page_.article).count(AWKWARD) >= 5


def test_search_engines_are_told_the_same_times_as_people():
    summer = event("fair", at("2027-07-13 10:30"), ends=at("2027-07-13 12:00"), venue="A hall")
    again = county(summer, course(status="cancelled", online="https://example.org/join"))
    pages = {page.path: page for page in made_pages(renderer(again, today=TODAY))}
    fair = pages["events/fair/"].structured_data[1]
    assert fair["startDate"] == "2027-07-13T10:30:00+01:00"
    assert fair["endDate"] == "2027-07-13T12:00:00+01:00"
    assert fair["eventAttendanceMode"].endswith("OfflineEventAttendanceMode")
    off = pages["events/course/"].structured_data[1]
    assert off["startDate"] == "2027-03-09T10:00:00+00:00"
    assert off["eventStatus"].endswith("EventCancelled")
    assert off["location"] == [{"@type": "VirtualLocation", "url": "https://example.org/join"}]


def told_of(record, **options):
    pages = {page.path: page for page in made_pages(renderer(county(record), **options))}
    return pages["events/course/"].structured_data[1:]


def test_search_engines_are_told_from_when_a_time_has_moved():
    moved = [{"instead_of": date(2027, 3, 16), "starts": at("2027-03-17 14:00")}]
    repeats = {"every": "week", "until": date(2027, 3, 23), "moved": moved}
    first, second, _ = told_of(course(repeats=repeats), today=TODAY)
    assert first["eventStatus"].endswith("EventScheduled")
    assert "previousStartDate" not in first
    assert second["startDate"] == "2027-03-17T14:00:00+00:00"
    assert second["previousStartDate"] == "2027-03-16T10:00:00+00:00"
    assert second["eventStatus"].endswith("EventRescheduled")
    (_, off, _) = told_of(course(repeats=repeats, status="cancelled"), today=TODAY)
    assert off["eventStatus"].endswith("EventCancelled")


@pytest.mark.parametrize(
    ("online", "way"),
    [
        ("https://example.org/join", {"url": "https://example.org/join"}),
        ("Ask us for the link", {"name": "Ask us for the link"}),
    ],
)
def test_search_engines_are_told_how_to_join_until_it_is_over(online, way):
    (before,) = told_of(course(online=online), today=TODAY)
    assert before["location"][-1] == {"@type": "VirtualLocation", **way}
    (after,) = told_of(course(online=online), today=date(2027, 4, 1))
    assert after["location"][-1] == {"@type": "VirtualLocation"}


@pytest.mark.parametrize(("cost", "free"), [("Free", True), ("£5", False), (None, False)])
def test_only_what_is_said_to_be_free_is_told_to_be(cost, free):
    (told,) = told_of(course(cost=cost), today=TODAY)
    assert told.get("isAccessibleForFree", False) is free


def test_an_event_that_comes_often_tells_people_and_search_engines_of_its_next_twelve_dates():
    daily = course(repeats={"every": "day", "until": date(2027, 12, 31)})
    said = text(county(daily), "events/course/", today=date(2027, 4, 1))
    assert "Next: Thursday 1 April 2027" in said
    assert "Monday 12 April 2027" in said
    assert "Tuesday 13 April 2027" not in said
    assert "There are more, until 31 December 2027." in said
    pages = {page.path: page for page in made_pages(renderer(county(daily), today=TODAY))}
    told = [data["startDate"] for data in pages["events/course/"].structured_data[1:]]
    assert len(told) == 12
    assert told[0] == "2027-03-09T10:00:00+00:00"


@pytest.mark.parametrize(("today", "over"), [(date(2027, 3, 1), False), (date(2027, 3, 2), True)])
def test_a_page_says_when_it_is_too_late_to_book(today, over):
    said = text(county(course(book_by=date(2027, 3, 1))), "events/course/", today=today)
    assert "Book by Monday 1 March 2027" in said
    assert ("(this is over)" in said) is over


def test_old_addresses_of_an_event_lead_to_its_page():
    renamed = county(course(redirect_from=["events/old-course/"]))
    pages = {page.path: page for page in made_pages(renderer(renamed, today=TODAY))}
    assert pages["events/course/"].redirect_from == ("events/old-course/",)
