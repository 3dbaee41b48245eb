"""The lines that the check gives for a record's history can be pasted where it says."""

from datetime import date

import pytest

from checked import check_repository, first_pass
from consortium.advice.history_line import lines_to_add, where_to_add
from consortium.checking.repository_files import read_repository
from consortium.model import Change, Event
from good_county import FILES, county_terms, county_with

EVENT = "data/events/open-day.yml"
CANCELLED = FILES[EVENT].replace("starts:", "status: cancelled\nstarts:", 1)
LISTED = ("- date: 2026-11-01", "  change: new", "  text: Listed.")
BELOW = "\n".join(("history:", *(f"  {line}" for line in LISTED), ""))
BESIDE = "\n".join(("history:", *LISTED, ""))
IN_BRACKETS = 'history: [{date: 2026-11-01, change: new, text: "Listed: now"}]\n'
TAKEN_OFF = "history: [{erased: 2026-11-01}]\n"
MORE = "redirect_from: [events/old-day/]\n"


def offered(text: str) -> tuple[str, tuple[str, ...]]:
    """Give where lines are to be added to an event, and the lines."""
    files = read_repository(county_with({EVENT: text}))
    (entry,) = first_pass(files, county_terms())[0].of(Event)
    lines = lines_to_add(entry.record, entry.value, "cancelled", date(2026, 12, 3))
    return where_to_add(entry.record), lines


def pasted(text: str, where: str, add: tuple[str, ...]) -> str:
    """Do what the message says."""
    lines = text.splitlines()
    if "line " in where:
        at = int(where.rstrip(".").rpartition(" ")[2])
        return "\n".join((*lines[:at], *add, *lines[at:], ""))
    kept = [line for line in lines if not line.startswith("history:")]
    return "\n".join((*kept, *add, ""))


@pytest.mark.parametrize(
    "history", ["", BELOW, BELOW + MORE, BESIDE, BESIDE + MORE, IN_BRACKETS, TAKEN_OFF]
)
@pytest.mark.parametrize("name", ["Open day", "\"Open day: 'all' # 1\"", "'The \"open\" day'"])
def test_what_is_pasted_leaves_nothing_to_put_right(name: str, history: str) -> None:
    """Whatever the history looks like, and whatever signs are in the name."""
    text = CANCELLED.replace("name: Open day", f"name: {name}") + history
    where, add = offered(text)
    mended = county_with({EVENT: pasted(text, where, add)})
    directory, problems = check_repository(mended, county_terms(), markers=())
    assert problems == ()
    last = directory.events["open-day"].history[-1]
    assert (f"{last.date:%Y-%m-%d}", last.change) == ("2026-12-03", "cancelled")
    assert last.text == f"{directory.events['open-day'].name} will not take place."
    assert len(directory.events["open-day"].history) == 1 + bool(history)


def test_an_old_line_that_is_written_anew_keeps_all_that_it_says() -> None:
    """A field that lines of a history have one day is no less safe than the first ones."""

    class Longer(Change):
        more: str = "Say: more"

    files = read_repository(county_with({EVENT: CANCELLED + IN_BRACKETS}))
    (entry,) = first_pass(files, county_terms())[0].of(Event)
    old = Longer(date=date(2026, 11, 1), change="new", text="Listed.")
    event = entry.value.model_copy(update={"history": (old,)})
    lines = lines_to_add(entry.record, event, "cancelled", date(2026, 12, 3))
    assert lines[1:5] == (
        "  - date: 2026-11-01",
        "    change: new",
        "    text: Listed.",
        '    more: "Say: more"',
    )
