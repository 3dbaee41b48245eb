"""What a pull request says of times that are over."""

import pytest

from comparison_fixtures import compared
from good_county import FILES, changed
from mistakes.event_mistakes import EVENTS

EVENT = "data/events/open-day.yml"
SINCE_OCTOBER = """\
starts: 2026-10-07 10:30
ends: 2026-10-07 12:00
repeats:
  every: week
  until: 2027-04-28
"""
HISTORY = "history:\n  - {date: 2026-12-03, change: changed, text: New times.}\n"


def told(old: str, new: str, first: str = SINCE_OCTOBER) -> list[str]:
    """Give what is told of a change to a series that began in October; it is December."""
    was = "starts: 2027-03-03 10:30\nends: 2027-03-03 12:00\n"
    changes = (first, SINCE_OCTOBER.replace(old, new) + HISTORY)
    before, after = (changed(EVENT, was, text) for text in changes)
    return [problem.message for problem in compared(before, after) if problem.warning]


@pytest.mark.parametrize(
    ("old", "new", "day"),
    [
        (":30", ":45", "7 October 2026"),
        ("12:00", "13:00", "7 October 2026"),
        ("every: week", "every: 2 weeks", "14 October 2026"),
    ],
)
def test_new_hours_of_a_series_are_not_those_of_its_past(old: str, new: str, day: str) -> None:
    """People's calendars keep what they came to: a slip is mended, a change gets a new event."""
    (said,) = told(old, new)
    assert "calendars" in said
    assert f"such as that of {day}" in said


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("until: 2027-04-28", "until: 2027-06-30"),
        ("until: 2027-04-28", "until: 2027-04-28\n  not_on: [2026-11-04, 2027-01-06]"),
        (
            "until: 2027-04-28",
            "until: 2027-04-28\n  moved:\n    - instead_of: 2027-01-06\n"
            "      starts: 2027-01-07 10:30\n      ends: 2027-01-07 12:00",
        ),
    ],
)
def test_what_is_still_to_come_is_changed_without_advice(old: str, new: str) -> None:
    """Breaks, moved days and a later end leave the past as it was."""
    assert told(old, new) == []


def test_a_time_of_today_is_not_over_yet() -> None:
    """New hours may be told until the day itself is over."""
    today = SINCE_OCTOBER.replace("2026-10-07", "2026-12-03")
    assert told(SINCE_OCTOBER, today.replace(":30", ":45"), today) == []


def test_an_end_where_none_was_told_says_nothing_else_of_the_past() -> None:
    """Whoever came knows when they went."""
    assert told("", "", SINCE_OCTOBER.replace("ends: 2026-10-07 12:00\n", "")) == []


def test_a_new_event_that_is_over_is_asked_for_its_day_and_for_no_news_of_it() -> None:
    """A slip of the year is mended, and what was is kept without a word to those who follow us."""
    gone = FILES[EVENT].replace("2027-03-03", "2026-11-03")
    (problem,) = compared({}, {"data/events/fair.yml": gone})
    assert "over on 3 November 2026" in problem.message


def test_no_mistake_in_an_event_keeps_a_change_from_being_compared():
    """A series with no day at all, or with an end of another kind, is told by the check."""
    series = f"{FILES[EVENT]}repeats: {{every: week, until: 2027-04-28}}\n"
    mixed = {EVENT: series.replace("starts: 2027-03-03 10:30", "starts: 2027-03-03")}
    for files in (mixed, *(mistake.files for mistake in EVENTS)):
        compared({}, files)
        compared(files, {})
