"""An issue of the newsletter that is out stays out, and lists what it listed."""

import pytest

from comparison_fixtures import compared
from consortium.comparing.newsletter_comparison import READ
from consortium.model import Newsletter
from consortium.model.field_rules import field_names
from good_county import FILES
from mistakes.newsletter_mistakes import FILE, GOOD

EVENT = "data/events/open-day.yml"
HUB = "data/hubs/kettering.yml"
NEW_NAME = "docs/newsletters/new.md"
NOT_READ = {"number", "published", "updates", "topics", "areas"} | {
    *("draft", "withdrawn", "redirect_from"),
}
"""Fields of an issue that ask for no line when they change, or for something else."""
LISTS = "Some news.\n\n[](made:{})"


@pytest.mark.parametrize(
    ("old", "new", "write"),
    [
        ("number", "draft: yes\nnumber", "draft: no"),
        ("2026-11-30", "2026-12-24", "published: 2026-11-30"),
    ],
)
@pytest.mark.parametrize("renamed", [False, True])
def test_an_issue_that_is_out_is_not_made_a_draft_or_put_into_the_future(old, new, write, renamed):
    """Its page would be gone. The line to write puts it back; withdrawing it is another thing."""
    text, file = GOOD.replace(old, new), FILE
    if renamed:
        text = text.replace("number", "redirect_from: [newsletters/first/]\nnumber", 1)
        file = NEW_NAME
    (problem,) = compared({FILE: GOOD}, {file: text})
    assert (problem.file, problem.write, problem.warning) == (file, write, False)
    assert "'withdrawn:'" in problem.message


@pytest.mark.parametrize("day", ["2026-11-29", "2026-12-02"])
def test_an_issue_that_is_out_keeps_its_day(day):
    """Its title, its name in feeds and what it lists go by it."""
    (problem,) = compared({FILE: GOOD}, {FILE: GOOD.replace("2026-11-30", day)})
    assert (problem.write, problem.warning) == ("published: 2026-11-30", False)


def test_another_summary_of_an_issue_that_is_out_asks_for_an_update_line():
    """It stands in feeds, and in the list of issues."""
    edited = GOOD.replace("summary: ", "summary: And so, ")
    (problem,) = compared({FILE: GOOD}, {FILE: edited})
    assert (problem.warning, "'updates:'" in problem.message) == (True, True)
    assert {*field_names(Newsletter)} - READ == NOT_READ


def test_what_nobody_has_read_yet_may_wait():
    """A draft stays a draft, and an issue of a day to come gets another day."""
    draft, later = GOOD.replace("number", "draft: yes\nnumber"), GOOD.replace("11-30", "12-24")
    assert compared({FILE: draft}, {FILE: draft.replace("11-30", "12-24")}) == []
    assert compared({FILE: later}, {FILE: later.replace("12-24", "12-31")}) == []


def test_an_edited_issue_with_a_new_name_asks_for_an_update_line():
    """It is known by its old address."""
    renamed = GOOD.replace("number", "redirect_from: [newsletters/first/]\nnumber")
    (problem,) = compared({FILE: GOOD}, {NEW_NAME: renamed.replace("Some", "Other")})
    assert (problem.file, problem.warning) == (NEW_NAME, True)


def history(*days):
    """Give a history of a line for each day."""
    lines = (f"  - {{date: {day}, change: changed, text: News.}}\n" for day in days)
    return f"history:\n{''.join(lines)}"


@pytest.mark.parametrize(
    ("file", "block", "told"),
    [
        (EVENT, "whats_on", True),
        (HUB, "new_in_directory", True),
        (HUB, "whats_on", False),
        (EVENT, "new_in_directory", False),
    ],
)
def test_a_line_dated_before_the_newest_issue_would_change_what_that_lists(file, block, told):
    """Only if the issue lists such records."""
    issue = {FILE: GOOD.replace("Some news.", LISTS.format(block))}
    before = {**issue, file: FILES[file] + history("2026-11-01")}
    late = {**issue, file: FILES[file] + history("2026-11-01", "2026-11-30")}
    problems = compared(before, late)
    assert [(problem.file, problem.warning) for problem in problems] == (
        [(file, True)] if told else []
    )
    assert all(
        "Number 1 of the newsletter went out on 30 November 2026" in problem.message
        for problem in problems
    )
    assert all("the day you add this line, 2026-12-03" in problem.message for problem in problems)
    after = {**issue, file: FILES[file] + history("2026-11-01", "2026-12-01")}
    assert compared(before, after) == []


def test_of_several_issues_the_newest_is_the_one_that_would_change():
    listing = GOOD.replace("Some news.", LISTS.format("new_in_directory"))
    older = listing.replace("2026-11-30", "2026-10-31")
    issues = {
        "docs/newsletters/a-first.md": older,
        FILE: listing.replace("number: 1", "number: 2"),
        "docs/newsletters/z-last.md": older.replace("10-31", "10-30"),
    }
    before = {**issues, HUB: FILES[HUB] + history("2026-09-01")}
    late = {**issues, HUB: FILES[HUB] + history("2026-09-01", "2026-11-15")}
    (problem,) = compared(before, late)
    assert "Number 2 of the newsletter went out on 30 November 2026" in problem.message


def test_a_line_in_front_of_the_others_changes_no_issue():
    """Which lines are new is not known then, and the history tells of it."""
    issue = {FILE: GOOD.replace("Some news.", LISTS.format("new_in_directory"))}
    before = {**issue, HUB: FILES[HUB] + history("2026-11-01")}
    (problem,) = compared(before, {**issue, HUB: FILES[HUB] + history("2026-10-01", "2026-11-01")})
    assert "only ever added" in problem.message


@pytest.mark.parametrize(
    ("published", "advice"),
    [
        ("2026-12-03", "If it can wait, add this line on 4 December 2026 or later"),
        ("2026-12-02", "Write the day you add this line, 2026-12-03."),
    ],
)
def test_a_new_event_on_the_day_of_an_issue_waits_for_the_next_day_if_it_can(published, advice):
    """A day that is still to come cannot be written."""
    listing = LISTS.format("whats_on")
    issue = {FILE: GOOD.replace("Some news.", listing).replace("2026-11-30", published)}
    new = {"data/events/fair.yml": FILES[EVENT] + history(published)}
    (problem,) = compared(issue, {**issue, **new})
    assert advice in problem.message
