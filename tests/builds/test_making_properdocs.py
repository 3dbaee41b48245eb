"""The rehearsal of the day without MkDocs and Material: what it parts from, what it compares."""

import pytest

from making.properdocs import SETTINGS, ThemeError, differences, part_from_material
from theme_fixtures import HOUSE

STYLE = "assets/stylesheets/main.0a1b2c3d.min.css"
PAGE = '<meta name="generator" content="{generator}">\n<p>{text}</p>\n'


def write(folder, files):
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


def page(text="Tea", generator="mkdocs-1.6.1, mkdocs-material"):
    return PAGE.format(text=text, generator=generator)


@pytest.fixture
def site(tmp_path):
    return write(tmp_path / "one", {"a/index.html": page(), STYLE: "p {}"})


@pytest.fixture
def repository(tmp_path):
    settings = (HOUSE / SETTINGS).read_text(encoding="utf-8")
    return write(tmp_path / "repository", {SETTINGS: settings})


def test_two_sites_are_the_same_whatever_they_name_as_their_generator(tmp_path, site):
    files = {"a/index.html": page(generator="another, and none"), STYLE: "p {}"}
    assert differences(site, write(tmp_path / "two", files)) == []


def test_whatever_else_two_sites_do_not_share_is_named(tmp_path, site):
    files = {"a/index.html": page("Coffee"), "b.xml": "", STYLE: "p {}"}
    assert differences(site, write(tmp_path / "two", files)) == ["a/index.html", "b.xml"]
    (tmp_path / "two" / STYLE).unlink()
    assert differences(site, tmp_path / "two") == ["a/index.html", STYLE, "b.xml"]


def test_without_the_theme_its_style_sheet_is_ours(repository, site):
    part_from_material(repository, site)
    assert (repository / "overrides" / STYLE).read_text(encoding="utf-8") == "p {}"
    settings = (repository / SETTINGS).read_text(encoding="utf-8")
    assert "name: material" not in settings
    assert "  custom_dir: overrides\n" in settings


def test_what_can_no_longer_be_rehearsed_is_an_error(repository, site):
    (site / STYLE).unlink()
    with pytest.raises(ThemeError):
        part_from_material(repository, site)
    write(site, {STYLE: "p {}"})
    write(repository, {SETTINGS: "theme:\n  name: another\n"})
    with pytest.raises(ThemeError):
        part_from_material(repository, site)
