"""What is installed: all of it with hashes, and no more than building needs where that is all."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.version import Version

from theme_fixtures import HOUSE
from workflow_fixtures import WORKFLOWS, workflow

PROJECT = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))
PYTHON = PROJECT["project"]["requires-python"]
TO_BUILD = PROJECT["project"]["dependencies"]
TO_TEST = PROJECT["dependency-groups"]["test"]
TO_REHEARSE = PROJECT["dependency-groups"]["properdocs"]
TO_COMPARE = PROJECT["dependency-groups"]["benchmark"]
TO_MAKE_GEOGRAPHY = PROJECT["dependency-groups"]["geography"]
TO_READ_DATA = PROJECT["dependency-groups"]["frictionless"]
WHOLE, BUILD = "requirements.lock", "requirements-build.lock"
PROPERDOCS = "requirements-properdocs.lock"
BENCHMARK = "requirements-benchmark.lock"
FRICTIONLESS = "requirements-frictionless.lock"
GEOGRAPHY = "requirements-geography.lock"
OURS = {"consortium", "making"}
MAKING_GEOGRAPHY = HOUSE / "hooks" / "consortium" / "geography" / "making"


def locked(name):
    """The packages of a lock as they stand there, each with its hashes."""
    return re.split(r"\n(?=\S)", (HOUSE / name).read_text(encoding="utf-8").strip())


def names(name):
    return {requirement.partition("==")[0] for requirement in locked(name)}


@pytest.mark.parametrize("lock", [WHOLE, BUILD, PROPERDOCS, BENCHMARK, FRICTIONLESS, GEOGRAPHY])
def test_every_package_of_a_lock_has_its_version_and_hashes_and_nothing_says_from_where(lock):
    for requirement in locked(lock):
        assert re.fullmatch(
            r"[a-z0-9-]+==[\w.]+( ; [^\n\\]+)?( \\\n    --hash=sha256:[0-9a-f]{64})+", requirement
        ), requirement


@pytest.mark.parametrize("lock", [BUILD, GEOGRAPHY])
def test_what_is_locked_for_building_or_for_the_geography_is_a_part_of_the_whole(lock):
    assert set(locked(lock)) < set(locked(WHOLE))


@pytest.mark.parametrize(
    ("lock", "wanted"),
    [
        (WHOLE, TO_BUILD),
        (WHOLE, TO_TEST),
        (BUILD, TO_BUILD),
        (PROPERDOCS, TO_REHEARSE),
        (BENCHMARK, TO_COMPARE),
        (WHOLE, TO_MAKE_GEOGRAPHY),
        (GEOGRAPHY, TO_MAKE_GEOGRAPHY),
        (FRICTIONLESS, TO_READ_DATA),
    ],
)
def test_a_lock_has_the_versions_that_the_project_names(lock, wanted):
    pinned = {requirement.partition(" ")[0] for requirement in locked(lock)}
    assert {requirement.lower() for requirement in wanted} <= pinned


def test_what_stands_beside_the_environment_has_its_versions_of_what_both_have():
    versions = [
        {requirement.split()[0] for requirement in locked(name)} for name in (FRICTIONLESS, WHOLE)
    ]
    of_both = names(FRICTIONLESS) & names(WHOLE)
    assert of_both
    assert len(versions[0] & versions[1]) == len(of_both)


def test_what_only_tests_or_the_geography_need_is_not_locked_for_building():
    only_tests = {Requirement(requirement).name for requirement in (*TO_TEST, *TO_MAKE_GEOGRAPHY)}
    assert not only_tests & names(BUILD)


@pytest.mark.parametrize("lock", [PROPERDOCS, BENCHMARK])
def test_what_only_a_rehearsal_or_a_comparison_needs_is_in_no_other_lock(lock):
    assert not names(lock) & names(WHOLE)


def imported(paths):
    """What is imported from packages of others, by the names of modules."""
    modules = set()
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                modules |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                modules.add(node.module.partition(".")[0])
    return sorted(modules - set(sys.stdlib_module_names) - OURS)


def test_whatever_a_build_imports_is_locked_for_building_and_the_geography_s_for_itself():
    makes_geography = set(MAKING_GEOGRAPHY.glob("*.py"))
    assert makes_geography
    builds = {*(HOUSE / "hooks").rglob("*.py"), *(HOUSE / "making").glob("*.py")} - makes_geography
    known = packages_distributions()
    for paths, lists in (
        (builds, names(BUILD)),
        (makes_geography, names(BUILD) | names(GEOGRAPHY)),
    ):
        for module in imported(paths):
            by = {name.lower().replace("_", "-") for name in known[module]}
            assert by & lists, module


@pytest.mark.parametrize(
    ("name", "job"), [("publish", "build"), ("check", "records"), ("properdocs", "build")]
)
def test_a_job_that_tests_nothing_installs_what_building_needs_and_keeps_what_it_fetched(name, job):
    asked = workflow(name)["jobs"][job]
    assert asked["env"]["REQUIREMENTS"] == BUILD
    (python,) = (step for step in asked["steps"] if "setup-python" in step.get("uses", ""))
    assert python["with"]["cache"] == "pip"
    assert python["with"]["cache-dependency-path"] == BUILD


def test_the_oldest_python_is_the_same_wherever_it_is_named():
    oldest = PYTHON.removeprefix(">=")
    for file in ("README.md", "making/new-site/README.md", "making/site.mk"):
        said = (HOUSE / file).read_text(encoding="utf-8")
        named = re.findall(r"(?:Python |OLDEST := )(3\.\d+)", said)
        assert set(named) == {oldest}, file


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_no_workflow_takes_an_older_python(file):
    for job in workflow(file.stem)["jobs"].values():
        for step in job["steps"]:
            python = step.get("with", {}).get("python-version")
            assert python is None or Version(python) in SpecifierSet(PYTHON)
