"""The comment on a pull request names every file that it changes, and who must look."""

import os
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from consortium.problems.problem import Problem
from consortium.reports.advice import of_the_change
from consortium.reports.changed_words import LONGEST, changed_words
from consortium.reports.file_change import file_changes
from consortium.reports.markdown import WORD_JOINER
from consortium.reports.summary import Links, summary

TEMPLATES = Path(__file__).parents[2] / "overrides"
ENGINEER = "Somebody who knows the code must look at"
PAGE = "docs/about/index.md"
ISSUE = "docs/newsletters/first.md"
NOTES = "---\ntitle: About\n---\n\n"


def write(folder, files):
    folder.mkdir()
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def told(folder, before, after, *, problems=()):
    changes = file_changes(write(folder / "before", before), write(folder / "after", after))
    text = summary(problems, (), templates=TEMPLATES, today=date(2026, 12, 3), files=changes)
    return text.replace(WORD_JOINER, "")


def test_of_a_page_the_words_are_told_before_and_after(tmp_path):
    before, after = (f"{NOTES}We help groups.\n\nAsk us {day}.\n" for day in ("today", "later"))
    text = told(tmp_path, {PAGE: before}, {PAGE: after})
    assert text.startswith("## All good. 1 page will change\n")
    assert f"**`{PAGE}`** (changed)\n\n- it was “Ask us today.”, now “Ask us later.”\n" in text
    assert "We help groups" not in text
    assert ENGINEER not in text


def test_of_a_newsletter_the_words_are_told_too_and_it_is_no_page_by_hand(tmp_path):
    text = told(tmp_path, {ISSUE: "Some news.\n"}, {ISSUE: "Other news.\n"})
    assert "- it was “Some news.”, now “Other news.”\n" in text
    assert text.startswith("## All good\n")


def test_of_a_new_issue_the_words_that_readers_read_are_told_and_not_its_notes(tmp_path):
    issue = "---\n# How to use this file\nnumber: 5\n---\n\n## Some news\n"
    text = told(tmp_path, {}, {ISSUE: issue})
    assert "- now “\\#\\# Some news”\n" in text


def test_of_a_new_page_its_title_and_description_are_told_too(tmp_path):
    assert "description: Who we are." in told(
        tmp_path, {}, {PAGE: "---\ndescription: Who we are.\n---\n\n# About us\n"}
    )


def test_a_page_that_goes_is_named_and_not_repeated(tmp_path):
    text = told(tmp_path, {PAGE: "We help.\n"}, {})
    assert f"**`{PAGE}`** (gone)\n" in text
    assert "We help" not in text


def test_a_change_of_empty_lines_alone_is_told_as_that(tmp_path):
    text = told(tmp_path, {PAGE: "One.\nTwo.\n"}, {PAGE: "One.\n\nTwo.\n"})
    assert f"**`{PAGE}`** (changed)\n\n- no words, only empty lines or spaces\n" in text


def test_so_many_places_are_told_that_the_comment_can_be_read(tmp_path):
    before, after = (
        "".join(f"Line {number}.\n\n{word} {number}.\n\n" for number in range(12))
        for word in ("Old", "New")
    )
    text = told(tmp_path, {PAGE: before}, {PAGE: after})
    assert "now “New 9.”" in text
    assert "now “New 10.”" not in text
    assert '- and 2 more places: choose "Files changed" to see them\n' in text


@pytest.mark.parametrize(
    "file",
    [
        "docs/assets/finder.js",
        "docs/assets/site.css",
        "docs/guide.html",
        "docs/drawing.svg",
        "docs/CNAME",
        "overrides/main.html",
        ".github/workflows/publish.yml",
        "hooks/files.py",
        "mkdocs.yml",
        "requirements.lock",
        "CONTRIBUTING.md",
        "data/geography/places.csv",
        "data/schemas/hub.json",
        "notes.txt",
        "data/hubs/corby.docx",
    ],
)
def test_what_is_no_content_is_named_in_bold_with_who_must_look(tmp_path, file):
    text = told(tmp_path, {}, {file: "x", "docs/new.md": "# New\n"})
    assert text.startswith("## All good. 1 page will change, and perhaps more\n")
    assert f"### {ENGINEER} this file first\n" in text
    assert f"- **`{file}`** (new)\n" in text
    assert 'somebody who knows the code has said that it is good. To keep it, choose "' in text


def test_it_is_said_too_while_there_is_something_to_put_right(tmp_path):
    problem = Problem(file="data/hubs/corby.yml", line=1, message="Mend this.")
    changed = {"hooks/files.py": "x"}
    text = told(tmp_path, {}, changed, problems=(problem,))
    assert text.startswith("## 1 thing to put right\n")
    assert "- **`hooks/files.py`** (new)\n" in text


@pytest.mark.parametrize(
    "file",
    ["data/hubs/corby.yml", "docs/newsletters/hall.JPG", "data/accessibility/results.json"],
)
def test_records_and_pictures_are_named_without_calling_for_anybody(tmp_path, file):
    text = told(tmp_path, {file: "a"}, {file: "b"})
    assert f"Files of records and pictures: `{file}` (changed)." in text
    assert ENGINEER not in text


@pytest.mark.parametrize("file", [PAGE, "data/hubs/corby.yml", "docs/newsletters/hall.jpg"])
@pytest.mark.parametrize("change", ["link", "program"])
def test_content_that_becomes_something_else_is_for_whoever_knows_the_code(tmp_path, change, file):
    before, after = write(tmp_path / "before", {file: "x"}), write(tmp_path / "after", {file: "x"})
    if change == "link":
        (after / file).unlink()
        (after / file).symlink_to("/etc/hostname")
    else:
        (after / file).chmod(0o755)
    (changed,) = file_changes(before, after)
    assert not changed.is_content


def test_a_folder_that_is_not_changed_says_nothing(tmp_path):
    text = told(tmp_path, {PAGE: "x", "Makefile": "x"}, {PAGE: "x", "Makefile": "x"})
    assert PAGE not in text
    assert "Makefile" not in text


def git(folder, *words):
    if not shutil.which("git"):
        pytest.skip("There is no git here.")
    subprocess.run(["git", *words], cwd=folder, check=True)  # noqa: S603, S607 (our own words)


def test_what_git_is_told_to_ignore_is_named_only_if_somebody_adds_it_all_the_same(tmp_path):
    before = write(tmp_path / "before", {})
    after = write(tmp_path / "after", {".gitignore": "*.log\n", "a.log": "", "b.log": "", "c": ""})
    git(after, "init", "--quiet")
    git(after, "add", "--force", "b.log")
    git(write(after / ".before", {"mkdocs.yml": ""}), "init", "--quiet")
    assert [change.file for change in file_changes(before, after)] == [".gitignore", "b.log", "c"]


def test_words_and_names_are_plain_text_in_the_comment(tmp_path):
    after = {
        PAGE: "<img src=x onerror=y> **bold** @somebody [x](https://x.example.org) `code` #12\n",
        "docs/a`b**[x](y).js": "x",
    }
    text = told(tmp_path, {}, after)
    assert "<img" not in text
    assert "\\*\\*bold\\*\\*" in text
    assert "\\[x\\](https" in text
    assert "- **``docs/a`b**[x](y).js``** (new)\n" in text


def test_a_name_cannot_end_its_line_or_hide_letters(tmp_path):
    name = "docs/a\n\n# All good\r\r\N{RIGHT-TO-LEFT OVERRIDE}b.js"
    text = told(tmp_path, {}, {name: "x"})
    assert "- **`docs/a  # All good  \N{REPLACEMENT CHARACTER}b.js`** (new)\n" in text


def test_a_name_that_is_no_text_can_be_told(tmp_path):
    after = write(tmp_path / "after", {})
    (after / os.fsdecode(b"bad-\xff.js")).write_bytes(b"x")
    changes = file_changes(write(tmp_path / "before", {}), after)
    text = summary((), (), templates=TEMPLATES, today=date(2026, 12, 3), files=changes)
    assert "bad-\N{REPLACEMENT CHARACTER}.js" in text.encode().decode()


def test_of_a_long_paragraph_the_words_round_the_change_are_shown():
    start, end = "before " * 100, " after" * 100
    (change,) = changed_words(f"{start}old{end}\n", f"{start}new{end}\n")
    assert change.before.startswith("… before")
    assert " old after" in change.before
    assert change.after == change.before.replace("old", "new")
    assert len(change.after) < LONGEST


def test_a_new_text_is_shown_from_its_beginning_and_cut():
    (change,) = changed_words("", "word " * 500)
    assert change.before == ""
    assert change.after.startswith("word word")
    assert change.after.endswith(" …")
    assert len(change.after) < LONGEST + 5


@pytest.mark.parametrize(
    ("before", "after"), [("a a", "a a a"), ("one two two", "one two"), ("", "x")]
)
def test_words_that_repeat_are_not_cut_twice(before, after):
    (change,) = changed_words(before, after)
    assert (change.before, change.after) == (before, after)


def test_a_word_that_is_repeated_once_more_is_shown_with_those_round_it():
    (change,) = changed_words("word " * 100, "word " * 101)
    assert change.before.startswith("… word word")
    assert len(change.after) > len(change.before)


def test_a_text_of_many_lines_is_compared_at_once():
    before, after = ("".join(f"{word} {n}\n" for n in range(20_000)) for word in ("a", "b"))
    assert len(changed_words(before, after)) == 1


HUB = "data/hubs/{}.yml"
RECORD = "name: A\nsummary: B.\nstatus: active\nareas: [corby]\n"


def test_a_file_with_a_new_name_is_told_as_one_thing(tmp_path):
    after = {HUB.format("b"): f"{RECORD}redirect_from:\n  - hubs/a/\n"}
    text = told(tmp_path, {HUB.format("a"): RECORD}, after)
    assert f"`{HUB.format('b')}` (new name: it was `{HUB.format('a')}`)." in text
    assert "(gone)" not in text


def test_a_file_in_the_place_of_quite_another_is_no_new_name(tmp_path):
    text = told(tmp_path, {HUB.format("a"): RECORD}, {HUB.format("b"): "name: Other\nx: y\n"})
    assert f"`{HUB.format('a')}` (gone), `{HUB.format('b')}` (new)." in text


def test_of_a_file_that_is_gone_it_is_told_how_to_put_it_back(tmp_path):
    changes = file_changes(write(tmp_path / "a", {PAGE: "Old\n"}), write(tmp_path / "b", {}))
    links = Links(
        files="https://github.com/o/r/blob/my-branch/", before="https://github.com/o/r/blob/main/"
    )
    gone = Problem(file=PAGE, message="This page is gone.")
    for problems in ((), (gone,)):
        text = summary(
            problems,
            (),
            templates=TEMPLATES,
            today=date(2026, 12, 3),
            files=changes,
            links=links,
        )
        assert f"(https://github.com/o/r/blob/main/{PAGE}?plain=1)" in text
        made = "(https://github.com/o/r/new/my-branch/docs/about?filename=index.md)"
        assert text.count(made) == 1
        assert "[Open this" not in text


def test_advice_on_a_file_that_a_change_does_not_touch_is_left_out_unless_it_came_with_it():
    def advice(file, message, line=1):
        return Problem(file=file, message=message, line=line, warning=True)

    stops = Problem(file="data/a.yml", message="Wrong.")
    touched = advice("data/b.yml", "Look.")
    old, moved = advice("data/c.yml", "Old."), advice("data/c.yml", "Old.", line=7)
    came = advice("data/c.yml", "Nobody uses this now.")
    left = of_the_change((stops, touched, moved, came), {"data/b.yml"}, (old, touched))
    assert set(left) == {stops, touched, came}
