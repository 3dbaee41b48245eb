"""An event that comes again and is called off: since when, and for which of its dates."""

from datetime import date

import pytest
from icalendar import Calendar
from jinja2 import UndefinedError

from consortium.calendars.made import calendars
from consortium.events.called_off import called_off_on
from consortium.events.occurrence import occurrences
from consortium.pages.whats_on import coming
from event_page_fixtures import TODAY, county, course
from rendering import renderer, text

WEEKLY = {"every": "week", "until": date(2027, 3, 30)}


def line(day, change, said="News."):
    return {"date": day, "change": change, "text": said}


def off(status, *days):
    lines = [line(date(2026, 11, 1), "new"), *(line(day, status) for day in days)]
    return course(status=status, repeats=WEEKLY, history=lines)


def days_off(event):
    return [time.first_day.day for time in occurrences(event) if time.is_called_off]


def in_calendar(event):
    content = calendars(renderer(county(event), today=date(2027, 3, 22)))["events/course/event.ics"]
    return Calendar.from_ical(content).walk("VEVENT")


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_its_page_tells_of_all_dates_to_come(status):
    said = text(county(off(status, TODAY)), "events/course/", today=TODAY)
    assert "None of its dates from 9 March 2027 to 30 March 2027 will take place." in said
    later = text(county(off(status, TODAY)), "events/course/", today=date(2027, 3, 20))
    assert "None of its dates from 23 March 2027 to 30 March 2027 will take place." in later


def test_whatever_else_its_status_says_it_takes_place_and_no_list_keeps_quiet_of_it():
    """A word that is new, as if an event could be full: without words for it no list is made."""
    full = course(repeats=WEEKLY).model_copy(update={"status": "full"})
    assert not full.is_called_off
    assert not days_off(full)
    assert [time.event for time in coming(county(full), TODAY)] == [full]
    with pytest.raises(UndefinedError):
        renderer(county(full)).render("newsletter/whats_on.html", "", items=occurrences(full))


def test_what_took_place_before_is_not_said_to_have_been_called_off():
    over = off("cancelled", date(2027, 3, 20))
    said = text(county(over), "events/course/", today=date(2027, 5, 1))
    assert "None of its dates from 23 March 2027 to 30 March 2027 took place." in said


def test_it_is_called_off_since_the_first_line_that_says_so_without_a_break():
    again = [
        line(date(2026, 11, 2), "cancelled"),
        line(date(2026, 11, 3), "changed"),
        line(date(2026, 11, 4), "cancelled"),
        line(date(2026, 11, 5), "cancelled", "Refunds go out by post."),
    ]
    assert called_off_on(course(status="cancelled", history=again)) == date(2026, 11, 4)
    assert called_off_on(course(history=again[:2])) is None
    assert days_off(course()) == []


@pytest.mark.parametrize(
    ("since", "days"),
    [(date(2027, 3, 16), [16, 23, 30]), (date(2027, 3, 17), [23, 30]), (TODAY, [9, 16, 23, 30])],
)
def test_its_dates_from_that_day_on_are_called_off(since, days):
    assert days_off(off("cancelled", since)) == days


def test_where_it_was_called_off_after_the_last_of_its_dates_none_of_them_took_place():
    assert days_off(off("cancelled", date(2027, 4, 1))) == [9, 16, 23, 30]


def test_of_two_lines_of_one_day_the_later_one_stands_first_on_the_page():
    lines = [line(TODAY, "new", "First this."), line(TODAY, "cancelled", "Then that.")]
    said = text(county(course(status="cancelled", history=lines)), "events/course/", today=TODAY)
    assert said.index("Then that.") < said.index("First this.")


def test_in_calendars_too_its_dates_from_before_that_day_took_place():
    """The rule has the words of those, and each that is called off says so by itself."""
    event = off("cancelled", date(2027, 3, 20))
    rule, *others = in_calendar(event)
    assert (rule["STATUS"], rule["SUMMARY"]) == ("CONFIRMED", event.name)
    assert "will not take place" not in rule["DESCRIPTION"]
    assert [time["RECURRENCE-ID"].dt.day for time in others] == [23, 30]
    assert {time["STATUS"] for time in others} == {"CANCELLED"}
    assert {time["SUMMARY"] for time in others} == {f"CANCELLED: {event.name}"}


def test_in_calendars_it_is_off_as_a_whole_where_none_of_its_dates_was():
    (rule,) = in_calendar(off("cancelled", TODAY))
    assert rule["STATUS"] == "CANCELLED"
