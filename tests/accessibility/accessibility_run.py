"""A run of the tests over every page, and the measures that come of it."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from importlib.metadata import version
from zoneinfo import ZoneInfo

import pytest

from browser.chromium import browser_version
from built_site import REPOSITORY
from consortium.accessibility.fingerprint import fingerprint
from consortium.accessibility.results import FILE, Measure, MeasuredEdition, Results, read_results
from criteria import CRITERIA, Criterion
from kinds_of_page import pages_to_test

FROM_NPM = json.loads((REPOSITORY / "tests" / "nu" / "package.json").read_bytes())["dependencies"]
#: What pages are made with, and so every page that is measured.
MADE_WITH = ("MkDocs", "Material for MkDocs")
PROGRAMS: dict[str, Callable[[], str]] = {
    "Chromium": browser_version,
    "axe-core": lambda: FROM_NPM["axe-core"],
    "Nu Html Checker": lambda: FROM_NPM["vnu-jar"],
    "MkDocs": lambda: version("mkdocs"),
    "Material for MkDocs": lambda: version("mkdocs-material"),
    "Playwright": lambda: version("playwright"),
    "PyMuPDF": lambda: version("pymupdf"),
    "WeasyPrint": lambda: version("weasyprint"),
    "html5lib": lambda: version("html5lib"),
    "outloud": lambda: version("outloud"),
    "pikepdf": lambda: version("pikepdf"),
}


def measured_commit() -> str | None:
    """The commit that is being measured; None where files differ from it.

    Where there is no git, the environment may name it: COMMIT.
    """
    git = shutil.which("git")
    if named := os.environ.get("COMMIT"):
        return named
    if not git or not (REPOSITORY / ".git").exists():
        return None

    def ask(*words: str) -> str:
        command = [git, *words]
        done = subprocess.run(  # noqa: S603 (our own command)
            command, cwd=REPOSITORY, capture_output=True, text=True, check=True
        )
        return done.stdout.strip()

    changed = ask("status", "--porcelain", "--", ".", f":!{FILE.as_posix()}")
    return None if changed else ask("rev-parse", "HEAD")


@dataclass(frozen=True)
class Outcomes:
    """What became of the tests of a run, by their node ids.

    `known_faults` are those that were expected to fail, with the reason.
    """

    collected: set[str] = field(default_factory=set)
    passed: set[str] = field(default_factory=set)
    failed: set[str] = field(default_factory=set)
    known_faults: dict[str, str] = field(default_factory=dict)

    def of(self, tests: Iterable[str]) -> list[str]:
        """The node ids of some tests."""
        return sorted(
            node_id for node_id in self.collected if node_id.partition("[")[0] in set(tests)
        )

    def have_all_run(self, tests: tuple[str, ...]) -> bool:
        """Whether each of some tests ran with all its pages, and was not skipped."""
        ran = self.passed | self.failed | set(self.known_faults)
        return all(self.of([test]) for test in tests) and set(self.of(tests)) <= ran


@dataclass(eq=False)
class Run:
    """Hears what becomes of each test, and keeps what was measured when all is done.

    Where several processes share the tests, this is the one that hears from all of them.
    """

    outcomes: Outcomes = field(default_factory=Outcomes)
    paper: dict[str, str] = field(default_factory=dict)
    commit: str | None = field(default_factory=measured_commit)
    began_with: str = field(default_factory=lambda: fingerprint(REPOSITORY))

    def pytest_report_header(self) -> str:
        if self.commit:
            return f"What is measured will be kept in {FILE.as_posix()}."
        return "Nothing that is measured will be kept: commit your changes first, and run it again."

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        self.outcomes.collected.update(item.nodeid for item in session.items)

    @pytest.hookimpl(optionalhook=True)
    def pytest_xdist_node_collection_finished(self, ids: list[str]) -> None:
        self.outcomes.collected.update(ids)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.outcomes.failed.add(report.nodeid)
        elif report.when == "call" and report.passed:
            self.outcomes.passed.add(report.nodeid)
        elif hasattr(report, "wasxfail"):
            reason = report.wasxfail.removeprefix("reason: ")
            self.outcomes.known_faults[report.nodeid] = reason
        if told := dict(report.user_properties).get("paper"):
            self.paper[report.nodeid] = told

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        if self.paper:
            terminalreporter.section("what a printer gets")
        for nodeid, told in sorted(self.paper.items()):
            terminalreporter.line(f"{nodeid.partition('::')[2]}: {told}")

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        """Write what was measured. A run of some pages alone measures nothing."""
        whole = (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED)
        if exitstatus not in whole or is_partial(session.config) or not self.commit:
            return
        if self.began_with != fingerprint(REPOSITORY):
            raise pytest.UsageError("Nothing was kept: files changed during the tests.")
        today = datetime.now(tz=ZoneInfo("Europe/London")).date()
        results = renewed(read_results(REPOSITORY), self.outcomes, today, self.commit)
        file = REPOSITORY / FILE
        file.parent.mkdir(exist_ok=True)
        file.write_text(results.text(), encoding="utf-8", newline="\n")


def is_partial(config: pytest.Config) -> bool:
    """Whether a run was asked for some tests of a file alone."""
    chosen = (config.option.keyword, config.option.markexpr, config.option.deselect)
    return any(chosen) or any("::" in argument for argument in config.args)


def renewed(before: Results, outcomes: Outcomes, today: date, commit: str) -> Results:
    """Give the results with what this run measured.

    A criterion all of whose tests ran is measured anew, and is no longer claimed if one failed.
    One that was not looked at, or not wholly, stays as it was.
    """
    kept = {(measure.criterion, measure.edition): measure for measure in before.measures}
    measures = []
    for criterion in CRITERIA:
        for edition, tests in criterion.tests.items():
            if outcomes.failed & set(outcomes.of(tests)):
                continue
            if outcomes.have_all_run(tests):
                measures.append(measured(criterion, edition, outcomes, today, commit))
            elif measure := kept.get((criterion.id, edition)):
                measures.append(measure)
    return Results(measures=tuple(measures))


def measured(
    criterion: Criterion, edition: MeasuredEdition, outcomes: Outcomes, today: date, commit: str
) -> Measure:
    ran = outcomes.of(criterion.tests[edition])
    faults = [outcomes.known_faults[node_id] for node_id in ran if node_id in outcomes.known_faults]
    programs = criterion.programs if edition == "pdf" else (*criterion.programs, *MADE_WITH)
    pages = len(ran) if edition == "pdf" else len(pages_to_test(edition, every_page=True))
    return Measure(
        criterion=criterion.id,
        edition=edition,
        tested=today,
        commit=commit,
        versions={name: PROGRAMS[name]() for name in programs},
        pages=pages,
        fingerprint=fingerprint(REPOSITORY),
        known_faults=tuple(sorted(set(faults))),
    )
