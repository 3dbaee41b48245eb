"""A repository is a value: the check says the same of one on the disk and of one in memory."""

import contextlib
import os

import pytest

from checked import check_repository
from consortium.checking.repository_files import repository_at
from consortium.problems.problem import Problem
from consortium.repository.on_disk import repository_in
from consortium.repository.repository import Repository
from good_county import county_terms, county_with, write_county
from mistakes.file_mistakes import FILES
from mistakes.page_mistakes import PAGES


def told(repository):
    return check_repository(repository, county_terms(), markers=("finder", "words"))[1]


@pytest.mark.parametrize("mistake", [*FILES[:12], *PAGES[:4]], ids=lambda mistake: mistake.name)
def test_the_check_says_the_same_of_a_folder_as_of_its_files(tmp_path, mistake):
    on_disk = repository_at(write_county(tmp_path, mistake.files))
    assert told(on_disk) == told(county_with(mistake.files)) != ()


def test_files_are_named_folder_by_folder_and_none_of_a_folder_with_a_longer_name():
    closed = {"a/b/1": Problem(file="a/b/1", message="Closed.")}
    repository = Repository(dict.fromkeys(("a/c", "a/b-1", "a/b/2", "ab/x", "top"), b""), closed)
    assert repository.below("a") == ("a/b/1", "a/b/2", "a/b-1", "a/c")
    assert repository.at_the_top() == ("top",)


class Gone:
    """What a folder still lists of a file that an editor has just renamed."""

    name, path = "4913", "4913"

    def is_file(self):
        return True

    def is_dir(self, *, follow_symlinks):
        return follow_symlinks

    def stat(self, *, follow_symlinks):
        raise FileNotFoundError(follow_symlinks)


def test_a_file_that_goes_while_it_is_looked_at_is_none(tmp_path, monkeypatch):
    (tmp_path / "data").mkdir()
    top, below = contextlib.nullcontext([Gone()]), [Gone()]
    monkeypatch.setattr(os, "scandir", lambda folder: top if folder == tmp_path else below)
    assert dict(repository_in(tmp_path, ("data",)).files) == {}


def test_only_the_folders_asked_for_and_what_editors_put_at_the_top_are_looked_at(tmp_path):
    for file in ("data/a", "other/b", ".git/c", ".hidden", "top"):
        (tmp_path / file).parent.mkdir(exist_ok=True)
        (tmp_path / file).write_bytes(file.encode())
    assert dict(repository_in(tmp_path, ("data", "docs")).files) == {
        "data/a": b"data/a",
        "top": b"top",
    }


def test_a_file_is_read_once_and_stays_as_it_was(tmp_path):
    (tmp_path / "one").write_bytes(b"before")
    files = repository_in(tmp_path, ()).files
    assert files["one"] == b"before"
    (tmp_path / "one").write_bytes(b"after")
    assert files["one"] == b"before"


def test_a_file_that_goes_before_it_is_read_is_not_there(tmp_path):
    county = write_county(tmp_path)
    gone = [county / file for file in ("notes.yml", "data/hubs/gone.yml", "docs/gone.md")]
    for file in gone:
        file.write_text("Not for long.")
    repository = repository_at(county)
    for file in gone:
        file.unlink()
    assert told(repository) == ()
    assert "notes.yml" not in repository.files


def test_a_film_is_not_read(tmp_path):
    county = write_county(tmp_path)
    (county / "docs/film.webm").write_bytes(b"Two hours of it.")
    repository = repository_at(county)
    told(repository)
    (county / "docs/film.webm").write_bytes(b"Another one.")
    assert repository.files["docs/film.webm"] == b"Another one."


def test_settings_that_are_a_link_are_told_as_one_and_not_as_gone(tmp_path):
    county = write_county(tmp_path / "county")
    (county / "mkdocs.yml").rename(tmp_path / "elsewhere.yml")
    (county / "mkdocs.yml").symlink_to(tmp_path / "elsewhere.yml")
    (problem,) = told(repository_at(county))
    assert (problem.file, problem.message[:15]) == ("mkdocs.yml", "This is no file")
