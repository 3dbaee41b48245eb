"""When events take place: again and again, left out, moved, and across the change of the clocks."""

from datetime import UTC, date, datetime

import pytest

from consortium.events.occurrence import occurrences, past, upcoming
from consortium.pages.whats_on import coming_in
from consortium.time.london import LONDON
from counties import directory, event, smallest
from event_fixtures import SHAPES, Shape, at

DAY = date(2027, 3, 9)


def days(**fields) -> list[str]:
    starts = fields.pop("starts", DAY)
    return [
        f"{occurrence.first_day}" for occurrence in occurrences(event("club", starts, **fields))
    ]


def repeats(every: str, until: date, **fields) -> dict:
    return {"repeats": {"every": every, "until": until, **fields}}


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.event.id)
def test_an_event_starts_when_its_calendar_says(shape: Shape):
    starts = [occurrence.starts for occurrence in occurrences(shape.event)]
    timed = isinstance(shape.event.starts, datetime)
    exact = [start.astimezone(UTC) for start in starts] if timed else starts
    assert exact == [start for start, _ in shape.times]


def test_an_event_that_comes_once_is_there_once():
    assert days() == ["2027-03-09"]


@pytest.mark.parametrize(
    ("every", "until", "expected"),
    [
        ("day", date(2027, 3, 11), ["03-09", "03-10", "03-11"]),
        ("week", date(2027, 3, 23), ["03-09", "03-16", "03-23"]),
        ("2 weeks", date(2027, 4, 6), ["03-09", "03-23", "04-06"]),
        ("3 weeks", date(2027, 4, 6), ["03-09", "03-30"]),
        ("4 weeks", date(2027, 4, 6), ["03-09", "04-06"]),
        ("month", date(2027, 5, 9), ["03-09", "04-09", "05-09"]),
    ],
)
def test_an_event_comes_again_until_its_last_day(every, until, expected):
    assert days(**repeats(every, until)) == [f"2027-{day}" for day in expected]


def test_an_event_comes_again_each_year():
    assert days(**repeats("year", date(2029, 4, 1))) == ["2027-03-09", "2028-03-09", "2029-03-09"]


@pytest.mark.parametrize(
    ("on", "starts", "following"),
    [
        ("second Tuesday", date(2027, 3, 9), "2027-04-13"),
        ("last Friday", date(2027, 3, 26), "2027-04-30"),
        ("first Monday", date(2027, 3, 1), "2027-04-05"),
    ],
)
def test_an_event_comes_again_on_a_weekday_of_the_month(on, starts, following):
    until = date(2027, 4, 30)
    dates = days(starts=starts, **repeats("month", until, on=on))
    assert dates == [f"{starts}", following]


def test_an_event_keeps_its_hour_when_the_clocks_change():
    weekly = event("club", at("2027-03-23 10:30"), **repeats("week", date(2027, 3, 30)))
    assert [occurrence.starts.hour for occurrence in occurrences(weekly)] == [10, 10]
    assert [occurrence.starts.astimezone(UTC).hour for occurrence in occurrences(weekly)] == [10, 9]


def test_a_day_that_is_left_out_is_not_there():
    assert days(**repeats("day", date(2027, 3, 11), not_on=[date(2027, 3, 10)])) == [
        "2027-03-09",
        "2027-03-11",
    ]


def test_a_moved_day_stands_at_its_new_time_and_knows_its_old_one():
    moved = {"instead_of": date(2027, 3, 16), "starts": at("2027-03-24 14:00")}
    club = event(
        "club",
        at("2027-03-09 10:30"),
        ends=at("2027-03-09 12:00"),
        **repeats("week", date(2027, 3, 23), moved=[moved]),
    )
    last = occurrences(club)[-1]
    assert last.starts == datetime(2027, 3, 24, 14, tzinfo=LONDON)
    assert last.ends == datetime(2027, 3, 24, 15, 30, tzinfo=LONDON)
    assert last.moved_from == datetime(2027, 3, 16, 10, 30, tzinfo=LONDON)


def test_what_is_put_off_stands_at_its_old_time():
    (occurrence,) = occurrences(event("club", DAY, status="postponed"))
    assert (occurrence.first_day, occurrence.status) == (DAY, "postponed")


@pytest.mark.parametrize(
    ("ends", "last"),
    [
        (None, date(2027, 3, 9)),
        (at("2027-03-09 12:00"), date(2027, 3, 9)),
        (at("2027-03-10 00:00"), date(2027, 3, 9)),
        (at("2027-03-10 01:00"), date(2027, 3, 10)),
    ],
)
def test_the_last_day_of_an_event_ends_at_midnight(ends, last):
    (occurrence,) = occurrences(event("club", at("2027-03-09 10:30"), ends=ends))
    assert occurrence.last_day == last


def test_what_is_on_has_what_still_goes_on_and_the_next_first():
    county = directory(
        *smallest(),
        event("b-later", at("2027-03-12 10:00")),
        event("a-later", at("2027-03-12 10:00")),
        event("fair", date(2027, 3, 8), ends=date(2027, 3, 10)),
        event("evening", at("2027-03-10 19:00")),
        event("whole-day", date(2027, 3, 10)),
        event("over", date(2027, 3, 9)),
    )
    today = date(2027, 3, 10)
    assert [occurrence.event.id for occurrence in upcoming(county, today)] == [
        "fair",
        "whole-day",
        "evening",
        "a-later",
        "b-later",
    ]
    assert [occurrence.event.id for occurrence in past(county, today)] == ["over"]


def test_an_event_is_told_in_its_area_and_one_for_the_county_in_all():
    there = event("there", DAY, areas=["ayton"])
    everywhere = event("everywhere", DAY, areas=["county"])
    county = directory(*smallest(), there, everywhere)
    told = {
        area.id: [time.event.id for time in coming_in(county, DAY, area)]
        for area in county.areas.values()
    }
    assert told == {
        "ayton": ["everywhere", "there"],
        "beeford": ["everywhere"],
        "county": ["everywhere"],
    }
