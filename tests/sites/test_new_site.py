"""`make new-site`: the smallest site that builds, in a folder that stands alone."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from built_site import SITE, BuiltSite, words
from consortium.__main__ import main as consortium
from consortium.checking.kept_check import KeptCheck
from consortium.checking.repository_files import repository_at
from consortium.checking.rules.contacts import OF_A_NEW_SITE
from consortium.model import Consortium
from consortium.model.field_rules import field_names
from consortium.pages import MARKERS, NEEDED
from consortium.reading.record_files import record_files
from day_of_records import noon
from first_site_words import found_in, words_of_the_first_site
from making.new_site import FIRST, HOUSE, NotEmptyError, main, new_site
from second_county import COUNTY, DAY
from site_builds import build
from test_built_site import (
    test_every_internal_link_anchor_image_and_asset_resolves as links_resolve,
)
from test_built_site import test_every_page_is_html_without_parse_errors as html_is_sound
from words_for_readers import AREAS, says

NOTICE = "LICENSE"
"""What says whose the software is has to stay."""


@pytest.fixture(scope="module")
def named(real):
    return words_of_the_first_site(real)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """A new site, as its command writes it."""
    folder = tmp_path_factory.mktemp("new") / "our-site"
    make("new-site", f"FOLDER={folder}", at=HOUSE)
    return folder


OF_A_MAKE_AROUND_US = {"MAKEFLAGS", "MAKELEVEL", "MFLAGS", "REQUIREMENTS"}
"""What `make test` hands on would else decide what the other folder installs."""


def make(*words: str, at: Path, **told: str) -> str:
    alone = {name: said for name, said in os.environ.items() if name not in OF_A_MAKE_AROUND_US}
    done = subprocess.run(  # noqa: S603 (our own command)
        [shutil.which("make"), *words],
        cwd=at,
        env=alone | told,
        capture_output=True,
        text=True,
        check=False,
    )
    said = done.stdout + done.stderr
    assert done.returncode == 0, said
    return said


def with_what_is_installed_here(folder: Path) -> None:
    """Spare it the setting up: its Python is the one that runs the tests."""
    python = folder / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n', encoding="utf-8")
    python.chmod(0o755)
    (folder / ".venv" / "ready").touch()
    (folder / ".geography").mkdir()
    (folder / ".geography" / "ready").touch()


@pytest.fixture(scope="module")
def new(folder, tmp_path_factory) -> BuiltSite:
    """The new site, built as it is written by the second of two commands."""
    copy = shutil.copytree(folder, tmp_path_factory.mktemp("built") / "copy")
    with_what_is_installed_here(copy)
    said = make("site", at=copy, SITE_URL=SITE, SOURCE_DATE_EPOCH=noon(DAY))
    return BuiltSite(copy / "site", said, copy, DAY)


def test_it_builds_in_the_second_of_two_commands(new):
    assert "Find help for your group" in new.pages[""].html
    assert "make geography" in make(at=new.repository)


def test_it_makes_its_geography_from_files_by_the_same_command(folder, tmp_path):
    copy = shutil.copytree(folder, tmp_path / "copy")
    with_what_is_installed_here(copy)
    given = "data/geography/districts.geojson"
    said = make("geography", f"BOUNDARIES={given}", at=copy)
    assert said.startswith("districts.geojson: 2 districts, drawn with")
    assert (copy / "requirements-geography.lock").is_file()


def test_its_pages_are_sound_and_no_link_leads_nowhere(new, named):
    links_resolve(new)
    html_is_sound(new)
    assert found_in(new.folder, named) == {}


def test_it_gives_its_directory_as_data_and_says_where(new):
    about = new.pages["about/"]
    assert ("open-data/", "") in [about.resolve(address) for _, address in about.links]
    assert {"api/v1/services.json", "open-data/services.csv"} <= new.files
    assert set(new.embeds) >= {f"areas/{area}/" for area in new.directory.areas}
    assert "<iframe" in words(new.pages["open-data/"].main)


def test_no_heading_of_it_is_empty_and_what_it_has_none_of_is_said_in_words(new):
    for path, page in new.both_editions.items():
        seen = [element for element in page.main.iter() if isinstance(element.tag, str)]
        after = dict(pairwise(seen))
        for heading in (element for element in seen if re.fullmatch("h[2-4]", element.tag)):
            follows = after[[*heading.iter()][-1]].tag
            assert not follows.startswith("h") or follows > heading.tag, (path, heading.text)
        if not path.endswith(("search/", "shortlist/")):  # a script fills theirs
            lists = (element for element in seen if element.tag in ("ul", "ol"))
            empty = [list_.attrib for list_ in lists if not len(list_)]
            assert empty == [], path
    for path in ("organisations/", "guides/"):
        assert "There are none yet." in words(new.pages[path].main)


def test_nothing_in_the_folder_has_a_word_of_the_first_site(folder, real):
    engine_too = words_of_the_first_site(real, more=())
    assert [name for name in found_in(folder, engine_too) if name != NOTICE] == []


def test_nothing_that_is_to_be_written_anew_speaks_of_a_plan(named):
    assert found_in(HOUSE / FIRST, named) == {}


def test_the_same_folder_builds_with_the_answers_of_another_consortium(folder, named, tmp_path):
    other = shutil.copytree(folder, tmp_path / "other")
    for entry in (other / "data").iterdir():
        if entry.name != "schemas":
            shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
    for own in ("data", "docs/pictures"):
        shutil.copytree(COUNTY / own, other / own, dirs_exist_ok=True)
    said = build(tmp_path / "below", other, SITE_URL=SITE, SOURCE_DATE_EPOCH=noon(DAY))
    site = BuiltSite(tmp_path / "below", said, other, DAY)
    directory = site.directory
    assert [len(directory.needs), len(directory.communities), len(directory.areas)] == [5, 3, 1]
    by_the_engines_words = {path: says(page.html, AREAS) for path, page in site.pages.items()}
    assert {path: told for path, told in by_the_engines_words.items() if told} == {}
    links_resolve(site)
    assert found_in(site.folder, named) == {}


def test_none_of_its_examples_is_published_once_it_says_that_all_is_real(folder):
    new = repository_at(folder)
    real = new.files["data/consortium.yml"].replace(b"made_up: yes\n", b"")
    opened = replace(new, files={**new.files, "data/consortium.yml": real})
    check = KeptCheck(markers=MARKERS, needed=NEEDED)
    told = check.check(opened, check.terms(opened, today=DAY))[1]
    examples = {file.path for file in record_files(new) if file.path.endswith(".yml")}
    assert {problem.file for problem in told if problem.message == OF_A_NEW_SITE} == examples
    assert len(examples) == 6


def test_it_is_checked_and_published_as_this_one_is_and_nothing_of_the_tests_runs(folder):
    workflows = folder / ".github" / "workflows"
    assert sorted(file.name for file in workflows.iterdir()) == [
        "check.yml",
        "due.yml",
        "outside.yml",
        "publish.yml",
        "spreadsheet.yml",
        "suggestion.yml",
    ]
    text = "".join(file.read_text(encoding="utf-8") for file in workflows.iterdir())
    asked = set(re.findall(r"\bmake ([a-z-]+)", re.sub(r"#.*", "", text)))
    assert asked == {
        "check",
        "columns",
        "due",
        "import",
        "outside",
        "preview",
        "publish-check",
        "site",
        "suggestion",
        "paper",
    }
    assert not re.findall(r"\.ci/|tests/|make test", text)
    there = (folder / "making" / "site.mk").read_text(encoding="utf-8")
    assert asked <= set(re.findall(r"(?m)^([a-z-]+):", there))


def test_what_the_workflows_lead_to_in_the_guide_is_there(folder):
    published = (folder / ".github/workflows/publish.yml").read_text(encoding="utf-8")
    guide = (folder / "CONTRIBUTING.md").read_text(encoding="utf-8")
    headings = re.findall(r"(?m)^## (.+)$", guide)
    there = {re.sub(r"[^a-z0-9 ]", "", heading.lower()).replace(" ", "-") for heading in headings}
    led_to = set(re.findall(r"\$\{guide\}#([a-z0-9-]+)", published))
    assert led_to
    assert led_to <= there


def test_nothing_of_it_names_a_test_that_it_has_not(new):
    statement = new.pages["accessibility/"].html
    assert new.said
    assert "make test" not in new.said
    assert "This site has not been tested in full yet." in statement
    assert "checked by machine" not in statement


def test_what_a_consortium_may_say_of_itself_is_shown_but_for_what_its_plan_said():
    shown = (HOUSE / FIRST / "data/consortium.yml").read_text(encoding="utf-8")
    names = {*re.findall(r"(?m)^(?:# )?([a-z_]+):", shown)}
    assert {*field_names(Consortium)} - names == {"people", "large_print"}


def test_each_template_is_a_good_record(folder, tmp_path, capfdbinary):
    copy = shutil.copytree(folder, tmp_path / "copy")
    templates = list(copy.rglob("_template.*"))
    assert len(templates) > 5
    for template in templates:
        template.rename(template.with_stem(f"2026-10-01-of-{template.parent.name}"))
    command = ["--repository", str(copy), "check", "--today", DAY.isoformat()]
    assert consortium(command) == 0, capfdbinary.readouterr().out.decode()


def test_a_folder_with_something_in_it_stays_as_it_is(tmp_path, capfd):
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(NotEmptyError):
        new_site(tmp_path)
    assert main([str(tmp_path)]) == 1
    assert "is not empty, and nothing was written into it" in capfd.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_without_a_folder_it_says_how_to_name_one(capfd):
    assert main([""]) == 1
    assert "make new-site FOLDER=" in capfd.readouterr().err


def test_an_empty_folder_that_is_there_will_do(tmp_path):
    assert main([str(tmp_path)]) == 0
    assert (tmp_path / "mkdocs.yml").is_file()
