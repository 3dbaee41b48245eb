"""A record that somebody hands in as an issue: it is checked when an editor asks, and answered."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest

import day_of_records
from checked import check_repository
from consortium.problems.problem import stopping
from consortium.reports.suggestion import answer, suggestion_in
from good_county import FILES, county_terms, county_with
from theme_fixtures import HOUSE
from workflow_fixtures import run_script, step, workflow

FILE = "data/hubs/new-advisers.yml"
GOOD = FILES["data/hubs/corby.yml"]
FILES_AT = "https://github.com/owner/name/blob/main/"
EVIL = '```\n$(rm -rf /)\n`whoami`\n@everybody\n<script>alert(1)</script>\n"; echo gone #'


def issue(text, file=FILE, fence="```"):
    return f"{file}\n\n{fence}yaml\n{text}{fence}\n"


def answered(body, *, is_new=True, problems=()):
    return answer(
        suggestion_in(body),
        problems,
        templates=HOUSE / "overrides",
        today=day_of_records.today(),
        files=FILES_AT,
        is_new=is_new,
    )


def checked(body):
    suggestion = suggestion_in(body)
    there = suggestion.in_place(county_with())
    _, told = check_repository(there, county_terms(), markers=())
    return stopping(problem for problem in told if problem.file == suggestion.file)


def test_a_good_record_is_answered_with_a_new_file_that_has_its_text():
    body = issue(GOOD).replace("\n", "\r\n")
    assert checked(body) == ()
    text = answered(body)
    assert f"`{FILE}` is good" in text
    address = urlsplit(re.search(r"\((https://github[^)]+)\)", text)[1])
    assert address.path == "/owner/name/new/main/data/hubs"
    assert parse_qs(address.query) == {"filename": ["new-advisers.yml"], "value": [GOOD]}


def test_a_long_record_is_answered_with_an_empty_file_to_paste_into():
    text = answered(issue(GOOD + "# A long note.\n" * 600))
    assert "value=" not in text
    assert "?filename=new-advisers.yml)" in text


def test_a_change_is_answered_with_the_page_on_which_the_file_is_edited():
    assert f"({FILES_AT.replace('blob', 'edit')}{FILE})" in answered(issue(GOOD), is_new=False)


def test_what_is_wrong_is_answered_in_the_words_of_the_check():
    body = issue(GOOD.replace("tier: local", "tier: lokal"))
    (problem,) = checked(body)
    text = answered(body, problems=[problem])
    assert "1 thing to put right" in text
    assert "'lokal' is not one of the words for 'tier'. Did you mean 'local'?" in text


@pytest.mark.parametrize(
    "file",
    [
        "data/hubs/../../etc/passwd.yml",
        ".github/workflows/check.yml",
        "hooks/consortium/x.py",
        "data/consortium.yml",
        "data/hubs/Capitals.yml",
    ],
)
def test_no_other_file_than_a_record_is_taken(file):
    assert suggestion_in(issue(GOOD, file)) is None
    assert "no record here that can be checked" in answered(issue(GOOD, file))


@pytest.mark.parametrize(
    "body", ["", "Hello", f"{FILE}\n\n```yaml\n```\n", "```yaml\nname: x\n```"]
)
def test_an_issue_without_a_record_is_told_how_one_is_written(body):
    assert "Copy both from there" in answered(body)


def test_whatever_stands_in_a_text_it_calls_nobody_and_breaks_out_of_nothing():
    body = issue(f"name: |\n  {EVIL.replace(chr(10), chr(10) + '  ')}\n", fence="`````")
    text = answered(body, problems=checked(body))
    assert "<script>" not in re.sub(r"`+[^`]*`+", "", text)
    assert "@everybody" not in re.sub(r"`+[^`]*`+", "", text)


def test_the_notes_of_an_issue_that_is_out_keep_its_own_text():
    file = "docs/newsletters/one.md"
    there = county_with({file: "---\nnumber: 1\n---\n\nWords of the issue.\n"})
    changed = suggestion_in(issue("---\nnumber: 2\n---\n", file)).in_place(there)
    assert changed.files[file] == b"---\nnumber: 2\n---\n\nWords of the issue.\n"


def test_only_the_label_of_an_editor_starts_the_check():
    asked = workflow("suggestion")
    assert asked[True] == {"issues": {"types": ["labeled"]}}
    jobs = asked["jobs"]
    (label,) = re.findall(r"^github\.event\.label\.name == '(.+)'$", jobs["check"]["if"])
    for guide in ("README.md", "CONTRIBUTING.md", "making/new-site/CONTRIBUTING.md"):
        told = (HOUSE / guide).read_text(encoding="utf-8")
        assert {*re.findall(r"(?:the label|make one named) `(.+?)`", told)} == {label}, guide
    assert jobs["check"]["permissions"] == {"contents": "read"}
    assert jobs["answer"]["permissions"] == {"issues": "write"}
    assert not [part for part in jobs["answer"]["steps"] if "run" in part]


def test_the_text_of_an_issue_is_never_a_part_of_a_command():
    for job in workflow("suggestion")["jobs"].values():
        for part in job["steps"]:
            code = part.get("run", "") + part.get("with", {}).get("script", "")
            assert "github.event" not in code
    recipe = re.search(r"(?m)^suggestion:.*\n((?:\t.*\n)+)", (HOUSE / "making/site.mk").read_text())
    assert "SUGGESTION" not in recipe[1]


@pytest.mark.parametrize(
    ("comments", "how"),
    [
        ([], "createComment"),
        (
            [
                {
                    "id": 5,
                    "user": {"login": "github-actions[bot]"},
                    "body": "<!-- the check of a suggestion -->\nOld.",
                }
            ],
            "updateComment",
        ),
    ],
)
def test_the_answer_is_one_comment_in_the_issue(tmp_path, comments, how):
    script = step("suggestion", "answer", "Answer in the issue")["with"]["script"]
    answers = {"issues.listComments": comments, f"issues.{how}": {}}
    calls, _ = run_script(script, tmp_path, answers=answers, ANSWER="IyMgR29vZAo=")
    (written,) = [values for name, values in calls if name == f"issues.{how}"]
    assert written["body"] == "<!-- the check of a suggestion -->\n## Good\n"
