"""What a run of the tests over every page keeps, for the accessibility statement."""

import ast
from datetime import date

import pytest

import accessibility_run
from accessibility_run import PROGRAMS, Outcomes, renewed
from built_site import REPOSITORY
from consortium.accessibility.results import Measure, Results
from criteria import CRITERIA
from kinds_of_page import every_path

TODAY = date(2026, 11, 22)
BEFORE = date(2026, 3, 1)


def measure(criterion: str, edition: str) -> Measure:
    return Measure(
        criterion=criterion,
        edition=edition,
        tested=BEFORE,
        commit="a" * 40,
        versions={},
        pages=17,
        fingerprint="0" * 64,
    )


def functions_in(file: str) -> set[str]:
    tree = ast.parse((REPOSITORY / file).read_text(encoding="utf-8"))
    return {f"{file}::{part.name}" for part in tree.body if isinstance(part, ast.FunctionDef)}


WANTED = sorted(
    {test for criterion in CRITERIA for tests in criterion.tests.values() for test in tests}
)
RAN = [f"{test}[hubs/]" for test in WANTED]


def test_the_tests_of_every_criterion_exist():
    files = {test.partition("::")[0] for test in WANTED}
    assert set(WANTED) <= set().union(*map(functions_in, files))


def test_every_program_of_a_criterion_can_be_asked_for_its_version():
    assert {name for criterion in CRITERIA for name in criterion.programs} <= set(PROGRAMS)


@pytest.fixture
def run(monkeypatch):
    """What is kept of a run of some tests on 22 November 2026, after another in March."""
    monkeypatch.setattr(accessibility_run, "PROGRAMS", dict.fromkeys(PROGRAMS, lambda: "2"))
    before = [
        measure(criterion.id, edition) for criterion in CRITERIA for edition in criterion.tests
    ]

    def run_tests(**outcomes) -> dict[tuple[str, str], Measure]:
        done = Outcomes(**({"collected": set(RAN), "passed": set(RAN)} | outcomes))
        kept = renewed(Results(measures=tuple(before)), done, TODAY, "f" * 40)
        return {(measured.criterion, measured.edition): measured for measured in kept.measures}

    return run_tests


def test_all_that_passed_is_measured_anew_with_its_day_commit_and_versions(run):
    kept = run()
    assert set(kept) == {
        (criterion.id, edition) for criterion in CRITERIA for edition in criterion.tests
    }
    assert {(measured.tested, measured.commit) for measured in kept.values()} == {(TODAY, "f" * 40)}
    assert kept["axe", "standard"].versions["axe-core"] == "2"
    assert "axe-core" not in kept["size", "standard"].versions
    assert kept["size", "standard"].pages == len(every_path())
    assert kept["pdf-checker", "pdf"].pages == 2


def test_what_failed_is_claimed_no_longer_and_the_rest_is(run):
    (test,) = next(criterion for criterion in CRITERIA if criterion.id == "movement").standard
    kept = run(passed=set(RAN) - {f"{test}[hubs/]"}, failed={f"{test}[hubs/]"})
    assert ("movement", "standard") not in kept
    assert kept["size", "standard"].tested == TODAY


@pytest.mark.parametrize("is_collected", [True, False])
def test_what_was_skipped_or_not_looked_at_stays_as_it_was_measured(run, is_collected):
    (test,) = next(criterion for criterion in CRITERIA if criterion.id == "movement").standard
    rest = set(RAN) - {f"{test}[hubs/]"}
    kept = run(passed=rest, **({} if is_collected else {"collected": rest}))
    assert kept["movement", "standard"] == measure("movement", "standard")
    assert kept["size", "standard"].tested == TODAY


def test_a_test_that_is_expected_to_fail_is_a_known_fault(run):
    (test,) = next(criterion for criterion in CRITERIA if criterion.id == "movement").standard
    known = f"{test}[hubs/]"
    kept = run(passed=set(RAN) - {known}, known_faults={known: "The map moves."})
    assert kept["movement", "standard"].known_faults == ("The map moves.",)
    assert kept["movement", "standard"].tested == TODAY
