"""A pull request keeps every address alive and tells readers what has changed."""

import pytest

from comparison_fixtures import book
from consortium.comparing.comparison import compare
from consortium.problems.problem import Problem
from consortium.reports.record_change import record_changes
from good_county import FILES, changed
from good_plan import FINDINGS, INDICATORS, PROJECT

CORBY = "data/hubs/corby.yml"
KETTERING = "data/hubs/kettering.yml"
NEEDS = "data/needs.yml"
EVENT = "data/events/open-day.yml"
LISTED = "{date: 2026-12-01, change: new, text: Listed.}"
HISTORY = 'history:\n  - {date: 2026-12-03, change: changed, text: "A new number."}\nsource:'


def compared(files: dict[str, str | bytes | None]) -> list[Problem]:
    """Compare the good county with a changed one."""
    return list(compare(book(), book(files)))


def test_a_deleted_record_is_told() -> None:
    """Its address would lead nowhere."""
    assert [problem.file for problem in compared({KETTERING: None})] == [KETTERING]


@pytest.mark.parametrize("name", ["areas", "title"])
def test_a_deleted_record_is_told_whatever_field_has_its_name(name: str) -> None:
    """Its file is gone, wherever else the word stands."""
    file = f"data/hubs/{name}.yml"
    before = book({file: FILES[KETTERING]})
    assert [problem.file for problem in compare(before, book())] == [file]


def test_an_event_is_not_deleted() -> None:
    """People have it in their diaries, so it is cancelled instead."""
    (problem,) = compared({EVENT: None})
    assert not problem.warning
    assert "'status: cancelled'" in problem.message
    assert "successor" not in problem.message


def test_a_record_that_goes_from_a_list_without_pages_is_a_warning() -> None:
    """No link is lost, and the message names the record."""
    (problem,) = compared(changed(FINDINGS, "half:", "some:"))
    assert problem.warning
    assert problem.message.startswith("half is gone.")


def test_a_need_that_goes_takes_its_pages_with_it() -> None:
    """Its page and its answers would lead nowhere."""
    (problem,) = compared(changed("data/needs.yml", "technical-support:", "money:"))
    assert not problem.warning


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  title", "\ttitle"),
        ("technical-support:\n", "- technical-support\n"),
        (FILES[NEEDS], "{}\n"),
        (FILES[NEEDS], FILES[NEEDS] * 2),
    ],
)
def test_of_a_list_that_cannot_be_read_no_record_is_gone(old: str, new: str) -> None:
    """What keeps it from being read is told, and nobody knows what it holds."""
    assert compared(changed(NEEDS, old, new)) == []


def test_an_entry_that_has_become_a_field_is_not_gone() -> None:
    """Its line is there, too far in."""
    two = FILES[NEEDS] + FILES[NEEDS].replace("technical-support:", "ict:")
    before = book({NEEDS: two})
    further_in = two.replace("ict:\n", "ict:\n  ").replace("\nict:", "\n  ict:")
    for text in (two.replace("\nict:", "\n  ict:"), further_in):
        assert list(compare(before, book({NEEDS: text}))) == []


@pytest.mark.parametrize(
    ("file", "report"),
    [
        (PROJECT, "progress:\n- {date: 2026-11-02, text: Begun., source: {found_at: A letter}}\n"),
        (INDICATORS, ""),
    ],
)
def test_a_report_is_not_changed_afterwards(file: str, report: str) -> None:
    """What was told stays told, and new reports come below."""
    first = {file: FILES[file] + report}
    second = {file: first[file].replace("2026-11-02", "2026-11-03")}
    before, after = book(first), book(second)
    (problem,) = compare(before, after)
    assert not problem.warning
    assert "They were: 2026-11-02: " in problem.message
    assert list(compare(book(), before)) == []


def test_a_renamed_record_keeps_its_old_address() -> None:
    """With redirect_from nothing is lost."""
    new = FILES[KETTERING] + "redirect_from: [hubs/kettering/]\n"
    assert compared({KETTERING: None, "data/hubs/new.yml": new}) == []


def test_a_record_that_takes_in_another_does_not_answer_for_its_history() -> None:
    """The lines of the one that is gone were never its own."""
    gone = FILES[KETTERING] + HISTORY.removesuffix("source:")
    taken_in = FILES[CORBY] + "redirect_from: [hubs/kettering/]\n"
    problems = compare(book({KETTERING: gone}), book({KETTERING: None, CORBY: taken_in}))
    assert [problem for problem in problems if "history" in problem.message] == []


def test_an_old_address_cannot_be_dropped() -> None:
    """What led to a page yesterday leads to it tomorrow."""
    old = changed(KETTERING, "source:", "redirect_from: [hubs/old/]\nsource:")
    problems = list(compare(book(old), book()))
    assert ["hubs/old/" in problem.message for problem in problems] == [True]


def test_no_old_address_is_lost_where_its_record_has_a_mistake() -> None:
    """That is told of the record itself, which is refused as a whole."""
    old = changed(KETTERING, "source:", "redirect_from: [hubs/old/]\nsource:")
    new = {KETTERING: old[KETTERING].replace("status: ", "status: un")}
    assert list(compare(book(old), book(new))) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [("status: active", "status: paused"), ("01632 960123", "01632 960124")],
)
def test_a_change_that_readers_rely_on_asks_for_a_history_line(old: str, new: str) -> None:
    """The warning holds the lines to paste, with today's date, and pasting them is enough."""
    text = FILES[CORBY].replace("2026-10-03", "2026-12-03").replace(old, new)
    (problem,) = compared({CORBY: text})
    assert problem.warning
    assert "  - date: 2026-12-03" in problem.add
    pasted = {CORBY: text + "".join(f"{line}\n" for line in problem.add)}
    assert compared(pasted) == []


def test_a_change_with_a_history_line_is_quiet() -> None:
    """One new line of history is enough, where somebody has tried the new number."""
    text = FILES[CORBY].replace("01632 960123", "01632 960124").replace("source:", HISTORY)
    text = text.replace("2026-10-03", "2026-12-03")
    assert compared({CORBY: text}) == []


def test_history_is_only_ever_added_to() -> None:
    """A line taken out is told and stops the check."""
    before = book(changed(CORBY, "source:", HISTORY))
    (problem,) = compare(before, book())
    assert not problem.warning
    assert problem.message.endswith("They were: 2026-12-03: changed: A new number.")


def test_of_a_history_only_the_lines_that_are_gone_are_given_back() -> None:
    """Whoever puts them back has no need of the others."""
    gone = '  - {date: 2026-12-02, change: changed, text: "Another hall."}\n'
    before = book(changed(CORBY, "source:", HISTORY.replace("history:\n", f"history:\n{gone}")))
    (problem,) = compare(before, book(changed(CORBY, "source:", HISTORY)))
    assert problem.message.endswith("They were: 2026-12-02: changed: Another hall.")


def test_whoever_puts_a_new_line_of_a_history_on_top_is_told_to_put_it_below() -> None:
    """No old one was changed, so none has to be put back."""
    new = HISTORY.replace(
        "history:\n", 'history:\n  - {date: 2026-12-03, change: changed, text: "A."}\n'
    )
    (problem,) = compare(
        book(changed(CORBY, "source:", HISTORY)), book(changed(CORBY, "source:", new))
    )
    assert problem.message.endswith("only ever added below the old ones. Put a new one there.")


def test_a_changed_office_is_listed_with_each_value() -> None:
    """The contact of last resort is never changed unseen."""
    files = changed("data/consortium.yml", "  email: office@consortium.example.org\n", "")
    (change,) = record_changes(book(), book(files))
    assert (change.address, change.fields) == ("", ("office",))
    assert [(value.field, value.before, value.after) for value in change.values] == [
        ("office, email", "office@consortium.example.org", "")
    ]


def test_changed_pages_are_listed_with_what_changed() -> None:
    """New pages have nothing before, gone ones nothing after."""
    files = {**changed(CORBY, "in Corby.", "in the town."), "data/hubs/new.yml": FILES[KETTERING]}
    changes = record_changes(book(), book(files))
    assert [(change.address, change.fields, change.before is None) for change in changes] == [
        ("hubs/corby/", ("summary",), False),
        ("hubs/new/", (), True),
    ]


@pytest.mark.parametrize(("day", "told"), [("2026-11-25", 1), ("2026-11-26", 0), ("2026-12-03", 0)])
def test_a_new_record_is_new_on_the_day_it_is_added(day: str, told: int) -> None:
    """Readers would not see a line that is older than a week when it comes."""
    new = f"{FILES[EVENT]}history: [{{date: {day}, change: new, text: Listed.}}]\n"
    problems = compared({"data/events/course.yml": new})
    with_day = [(problem.warning, "2026-12-03" in problem.write) for problem in problems]
    assert with_day == [(True, True)] * told


def test_an_older_line_of_a_known_record_is_quiet() -> None:
    """Only what is added now can be given another day."""
    new = f"{FILES[EVENT]}history: [{{date: 2026-11-01, change: new, text: Listed.}}]\n"
    assert compared({EVENT: new}) == []
    moved = f"{new}redirect_from: [events/open-day/]\n"
    assert compared({EVENT: None, "data/events/day.yml": moved}) == []


def test_of_a_record_with_a_doubled_field_only_that_is_told() -> None:
    """What it says in the two places is compared when one of them is gone."""
    old = f"{FILES[EVENT]}redirect_from: [events/day/]\nhistory:\n  - {LISTED}\n"
    before = book({EVENT: old})
    new = f"{old}history:\n  - {LISTED.replace('new', 'changed')}\n"
    assert list(compare(before, book({EVENT: new}))) == []
