"""What `make check` calls good builds, on the day of the newest record and the day after."""

import re
import subprocess
import sys
from datetime import date, timedelta

import pytest

from built_site import REPOSITORY, SITE, BuiltSite
from consortium.checking.repository_check import check_repository, repository_at, terms
from consortium.pages import MARKERS
from consortium.problems.problem import stopping
from consortium.problems.terminal import terminal_text
from day_of_records import day_of_records, noon
from edited_copies import NAMES
from edits.all_edits import EDITS
from edits.hubs import local_hub
from edits.record_text import value, with_item
from edits.repository_copy import Copy, copy_repository
from edits.whole_site import WholeSite
from site_builds import build

BUILT = ("office", "guide")
"""The copies that are built as well. `make test-edits` runs the tests on all of them."""


@pytest.fixture
def copy(tmp_path, today) -> Copy:
    """The repository, on a day after all that is in its records."""
    copy_repository(tmp_path / "copy")
    return Copy(tmp_path / "copy", today + timedelta(days=1))


def problems(copy: Copy, day: date) -> str:
    """What stops the website of a copy on a day."""
    on_that_day = terms(repository_at(copy.folder), today=day)
    return terminal_text(
        stopping(check_repository(repository_at(copy.folder), on_that_day, markers=MARKERS)[1])
    )


@pytest.mark.parametrize("script", ["edited_copies.py", "many_edits.py"])
def test_what_make_test_edits_runs_finds_all_that_it_needs(script):
    # From the folder and without the paths that pytest gives to the tests.
    command = [sys.executable, str(REPOSITORY / "tests" / script), "--help"]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)  # noqa: S603 (our own command)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    "name",
    [pytest.param(name, marks=() if name in BUILT else pytest.mark.thorough) for name in EDITS],
)
def test_the_check_calls_every_edit_good(copy, name):
    before = {file: (copy.folder / file).read_bytes() for file in copy.files("**/*")}
    for edit in EDITS[name]:
        edit(copy)
    after = {file: (copy.folder / file).read_bytes() for file in copy.files("**/*")}
    assert after != before
    assert problems(copy, day_of_records(copy.folder)) == ""


@pytest.mark.parametrize("name", [BUILT[0], pytest.param(BUILT[1], marks=pytest.mark.thorough)])
def test_what_the_check_calls_good_builds(copy, name, tmp_path):
    for edit in EDITS[name]:
        edit(copy)
    build(tmp_path / "site", copy.folder, SITE_URL=SITE)
    assert BuiltSite(tmp_path / "site").pages


def test_a_record_of_tomorrow_is_refused_today_and_is_on_its_page_the_day_after(copy, today):
    file = local_hub(copy)
    line = f"- date: {copy.day}\n  change: changed\n  text: A made-up change."
    copy.write(file, with_item(copy.read(file), "history", line))
    assert "is still to come" in problems(copy, today)
    assert day_of_records(copy.folder) == copy.day
    directory, _ = check_repository(
        repository_at(copy.folder),
        terms(repository_at(copy.folder), today=copy.day),
        markers=MARKERS,
    )
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
