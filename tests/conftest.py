"""The real site and the made-up counties, each built once for all the tests that look at it."""

import fcntl
import gc
import os
import pickle
from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from pathlib import Path

import pytest

import day_of_records
from accessibility_run import Run
from built_site import EDIT_URI, LARGE_PRINT, REPOSITORY, SITE, BuiltSite, records_of
from consortium.directory import Directory
from consortium.paper.document import Document
from consortium.paper.documents import documents
from consortium.paper.typesetting import typeset
from day_of_records import noon
from demonstration_county import COUNTY, DAY, assemble
from hostile_county import assemble_hostile
from kinds_of_page import pages_to_test, some_of_each_kind
from paper_fixtures import TEMPLATES, Made, county_site, need_paper
from second_county import DAY as SECOND_COUNTYS_DAY
from second_county import assemble as second_county_of_its_own
from site_builds import build

# Most of what the tests make is looked at by several, and kept: by its usual measure the collector
# goes through whole sites again and again, which takes as long as making them.
gc.set_threshold(50_000)


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


def pytest_sessionfinish() -> None:
    """Leave what was kept to whoever gets the memory back: to take it apart takes ten seconds."""
    gc.freeze()


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
    One marked `every_kind(edition)` runs with `path`, the address of each page to look at. With
    `usually` it runs for those that this is true of alone unless every page is asked for.
    A fixture of a module may ask for them too, and is then made once for each.
    """
    if metafunc.definition.get_closest_marker("both_sites") and "site" in metafunc.fixturenames:
        metafunc.parametrize("site", ["real_site", "demonstration"], indirect=True, scope="session")
    if marker := metafunc.definition.get_closest_marker("every_kind"):
        every_page = metafunc.config.getoption("every_page")
        paths = pages_to_test(*marker.args, every_page=every_page)
        # All tests have the same list, so that each page is opened once for all of them.
        usually = marker.kwargs.get("usually", paths.__contains__)
        others = [path for path in paths if not usually(path)]
        params = [
            pytest.param(path, id=path or "home", marks=[pytest.mark.thorough] * (path in others))
            for path in paths
        ]
        metafunc.parametrize("path", params, scope="module")


@pytest.fixture(scope="session")
def once(tmp_path_factory) -> Callable[[str, Callable[[Path], object]], Path]:
    """Have a folder or file made once, however many processes share the tests; give where it is."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own

    def make_once(name: str, make: Callable[[Path], object]) -> Path:
        folder, done = shared / name, shared / f"{name}.done"
        with (shared / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not done.exists():
                make(folder)
                done.touch()
        return folder

    return make_once


@pytest.fixture(scope="session")
def build_once(once) -> Callable[..., BuiltSite]:
    """Build a site once, below a folder that is served as a host."""

    def built(name: str, repository: Path, day: date, **environment: str) -> BuiltSite:
        def make(folder: Path) -> None:
            told = {"SITE_URL": SITE, "SOURCE_DATE_EPOCH": noon(day)} | environment
            said = build(folder / "www" / "below", repository, **told)
            (folder / "said").write_text(said, encoding="utf-8")

        folder = once(name, make)
        said = (folder / "said").read_text(encoding="utf-8")
        return BuiltSite(folder / "www" / "below", said, repository, day)

    return built


@pytest.fixture(scope="session")
def today() -> date:
    """The day for which the tests make the real site."""
    return day_of_records.today()


@pytest.fixture(scope="session")
def real_site(build_once, today) -> BuiltSite:
    """The site of the real records, with an address below a host and editors' links."""
    return build_once("real", REPOSITORY, today, EDIT_URI=EDIT_URI)


@pytest.fixture(scope="session")
def site(request) -> BuiltSite:
    """The real site, and the demonstration county after it for a test marked `both_sites`."""
    return request.getfixturevalue(getattr(request, "param", "real_site"))


@pytest.fixture
def some_paths(request, site) -> list[str]:
    """Pages of every kind of both editions of the site, or all of them, by their addresses."""
    if request.config.getoption("every_page"):
        return list(site.both_editions)
    twins = [f"{LARGE_PRINT}{path}" for path in some_of_each_kind(site.twins)]
    return [*some_of_each_kind(site.pages), *twins]


@pytest.fixture(scope="session")
def demonstration_folder(once) -> Path:
    """The demonstration county as a repository of its own."""
    return once("demonstration-county", assemble)


@pytest.fixture(scope="session")
def county(demonstration_folder) -> Directory:
    """The directory of the demonstration county on its day."""
    return records_of(demonstration_folder, DAY)


@pytest.fixture(scope="session")
def demonstration(build_once, demonstration_folder) -> BuiltSite:
    """The demonstration county, built for its day with the addresses of the real site."""
    return build_once("demonstration", demonstration_folder, DAY, EDIT_URI=EDIT_URI)


@pytest.fixture(scope="session")
def hostile(once, build_once) -> BuiltSite:
    """The county with hostile words in every field, and a person who is named everywhere."""
    return build_once("hostile", once("hostile-county", assemble_hostile), DAY)


@pytest.fixture(scope="session")
def county_documents(request, once) -> tuple[Document, ...]:
    """Every document to be had on paper of the demonstration county."""

    def make(file: Path) -> None:
        site = county_site(request.getfixturevalue("county"))
        file.write_bytes(pickle.dumps(documents(site, TEMPLATES, COUNTY / "docs")))

    return pickle.loads(once("documents", make).read_bytes())  # noqa: S301 (it is ours)


@pytest.fixture(scope="session")
def typeset_once(once) -> Callable[[str, Iterable[Document]], Callable[[str], Made]]:
    """Have documents typeset by their names, each once for all the tests."""

    def of(site: str, given: Iterable[Document]) -> Callable[[str], Made]:
        need_paper()
        by_name = {document.name: document for document in given}

        @cache
        def made(name: str) -> Made:
            def make(folder: Path) -> None:
                folder.mkdir()
                (folder / by_name[name].file).write_bytes(typeset(by_name[name]).pdf)

            folder = once(f"{site}-{name}", make)
            return Made(by_name[name], folder / by_name[name].file)

        return made

    return of


@pytest.fixture(scope="session")
def county_pdf(typeset_once, county_documents) -> Callable[[str], Made]:
    """Give a document of the demonstration county with its PDF, by its name."""
    return typeset_once("demonstration", county_documents)


@pytest.fixture(scope="session")
def second_county_folder(once) -> Path:
    """The second county as a repository of its own."""
    return once("second-county", second_county_of_its_own)


@pytest.fixture(scope="session")
def second_county(build_once, second_county_folder) -> BuiltSite:
    """The second county, built for its day."""
    return build_once("second", second_county_folder, SECOND_COUNTYS_DAY)


@pytest.fixture(scope="session")
def real(today) -> Directory:
    """The directory of the real records."""
    return records_of(REPOSITORY, today)
