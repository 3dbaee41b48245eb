"""What GitHub does: the comment on a pull request, publishing, and whom a failure is told."""

import re

import pytest
import yaml

from theme_fixtures import HOUSE
from workflow_fixtures import WORKFLOWS, run_script, step, steps, workflow

MARK = "<!-- the summary of the check -->"
OURS = {"id": 5, "user": {"login": "github-actions[bot]"}, "body": f"{MARK}\n## All good"}
OTHERS = {"id": 4, "user": {"login": "somebody"}, "body": f"{MARK}\n## All good"}
FIRST = "Say in the comment that this is not checked yet"
LAST = "Write the summary in the comment"
ASK = "@the-person-who-was-named"


def script(name, job, named):
    return step(name, job, named)["with"]["script"]


def named(calls, name):
    return [values for called, values in calls if called == name]


def makefiles():
    """Give all that make reads: what is done with any site, and with this one."""
    return "".join(
        (HOUSE / name).read_text(encoding="utf-8") for name in ("making/site.mk", "Makefile")
    )


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_can_be_read_and_names_each_step_once(path):
    for job in yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)["jobs"].values():
        names = [part["name"] for part in job["steps"] if "name" in part]
        assert len(names) == len(set(names))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_whatever_make_is_asked_for_is_there(path):
    asked = re.findall(
        r"(?:\bmake|\.ci/run) ([a-z-]+)", re.sub(r"#.*", "", path.read_text(encoding="utf-8"))
    )
    there = re.findall(r"(?m)^([a-z-]+):", makefiles())
    assert there
    assert set(asked) <= set(there)


def test_the_comment_is_written_first_of_all():
    assert steps("check", "records")[0]["name"] == FIRST


@pytest.mark.parametrize(
    ("comments", "how"), [([OTHERS], "createComment"), ([OTHERS, OURS], "updateComment")]
)
def test_before_the_check_no_comment_says_that_all_is_good(tmp_path, comments, how):
    answers = {"issues.listComments": comments, f"issues.{how}": {"id": 5}}
    calls, outputs = run_script(
        script("check", "records", FIRST), tmp_path, answers=answers, ASK=ASK
    )
    (written,) = named(calls, f"issues.{how}")
    assert written["body"].startswith(f"{MARK}\n## This could not be checked yet")
    assert ASK in written["body"]
    assert "https://github.example.org/owner/repo/actions/runs/42" in written["body"]
    assert written.get("comment_id", 5) == 5
    assert outputs == {"id": 5}


def last_comment(folder, summary, *, checked="success", built="success", said="", preview=""):
    (folder / "summary.md").write_text(summary, encoding="utf-8")
    if said:
        (folder / "build.txt").write_text(said, encoding="utf-8")
    outcomes = {"COMMENT": "5", "CHECKED": checked, "BUILT": built, "ASK": ASK}
    outcomes["PREVIEW"] = preview
    calls, _ = run_script(script("check", "records", LAST), folder, **outcomes)
    return [values["body"] for values in named(calls, "issues.updateComment")]


def test_when_all_is_well_the_comment_is_the_summary(tmp_path):
    assert last_comment(tmp_path, "## All good\n") == [f"{MARK}\n## All good\n"]


def test_the_comment_leads_to_the_website_as_it_would_be_if_it_could_be_built(tmp_path):
    at = "https://github.example.org/artifact/7"
    (body,) = last_comment(tmp_path, "## All good\n", preview=at)
    assert body.startswith(f"{MARK}\n## All good\n")
    assert f"[download the website as it would be]({at})" in body
    (unbuilt,) = last_comment(tmp_path, "## All good\n", built="failure", preview=at)
    assert at not in unbuilt


def test_when_there_is_something_to_put_right_the_comment_says_so(tmp_path):
    told = last_comment(tmp_path, "## 1 thing to put right\n", checked="failure", built="skipped")
    assert told == [f"{MARK}\n## 1 thing to put right\n"]


def test_when_the_website_cannot_be_built_the_comment_does_not_say_that_all_is_good(tmp_path):
    said = "".join(f"line {number}\n" for number in range(50)) + "The template is broken.\n"
    (body,) = last_comment(tmp_path, "## All good\n", built="failure", said=said)
    assert "All good" not in body
    assert "could not be built" in body
    assert "    The template is broken.\n" in body
    assert "line 3\n" not in body
    assert ASK in body


def test_a_check_that_broke_off_after_its_summary_leaves_the_first_comment(tmp_path):
    assert last_comment(tmp_path, "## All good\n", checked="failure", built="skipped") == []


def test_a_long_summary_is_cut(tmp_path):
    (body,) = last_comment(tmp_path, "x" * 70_000, checked="failure", built="skipped")
    assert len(body) < 65_536
    assert body.endswith("There is more. Mend these first, and the rest will show.\n")


@pytest.mark.parametrize(("titles", "at"), [([], ""), (["Another"], "")])
def test_no_open_issue_says_that_publishing_works(tmp_path, titles, at):
    issues = [{"title": title, "html_url": "https://x.example.org"} for title in titles]
    asks = script("check", "records", "Ask whether publishing fails at the moment")
    _, outputs = run_script(asks, tmp_path, answers={"issues.listForRepo": issues})
    assert outputs == {"failing_at": at}


def test_the_issue_that_publishing_opens_is_found_by_the_check(tmp_path):
    (created,) = named(tell(tmp_path), "issues.create")
    issue = {"title": created["title"], "html_url": "https://x.example.org/1"}
    asks = script("check", "records", "Ask whether publishing fails at the moment")
    _, outputs = run_script(asks, tmp_path, answers={"issues.listForRepo": [issue]})
    assert outputs == {"failing_at": "https://x.example.org/1"}


DEPLOYED = [{"id": 3, "sha": "c3"}, {"id": 2, "sha": "c2"}, {"id": 1, "sha": "c1"}]
WENT_WELL = [{"state": "inactive"}, {"state": "success"}]
FAILED = [{"state": "failure"}, {"state": "in_progress"}]


@pytest.mark.parametrize(
    ("deployed", "statuses", "outputs"),
    [
        (DEPLOYED, [FAILED, WENT_WELL, WENT_WELL], {"commit": "c2"}),
        (DEPLOYED, [FAILED, FAILED, []], {}),
        ([], [], {}),
    ],
)
def test_what_was_published_last_is_the_newest_deployment_that_went_well(
    tmp_path, deployed, statuses, outputs
):
    answers = {
        "repos.listDeployments": deployed,
        "repos.listDeploymentStatuses": {"in_turn": statuses},
    }
    asks = script("publish", "build", "Ask what was published last")
    calls, told = run_script(asks, tmp_path, answers=answers)
    assert told == outputs
    assert workflow("publish")["jobs"]["build"]["permissions"]["deployments"] == "read"
    assert named(calls, "repos.listDeployments")[0]["environment"] == "github-pages"


def test_publishing_goes_on_where_it_is_not_known_what_was_published_last():
    for name in ("Ask what was published last", "Fetch what was published last"):
        assert step("publish", "build", name)["continue-on-error"]
    told = step("publish", "build", "Say if it is compared with nothing")
    assert "::notice" in told["run"]
    check = step("publish", "build", "Check that it may be published")
    assert told["if"] == "${{ steps.before.outcome != 'success' }}"
    assert "steps.before.outcome == 'success' && '.before' || ''" in check["env"]["BEFORE"]


def test_a_check_before_publishing_compares_with_the_folder_that_it_is_given():
    recipe = re.search(r"(?m)^publish-check:.*\n((?:\t.*\n)+)", makefiles())
    assert '--publishing $${BEFORE:+--before "$$BEFORE"}' in recipe[1]


def test_only_a_person_can_publish_without_comparing():
    asked = workflow("publish")[True]["workflow_dispatch"]["inputs"]["as_it_is"]
    assert asked["default"] is False
    assert (
        step("publish", "build", "Ask what was published last")["if"] == "${{ !inputs.as_it_is }}"
    )


LOG = """\
\ufeff2026-11-29T03:23:01.0000000Z ##[group]Run make paper
2026-11-29T03:23:01.0000000Z ##[endgroup]
2026-11-29T03:23:02.0000000Z A document was not made.
2026-11-29T03:23:02.0000000Z ##[error]Process completed with exit code 2.
2026-11-29T03:23:03.0000000Z ##[group]Run make publish-check
2026-11-29T03:23:03.0000000Z \x1b[36;1mmake publish-check\x1b[0m
2026-11-29T03:23:03.0000000Z ##[endgroup]
2026-11-29T03:23:04.0000000Z data/hubs/corby.yml, line 3
2026-11-29T03:23:04.0000000Z   This field is not known.
2026-11-29T03:23:04.0000000Z ##[error]Process completed with exit code 2.
2026-11-29T03:23:05.0000000Z Post job cleanup.
"""


def job(failed, name="Build"):
    done = [{"name": "Set up job", "conclusion": "success"}]
    return {
        "id": 9,
        "name": name,
        "conclusion": "failure",
        "html_url": "https://github.example.org/job/9",
        "steps": [*done, {"name": failed, "conclusion": "failure"}],
    }


def tell(folder, *, jobs=None, published=False, issues=(), log=LOG, ask=ASK):
    answers = {
        "issues.listForRepo": list(issues),
        "actions.listJobsForWorkflowRun": (
            [job("Check that it may be published")] if jobs is None else jobs
        ),
        "actions.downloadJobLogsForWorkflowRun": log,
    }
    code = steps("publish", "tell")[0]["with"]["script"]
    environment = {"PUBLISHED": str(published).lower(), "ASK": ask}
    return run_script(code, folder, answers=answers, **environment)[0]


def test_a_failed_publish_says_which_step_failed_its_last_lines_and_whom_to_ask(tmp_path):
    (issue,) = named(tell(tmp_path), "issues.create")
    body = issue["body"]
    assert "**What failed: “Check that it may be published”.**" in body
    assert "    data/hubs/corby.yml, line 3\n      This field is not known.\n" in body
    assert "A document was not made" not in body
    assert "Process completed" not in body
    assert "make publish-check" not in body
    assert f"**Whom to ask:** {ASK}." in body


@pytest.mark.parametrize(
    ("failed", "told"),
    [
        ("Check that it may be published", "which file and which line to mend"),
        ("Build the website", "about the program, and not about your records"),
        ("Ask for the address of the website", "may not be set up yet"),
        ("Run actions/upload-pages-artifact@v5", "about GitHub, and not about your records"),
        ("Run actions/deploy-pages@v5", "about GitHub, and not about your records"),
    ],
)
def test_what_a_failed_step_means_is_told(tmp_path, failed, told):
    (issue,) = named(tell(tmp_path, jobs=[job(failed)]), "issues.create")
    assert told in issue["body"]


def test_the_steps_that_are_explained_are_those_of_the_workflow():
    code = steps("publish", "tell")[0]["with"]["script"]
    explained = re.findall(r"(?m)^  '([^']+)':", code)
    there = {part.get("name") for part in steps("publish", "build")}
    assert explained
    assert set(explained) <= there


@pytest.mark.parametrize(
    "options",
    [
        {"log": {"fails": "Not found"}},
        {"jobs": {"fails": "No right to"}},
        {"jobs": []},
        {"log": ""},
    ],
)
def test_what_cannot_be_had_keeps_nobody_from_being_told(tmp_path, options):
    (issue,) = named(tell(tmp_path, **options), "issues.create")
    assert "The website is as it was before" in issue["body"]
    assert "https://github.example.org/" in issue["body"]
    assert "Its last lines" not in issue["body"]


def test_while_nobody_is_named_it_is_told_where_to_write_a_name(tmp_path):
    (issue,) = named(tell(tmp_path, ask=""), "issues.create")
    assert "nobody is named yet" in issue["body"]
    link = re.search(r"CONTRIBUTING\.md#([a-z-]+)\) says where", issue["body"])[1]
    guide = (HOUSE / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert f"](#{link})" in guide
    assert "WEBSITE_CONTACT" in guide.partition("## Setting up the website, once")[2]


def test_one_issue_is_open_at_most_and_says_the_newest_reason(tmp_path):
    old = {"title": "The website could not be published", "number": 3, "body": "Of yesterday."}
    calls = tell(tmp_path, issues=[old])
    assert named(calls, "issues.create") == []
    (changed,) = named(calls, "issues.update")
    assert changed["issue_number"] == 3
    assert "Check that it may be published" in changed["body"]


def test_it_closes_when_the_website_is_published_again(tmp_path):
    old = {"title": "The website could not be published", "number": 3, "body": "x"}
    calls = tell(tmp_path, issues=[old], published=True)
    assert [values["state"] for values in named(calls, "issues.update")] == ["closed"]
    assert named(tell(tmp_path, published=True), "issues.create") == []


def test_no_step_for_documents_or_e_mails_stops_publishing():
    built = [part.get("name") for part in steps("publish", "build")]
    site = built.index("Build the website")
    for part in steps("publish", "build")[site + 1 : -1]:
        goes_on = part.get("continue-on-error") or part["run"].lstrip().startswith("echo")
        assert goes_on, part["name"]
    assert "upload-pages-artifact" in steps("publish", "build")[-1]["uses"]


def test_publishing_without_documents_is_said_in_a_warning():
    told = step("publish", "build", "Say if there are no documents")
    assert "::warning" in told["run"]
    for name in ("equipment", "paper", "linked"):
        assert f"steps.{name}.outcome != 'success'" in told["if"]


def test_every_workflow_of_ours_is_kept_but_one_that_somebody_switched_off(tmp_path):
    states = ("active", "disabled_inactivity", "disabled_manually", "deleted")
    workflows = [
        {"id": number, "path": f".github/workflows/{state}.yml", "state": state}
        for number, state in enumerate(states)
    ]
    workflows.append({"id": 9, "path": "dynamic/pages", "state": "active"})
    (keeps,) = (part["with"]["script"] for part in steps("publish", "keep"))
    calls, _ = run_script(keeps, tmp_path, answers={"actions.listRepoWorkflows": workflows})
    kept = [values["workflow_id"] for values in named(calls, "actions.enableWorkflow")]
    assert kept == [0, 1]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_each_script_has_the_rights_that_its_calls_need(path):
    rights = {
        "actions": "actions",
        "git": "contents",
        "issues": "issues",
        "pulls": "pull-requests",
        "repos": "contents",
    }
    for name, job in workflow(path.stem)["jobs"].items():
        code = "".join(part.get("with", {}).get("script", "") for part in job["steps"])
        for area in set(re.findall(r"github\.rest\.([a-z]+)\.", code)):
            # Comments on a pull request are its own.
            granted = job["permissions"]
            assert rights[area] in granted or "pull-requests" in granted, (name, area)
