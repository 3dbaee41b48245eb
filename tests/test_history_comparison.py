"""A pull request leaves every history whole, and says there what calendars have to learn."""

import pytest

from comparison_fixtures import compared
from consortium.checking.check import check
from consortium.checking.repository_check import read_repository
from consortium.problems.problem import stopping
from good_county import FILES, county_terms, county_with

EVENT = "data/events/open-day.yml"
RENAMED = "data/events/spring-day.yml"
LISTED = 'history:\n  - {date: 2026-11-01, change: new, text: "Now listed."}\n'
MOVED = '  - {date: 2026-12-01, change: changed, text: "The hall has changed."}\n'
OFF = '  - {date: 2026-12-01, change: cancelled, text: "It is cancelled."}\n'
OPEN_DAY = FILES[EVENT]


def test_a_new_name_takes_no_line_out_of_a_history():
    """The record is known by its old address."""
    before = {EVENT: OPEN_DAY + LISTED + MOVED}
    renamed = f"{OPEN_DAY}redirect_from: [events/open-day/]\n{LISTED}"
    whole = compared(before, {EVENT: None, RENAMED: renamed + MOVED})
    assert whole == []
    (problem,) = compared(before, {EVENT: None, RENAMED: renamed})
    assert problem.file == RENAMED
    assert "only ever added" in problem.message
    assert not problem.warning


def test_a_new_name_hides_no_other_day():
    """What has changed beside the name is told as if the name had not."""
    renamed = f"{OPEN_DAY}redirect_from: [events/open-day/]\n".replace("03-03", "03-04")
    problems = compared({}, {EVENT: None, RENAMED: renamed})
    assert ["starts" in problem.message for problem in problems] == [True]


@pytest.mark.parametrize(
    ("old", "new", "stops"),
    [
        ("starts: 2027-03-03 10:30", "starts: 2027-03-03 10:00", True),
        ("ends: 2027-03-03 12:00", "ends: 2027-03-03 13:00", True),
        ("areas:", "repeats: {every: week, until: 2027-04-28}\nareas:", True),
        ("areas:", "venue: A hall\nareas:", True),
        ("areas:", "online: https://example.org/join\nareas:", True),
        ("areas:", "book_by: 2027-02-01\nareas:", False),
        ("summary: ", "summary: By the way, ", False),
    ],
)
def test_an_event_at_another_time_or_place_needs_a_line_and_other_changes_may_want_one(
    old, new, stops
):
    """People's calendars learn of it from there."""
    (problem,) = compared({}, {EVENT: OPEN_DAY.replace(old, new)})
    assert problem.warning is not stops
    assert "    change: changed" in problem.add
    told = OPEN_DAY.replace(old, new) + LISTED
    assert compared({}, {EVENT: told}) == []


def test_an_event_that_is_called_off_without_a_line_is_told_once():
    """The rules tell of it, whatever is compared."""
    off = OPEN_DAY.replace("starts:", "status: cancelled\nstarts:") + LISTED
    problems = compared({EVENT: OPEN_DAY + LISTED}, {EVENT: off})
    files = read_repository(county_with({EVENT: off}))
    problems += stopping(check(files, county_terms())[1])
    assert ["its history does not say so" in problem.message for problem in problems] == [True]


def test_news_of_an_event_that_is_off_is_told_with_the_word_for_that():
    """So the last line of its history still says how things are."""
    off = OPEN_DAY.replace("starts:", "status: cancelled\nstarts:") + LISTED + OFF
    (problem,) = compared({EVENT: off}, {EVENT: off.replace("areas:", "venue: A\nareas:")})
    assert "    change: cancelled" in problem.add


@pytest.mark.parametrize(
    ("day", "change", "told"),
    [("2026-11-25", "new", True), ("2026-11-26", "new", False), ("2026-11-25", "changed", False)],
)
def test_a_new_record_is_not_listed_more_than_a_week_ago(day, change, told):
    """Readers look at what is new since they last looked."""
    file = "data/hubs/annex.yml"
    history = f"history:\n  - {{date: {day}, change: {change}, text: News.}}\n"
    problems = compared({}, {file: FILES["data/hubs/kettering.yml"] + history})
    assert [(problem.file, problem.warning) for problem in problems] == (
        [(file, True)] if told else []
    )
    assert all("Write the day you add it: 2026-12-03." in problem.message for problem in problems)
