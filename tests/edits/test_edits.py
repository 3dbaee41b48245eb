"""What `make check` calls good builds, on the day of the newest record and the day after."""

import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from built_site import REPOSITORY, SITE, BuiltSite
from consortium.checking.repository_files import repository_at
from consortium.directory import Directory
from consortium.problems.problem import stopping
from consortium.problems.terminal import terminal_text
from day_of_records import day_of_records, noon
from edited_copies import NAMES
from edits.all_edits import EDITS
from edits.hubs import local_hub
from edits.record_text import value, with_item
from edits.repository_copy import Copy, copy_repository
from edits.undoing import snapshot, undone
from edits.whole_site import WholeSite, faults
from kept_checks import check_of
from second_county import DAY
from site_builds import build

LOOKED_AT = ("office", "guide")
"""The copies that are looked at here. `make test-edits` runs the tests on all of them."""


@pytest.fixture(scope="module")
def the_copy(tmp_path_factory, today) -> Copy:
    folder = tmp_path_factory.mktemp("edited") / "copy"
    copy_repository(folder)
    return Copy(folder, today + timedelta(days=1))


@pytest.fixture
def copy(the_copy) -> Iterator[Copy]:
    """The repository, on a day after all that is in its records."""
    with undone(the_copy.folder):
        yield the_copy


def checked(copy: Copy, day: date) -> tuple[Directory | None, str]:
    """The directory of a copy on a day, and what stops its website."""
    here = repository_at(copy.folder)
    check = check_of(here)
    directory, problems = check.check(here, check.terms(here, today=day))
    return directory, terminal_text(stopping(problems))


@pytest.mark.parametrize("script", ["edited_copies.py", "many_edits.py"])
def test_what_make_test_edits_runs_finds_all_that_it_needs(script):
    # From the folder and without the paths that pytest gives to the tests.
    command = [sys.executable, str(REPOSITORY / "tests" / script), "--help"]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)  # noqa: S603 (our own command)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    "name",
    [pytest.param(name, marks=() if name in LOOKED_AT else pytest.mark.thorough) for name in EDITS],
)
def test_the_check_calls_every_edit_good(copy, name):
    before = snapshot(copy.folder)
    for edit in EDITS[name]:
        edit(copy)
    assert snapshot(copy.folder) != before
    assert checked(copy, day_of_records(copy.folder))[1] == ""


@pytest.mark.thorough
@pytest.mark.parametrize("name", LOOKED_AT)
def test_what_the_check_calls_good_builds(copy, name, tmp_path):
    for edit in EDITS[name]:
        edit(copy)
    build(tmp_path / "site", copy.folder, SITE_URL=SITE)
    assert BuiltSite(tmp_path / "site").pages


def test_where_nobody_has_edited_anything_an_edit_that_is_drawn_would_find_no_fault(
    second_county_folder,
):
    directory, told = checked(Copy(second_county_folder, DAY), DAY)
    assert directory, told
    assert faults(WholeSite(second_county_folder, directory, DAY), {}) == []


def test_a_record_of_tomorrow_is_refused_today_and_is_on_its_page_the_day_after(copy, today):
    file = local_hub(copy)
    line = f"- date: {copy.day}\n  change: changed\n  text: A made-up change."
    copy.write(file, with_item(copy.read(file), "history", line))
    assert "is still to come" in checked(copy, today)[1]
    assert day_of_records(copy.folder) == copy.day
    directory, _ = checked(copy, copy.day)
    page = WholeSite(copy.folder, directory, copy.day).pages[
        f"hubs/{file.rpartition('/')[2][:-4]}/"
    ]
    assert "A made-up change." in page.body


def test_an_issue_that_a_page_leads_to_moves_the_day_to_the_day_that_it_is_out(copy, today):
    for edit in EDITS["newsletter"]:
        edit(copy)
    issue = "docs/newsletters/one-bookkeeper.md"
    written = value(copy.read(issue), "published")
    published = date.fromisoformat(written) + timedelta(days=40)
    copy.replace(issue, written, f"{published}")
    assert day_of_records(copy.folder) == today
    copy.replace("docs/about/index.md", "\n\n", "\n\n[News](record:newsletters/one-bookkeeper)\n\n")
    assert day_of_records(copy.folder) == published


def test_every_copy_has_its_turn_every_night():
    workflow = (REPOSITORY / ".github/workflows/edits.yml").read_text(encoding="utf-8")
    (named,) = re.findall(r"edits: \[(.*)\]", workflow)
    assert tuple(named.split(", ")) == NAMES


def test_noon_is_londons_in_winter_and_in_summer():
    assert noon(date(2026, 11, 22)) == "1795348800"
    assert int(noon(date(2027, 7, 1))) % 86_400 == 11 * 3600
