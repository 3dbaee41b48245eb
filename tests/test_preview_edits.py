"""What a preview gives after each of many edits is what a clean build of the same files gives."""

import logging
import shutil

import pytest

from making.preview.preview import Preview
from preview_edits import drawn
from preview_fixtures import ADDRESS, Heard, built, checked, county, on_the_day, shown


@pytest.fixture
def heard():
    """What is worth a look, as whoever runs a preview reads it."""
    listener, logger = Heard(), logging.getLogger("mkdocs.hooks.read_records")
    level = logger.level
    logger.setLevel(logging.INFO)
    logger.addHandler(listener)
    yield listener
    logger.removeHandler(listener)
    logger.setLevel(level)


def differences(preview, folder, site):
    """Name the files that a preview does not give as a clean build does."""
    wanted = built(folder, site)
    given = shown(preview, wanted)
    shutil.rmtree(site)
    gone = [file for file in differences.before - wanted.keys() if preview.content(file)]
    differences.before = set(wanted)
    return [file for file in wanted if given[file] != wanted[file]] + gone


def follow(folder, heard, edits, build_after=1):
    """Make edit after edit, and hold the preview against a clean check, and a clean build of some.

    What is a mistake is told as the check tells it, leaves all as it was, and is mended.
    """
    differences.before = set()
    preview = Preview(folder, ADDRESS)
    spare, site = folder.with_name("spare"), folder.with_name("site")
    try:
        for number, (edit, chance) in enumerate(edits, start=1):
            shutil.copytree(folder, spare, ignore=shutil.ignore_patterns("hooks"))
            edit(folder, chance)
            heard.looks = ""
            preview.follow()
            said = checked(folder)
            assert preview.mistake == said.stops, edit.__name__
            if said.stops:
                mend(folder, spare)
                heard.looks = ""
                preview.follow()
                said = checked(folder)
            assert not preview.mistake, edit.__name__
            assert heard.looks == said.looks, edit.__name__
            if number % build_after == 0:
                assert differences(preview, folder, site) == [], edit.__name__
            shutil.rmtree(spare)
    finally:
        preview.close()


def mend(folder, spare):
    """Put the files back as they were."""
    for name in ("data", "docs", "overrides"):
        shutil.rmtree(folder / name)
        (spare / name).rename(folder / name)
    shutil.copy(spare / "mkdocs.yml", folder)


@pytest.mark.thorough
@pytest.mark.parametrize("seed", range(4))
def test_a_hundred_edits_of_every_kind_are_followed_as_a_clean_build_has_them(
    tmp_path, monkeypatch, heard, seed
):
    on_the_day(monkeypatch)
    follow(county(tmp_path / "county"), heard, drawn(seed, 25))


def test_a_dozen_edits_are_followed_as_a_clean_build_has_them(tmp_path, monkeypatch, heard):
    on_the_day(monkeypatch)
    follow(
        county(tmp_path / "county"), tmp_path / "site", heard, seed=2004, count=12, build_after=4
    )
