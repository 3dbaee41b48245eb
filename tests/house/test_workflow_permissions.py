"""What the workflows may do on GitHub, and run there: as little as their work needs, and pinned."""

import re

import pytest
import yaml

from built_site import REPOSITORY

DEBIAN = REPOSITORY / ".github" / "debian" / "Dockerfile"
FILES = sorted((REPOSITORY / ".github" / "workflows").glob("*.yml"))
every_workflow = pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)


def jobs(file):
    return yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader)["jobs"].items()


@every_workflow
def test_a_workflow_may_do_nothing_but_what_its_jobs_say(file):
    assert yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader)["permissions"] == {}


@every_workflow
def test_every_action_is_pinned_to_a_commit_with_its_version_beside_it(file):
    used = re.findall(r"uses: (.+)", file.read_text(encoding="utf-8"))
    assert used
    for action in used:
        assert re.fullmatch(r"[\w/-]+@[0-9a-f]{40} # v[\d.]+", action), action


@every_workflow
def test_every_container_is_the_one_that_is_kept_fresh_and_pinned_to_what_is_in_it(file):
    kept = re.search(r"(?m)^FROM (.+)", DEBIAN.read_text(encoding="utf-8"))[1]
    assert re.fullmatch(r"debian:12@sha256:[0-9a-f]{64}", kept)
    for name, job in jobs(file):
        if "container" in job:
            assert job["container"]["image"] == kept, name
        assert "services" not in job, name


@every_workflow
def test_a_job_that_may_change_files_runs_nothing_of_the_repository(file):
    for name, job in jobs(file):
        if job["permissions"].get("contents") == "write":
            for step in job["steps"]:
                assert "run" not in step, name
                assert not step.get("uses", "").startswith("actions/checkout"), name


@every_workflow
def test_every_job_ends(file):
    for name, job in jobs(file):
        assert job["timeout-minutes"] <= 180, name
