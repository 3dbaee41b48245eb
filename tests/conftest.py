"""The real site, built once for all the tests that look at it."""

import pytest

from built_site import REPOSITORY, BuiltSite, build
from consortium.checking.repository_check import check_repository, terms
from consortium.directory import Directory
from consortium.pages import MARKERS
from counties import TODAY


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
def real() -> Directory:
    """The directory of the real records."""
    directory, problems = check_repository(
        REPOSITORY, terms(REPOSITORY, today=TODAY), markers=MARKERS
    )
    assert directory, problems
    return directory
