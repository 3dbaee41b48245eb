"""A pull request leaves every history whole, and says there what calendars have to learn."""

import pytest

from checked import check
from comparison_fixtures import compared
from consortium.checking.repository_files import read_repository
from consortium.problems.problem import stopping
from good_county import FILES, county_terms, county_with
from mistakes.newsletter_mistakes import FILE as ISSUE
from mistakes.newsletter_mistakes import GOOD as GOOD_ISSUE

ANNEX = "data/hubs/annex.yml"
CONSORTIUM = "data/consortium.yml"
EVENT = "data/events/open-day.yml"
EXTENSION = "data/hubs/extension.yml"
RENAMED = "data/events/spring-day.yml"
LISTED = 'history:\n  - {date: 2026-11-01, change: new, text: "Now listed."}\n'
MOVED = '  - {date: 2026-12-01, change: changed, text: "The hall has changed."}\n'
OFF = '  - {date: 2026-12-01, change: cancelled, text: "It is cancelled."}\n'
OPEN_DAY = FILES[EVENT]
KETTERING = FILES["data/hubs/kettering.yml"]


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


def test_a_name_that_is_taken_off_a_contact_is_no_news_and_another_name_is():
    """News of it would lead readers to the name."""
    hub, role = "data/hubs/corby.yml", "  - role: Front desk\n"
    named = {hub: FILES[hub].replace(role, f"{role}    name: Sam Test\n")}
    assert compared(named, {hub: FILES[hub]}) == []
    (problem,) = compared(named, {hub: named[hub].replace("Sam", "Kim")})
    assert "(contacts)" in problem.message


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


def test_nobody_is_to_be_told_in_an_area_that_is_none_any_more():
    gone = OPEN_DAY.replace("areas: [corby]", "areas: [nowhere]")
    (silent,) = compared({EVENT: gone}, {EVENT: gone.replace("nowhere", "kettering")})
    assert not any("told_in" in line for line in silent.add)


def test_who_follows_an_area_that_a_record_leaves_is_to_be_told():
    before = {EVENT: OPEN_DAY + LISTED}
    moved = OPEN_DAY.replace("areas: [corby]", "areas: [kettering]") + LISTED
    (silent,) = compared(before, {EVENT: moved})
    assert silent.warning
    assert "    told_in: [corby]" in silent.add
    (half,) = compared(before, {EVENT: moved + MOVED})
    assert half.message.endswith("told_in: [corby]")
    assert half.warning
    told = MOVED.replace("}", ", told_in: [corby]}")
    assert compared(before, {EVENT: moved + told}) == []
    wider = OPEN_DAY.replace("areas: [corby]", "areas: [northamptonshire]") + LISTED + MOVED
    assert compared(before, {EVENT: wider}) == []


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
    history = f"history:\n  - {{date: {day}, change: {change}, text: News.}}\n"
    problems = compared({}, {ANNEX: KETTERING + history})
    assert [(problem.file, problem.warning) for problem in problems] == (
        [(ANNEX, True)] if told else []
    )
    assert all("Write the day you add it: 2026-12-03." in problem.message for problem in problems)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{date: 2026-11-25, change: changed, text: News.}", True),
        ("{date: 2026-11-26, change: changed, text: News.}", False),
        ("{date: 2026-11-25, change: new, text: Now listed.}", False),
        ("{erased: 2026-11-25}", False),
    ],
)
def test_a_change_is_not_told_of_more_than_a_week_ago(line, told):
    """News apps put it below what has been read. Since when a record was listed may be told."""
    history = f"history:\n  - {line}\n"
    problems = compared({ANNEX: KETTERING}, {ANNEX: KETTERING + history})
    assert [(problem.file, problem.warning) for problem in problems] == (
        [(ANNEX, True)] if told else []
    )
    assert all("Write the day you add it: 2026-12-03." in problem.message for problem in problems)


def test_a_line_in_front_of_the_others_makes_none_of_those_a_late_one():
    """That the history is not as it was is told, and no day of an old line is to be changed."""
    history = "history:\n  - {date: 2026-11-20, change: changed, text: Moved.}\n"
    first = "history:\n  - {date: 2026-11-10, change: changed, text: Painted.}\n"
    longer = history.replace("history:\n", first)
    (problem,) = compared({ANNEX: KETTERING + history}, {ANNEX: KETTERING + longer})
    assert "only ever added" in problem.message


@pytest.mark.parametrize("history", ["", LISTED])
def test_a_file_with_a_new_name_and_no_old_address_is_no_news(history):
    """That the old one is gone is told: it asks for the old address, and not for a line."""
    before = {ANNEX: KETTERING + history}
    (problem,) = compared(before, {ANNEX: None, EXTENSION: KETTERING + history})
    assert (problem.file, problem.add[:1]) == (EXTENSION, ("redirect_from:",))
    renamed = f"{KETTERING}redirect_from: [hubs/annex/]\n{history}"
    assert compared(before, {ANNEX: None, EXTENSION: renamed}) == []


@pytest.mark.parametrize("before", [{}, {"data/hubs/annex.yml": KETTERING}])
def test_a_line_of_long_ago_is_told_once_where_an_issue_of_the_newsletter_would_list_it(before):
    """The newsletter says which day to write, and why."""
    issue = {ISSUE: GOOD_ISSUE.replace("Some news.", "Some news.\n\n[](made:new_in_directory)")}
    change = "changed" if before else "new"
    line = f"history:\n  - {{date: 2026-11-20, change: {change}, text: News.}}\n"
    (problem,) = compared({**issue, **before}, {**issue, ANNEX: KETTERING + line})
    assert "Number 1 of the newsletter went out" in problem.message


def test_before_a_site_opens_no_line_is_late():
    """Nobody follows its news yet."""
    opening = {CONSORTIUM: FILES[CONSORTIUM].replace("2026-11-22", "2026-12-04")}
    assert compared(opening, {**opening, ANNEX: KETTERING + LISTED}) == []
    known = {**opening, ANNEX: KETTERING}
    changed = LISTED.replace("new", "changed", 1)
    assert compared(known, {**known, ANNEX: KETTERING + changed}) == []


@pytest.mark.parametrize(("launched", "told"), [("2026-12-03", True), ("2026-12-04", False)])
def test_a_new_record_whose_history_keeps_quiet_gets_the_lines_to_copy(launched, told):
    """Nobody who follows our news would hear of it. Before the site opens, nobody follows it."""
    opening = {CONSORTIUM: FILES[CONSORTIUM].replace("2026-11-22", launched)}
    problems = compared(opening, {**opening, ANNEX: KETTERING})
    assert [(problem.file, problem.warning) for problem in problems] == (
        [(ANNEX, True)] if told else []
    )
    for problem in problems:
        assert problem.add[:3] == ("history:", "  - date: 2026-12-03", "    change: new")
