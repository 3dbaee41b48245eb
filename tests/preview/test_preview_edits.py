"""What a preview gives after each of many edits is what a clean build of the same files gives."""

import logging
import shutil

import pytest

from edits.undoing import put_back, snapshot
from making.serve.preview import Preview
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


def differences(preview, wanted, before):
    """Name the files that a preview does not give as a clean build does, or gives no more."""
    given = shown(preview, wanted.keys() | before)
    return [file for file, content in given.items() if content != wanted.get(file)]


def follow(folder, heard, edits, build_after=1):
    """Make edit after edit, and hold the preview against a clean check, and a clean build of some.

    What is a mistake is told as the check tells it, leaves all as it was, and is mended.
    """
    preview, before = Preview(folder, ADDRESS), set()
    site = folder.with_name("site")
    try:
        for number, (edit, chance) in enumerate(edits, start=1):
            as_it_was = snapshot(folder)
            edit(folder, chance)
            preview.follow()
            said = checked(folder)
            assert preview.mistake == said.stops, edit.__name__
            if said.stops:
                put_back(folder, as_it_was)
                preview.follow()
                said = checked(folder)
            assert not preview.mistake, edit.__name__
            assert said.looks in ("", heard.looks), edit.__name__  # told when it changes
            if number % build_after == 0:
                wanted = built(folder, site)
                assert differences(preview, wanted, before) == [], edit.__name__
                before = wanted.keys()
                shutil.rmtree(site)
    finally:
        preview.close()


@pytest.mark.thorough
@pytest.mark.parametrize("seed", range(4))
def test_a_hundred_edits_of_every_kind_are_followed_as_a_clean_build_has_them(
    tmp_path, monkeypatch, heard, seed
):
    on_the_day(monkeypatch)
    follow(county(tmp_path / "county"), heard, drawn(seed, 25))


def test_a_dozen_edits_are_followed_as_a_clean_build_has_them(tmp_path, monkeypatch, heard):
    on_the_day(monkeypatch)
    follow(county(tmp_path / "county"), heard, drawn(2004, 12), build_after=6)
