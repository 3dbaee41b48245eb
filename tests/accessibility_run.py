"""A run of the tests over every page, and the results that come of it."""

from dataclasses import dataclass, field
from datetime import datetime
from importlib.metadata import version
from zoneinfo import ZoneInfo

import pytest

from browser.chromium import browser_version
from browser.standard_measures import axe_version
from built_site import REPOSITORY
from consortium.accessibility import FILE, PagesOfAKind, Results, fingerprint
from criteria import CRITERIA
from kinds_of_page import KINDS, pages_to_test


@dataclass(eq=False)
class Run:
    """Keeps what passed. A test that is expected to fail is a known fault, told by its reason.

    Where several processes share the tests, this is the one that hears from all of them.
    """

    collected: set[str] = field(default_factory=set)
    passed: set[str] = field(default_factory=set)
    known_faults: dict[str, str] = field(default_factory=dict)
    began_with: str = field(default_factory=lambda: fingerprint(REPOSITORY))

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        self.collected.update(item.nodeid for item in session.items)

    @pytest.hookimpl(optionalhook=True)
    def pytest_xdist_node_collection_finished(self, ids: list[str]) -> None:
        self.collected.update(ids)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when != "call":
            return
        if report.passed:
            self.passed.add(report.nodeid)
        elif hasattr(report, "wasxfail"):
            self.known_faults[report.nodeid] = report.wasxfail.removeprefix("reason: ")

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, exitstatus: int) -> None:
        """Write the results, if every test passed and none was skipped that a promise rests on."""
        if exitstatus != pytest.ExitCode.OK:
            return
        unseen = unproven(self.passed | set(self.known_faults), sorted(self.collected))
        if unseen:
            raise pytest.UsageError(f"No results were written. Not seen: {', '.join(unseen)}")
        if self.began_with != fingerprint(REPOSITORY):
            raise pytest.UsageError("No results were written: files changed during the tests.")
        results = make_results(sorted(set(self.known_faults.values())))
        file = REPOSITORY / FILE
        file.parent.mkdir(exist_ok=True)
        file.write_text(results.text(), encoding="utf-8", newline="\n")


def unproven(passed: set[str], collected: list[str]) -> list[str]:
    """Give the tests of a criterion that did not run, and those that did not pass."""
    wanted = {test for one in CRITERIA for test in (*one.standard, *one.large_print)}
    missing = wanted - {function(nodeid) for nodeid in collected}
    failed = {one for one in collected if function(one) in wanted and one not in passed}
    return sorted(missing | failed)


def function(nodeid: str) -> str:
    """The test of a node id without its parameters."""
    return nodeid.partition("[")[0]


def make_results(known_faults: list[str]) -> Results:
    standard = pages_to_test("standard", every_page=True)
    large_print = pages_to_test("large-print", every_page=True)
    return Results(
        tested=datetime.now(tz=ZoneInfo("Europe/London")).date(),
        versions={
            "Chromium": browser_version(),
            "axe-core": axe_version(),
            "Playwright": version("playwright"),
            "MkDocs": version("mkdocs"),
            "Material for MkDocs": version("mkdocs-material"),
        },
        pages=tuple(
            PagesOfAKind(
                kind=kind.id,
                standard=sum(map(kind.has, standard)),
                large_print=sum(map(kind.has, large_print)),
            )
            for kind in KINDS
        ),
        standard_checks=tuple(one.id for one in CRITERIA if one.standard),
        large_print_checks=tuple(one.id for one in CRITERIA if one.large_print),
        known_faults=tuple(known_faults),
        fingerprint=fingerprint(REPOSITORY),
    )
