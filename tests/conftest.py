"""The real site, built once for all the tests that look at it, and the pages they look at."""

from datetime import date
from pathlib import Path

import pytest

import day_of_records
from accessibility_run import Run
from built_site import REPOSITORY, BuiltSite, build
from consortium.checking.repository_check import check_repository, terms
from consortium.directory import Directory
from consortium.pages import MARKERS
from day_of_records import noon
from demonstration_county import DAY, assemble
from kinds_of_page import pages_to_test


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--every-page",
        action="store_true",
        help="look at every page instead of some of each kind, and write the results for the "
        "accessibility statement if all is well",
    )


def pytest_configure(config: pytest.Config) -> None:
    one_of_several = hasattr(config, "workerinput")
    if config.getoption("every_page") and not one_of_several:
        config.pluginmanager.register(Run())


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test marked `every_kind(edition)` with `path`, the address of each page to look at.

    A fixture of a module may ask for `path` too, and is then made once for each page.
    """
    if marker := metafunc.definition.get_closest_marker("every_kind"):
        every_page = metafunc.config.getoption("every_page")
        paths = pages_to_test(*marker.args, every_page=every_page)
        metafunc.parametrize("path", paths, scope="module", ids=lambda path: path or "home")


@pytest.fixture(scope="session")
def today() -> date:
    """The day for which the tests make the real site."""
    return day_of_records.today()


@pytest.fixture(scope="session")
def site(tmp_path_factory) -> BuiltSite:
    """The site of the real records, with an address below a host and editors' links."""
    folder = tmp_path_factory.mktemp("www") / "below"
    said = build(
        folder,
        SITE_URL="https://consortium.example.org/below/",
        EDIT_URI="https://code.example.org/edit/main/",
    )
    return BuiltSite(folder, said)


@pytest.fixture(scope="session")
def demonstration_folder(tmp_path_factory) -> Path:
    """The demonstration county as a repository of its own."""
    return assemble(tmp_path_factory.mktemp("demonstration") / "repository")


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory, demonstration_folder) -> BuiltSite:
    """The demonstration county, built for its day with the addresses of `site`."""
    folder = tmp_path_factory.mktemp("demonstration-www") / "below"
    said = build(
        folder,
        demonstration_folder,
        SITE_URL="https://consortium.example.org/below/",
        EDIT_URI="https://code.example.org/edit/main/",
        SOURCE_DATE_EPOCH=noon(DAY),
    )
    return BuiltSite(folder, said)


@pytest.fixture(scope="session")
def real(today) -> Directory:
    """The directory of the real records."""
    directory, problems = check_repository(
        REPOSITORY, terms(REPOSITORY, today=today), markers=MARKERS
    )
    assert directory, problems
    return directory
