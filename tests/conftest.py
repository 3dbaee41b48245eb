"""The real site and the demonstration county, each built once for all the tests that look at it."""

from datetime import date
from pathlib import Path

import pytest

import day_of_records
from accessibility_run import Run
from built_site import REPOSITORY, SITE, BuiltSite, build, records_of
from consortium.directory import Directory
from day_of_records import noon
from demonstration_county import DAY, assemble
from kinds_of_page import pages_to_test
from second_county import DAY as SECOND_COUNTYS_DAY
from second_county import assemble as second_county_of_its_own


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--every-page",
        action="store_true",
        help="look at every page of the real site instead of some of the demonstration county, and "
        "write the results for the accessibility statement if all is well",
    )


def pytest_configure(config: pytest.Config) -> None:
    one_of_several = hasattr(config, "workerinput")
    if config.getoption("every_page") and not one_of_several:
        config.pluginmanager.register(Run())


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what takes long and adds little to the rest, unless everything is asked for."""
    if config.getoption("every_page"):
        return
    left_out = [item for item in items if item.get_closest_marker("thorough")]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if not item.get_closest_marker("thorough")]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test on all that its mark asks for.

    One marked `both_sites` runs with the real `site`, and with the demonstration county as `site`.
    One marked `every_kind(edition)` runs with `path`, the address of each page to look at.
    A fixture of a module may ask for them too, and is then made once for each.
    """
    if metafunc.definition.get_closest_marker("both_sites") and "site" in metafunc.fixturenames:
        metafunc.parametrize("site", ["real_site", "demonstration"], indirect=True, scope="session")
    if marker := metafunc.definition.get_closest_marker("every_kind"):
        every_page = metafunc.config.getoption("every_page")
        paths = pages_to_test(*marker.args, every_page=every_page)
        metafunc.parametrize("path", paths, scope="module", ids=lambda path: path or "home")


@pytest.fixture(scope="session")
def today() -> date:
    """The day for which the tests make the real site."""
    return day_of_records.today()


@pytest.fixture(scope="session")
def real_site(tmp_path_factory, today) -> BuiltSite:
    """The site of the real records, with an address below a host and editors' links."""
    folder = tmp_path_factory.mktemp("www") / "below"
    said = build(folder, SITE_URL=SITE, EDIT_URI="https://code.example.org/edit/main/")
    return BuiltSite(folder, said, REPOSITORY, today)


@pytest.fixture(scope="session")
def site(request) -> BuiltSite:
    """The real site, and the demonstration county after it for a test marked `both_sites`."""
    return request.getfixturevalue(getattr(request, "param", "real_site"))


@pytest.fixture(scope="session")
def demonstration_folder(tmp_path_factory) -> Path:
    """The demonstration county as a repository of its own."""
    return assemble(tmp_path_factory.mktemp("demonstration") / "repository")


@pytest.fixture(scope="session")
def county(demonstration_folder) -> Directory:
    """The directory of the demonstration county on its day."""
    return records_of(demonstration_folder, DAY)


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory, demonstration_folder) -> BuiltSite:
    """The demonstration county, built for its day with the addresses of the real site."""
    folder = tmp_path_factory.mktemp("demonstration-www") / "below"
    said = build(
        folder,
        demonstration_folder,
        SITE_URL=SITE,
        EDIT_URI="https://code.example.org/edit/main/",
        SOURCE_DATE_EPOCH=noon(DAY),
    )
    return BuiltSite(folder, said, demonstration_folder, DAY)


@pytest.fixture(scope="session")
def second_county_folder(tmp_path_factory) -> Path:
    """The second county as a repository of its own."""
    return second_county_of_its_own(tmp_path_factory.mktemp("second-county") / "repository")


@pytest.fixture(scope="session")
def second_county(tmp_path_factory, second_county_folder) -> BuiltSite:
    """The second county, built for its day."""
    folder = tmp_path_factory.mktemp("second-county-www") / "below"
    moment = noon(SECOND_COUNTYS_DAY)
    said = build(folder, second_county_folder, SITE_URL=SITE, SOURCE_DATE_EPOCH=moment)
    return BuiltSite(folder, said, second_county_folder, SECOND_COUNTYS_DAY)


@pytest.fixture(scope="session")
def real(today) -> Directory:
    """The directory of the real records."""
    return records_of(REPOSITORY, today)
