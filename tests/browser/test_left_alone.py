"""Opened and left alone, a page asks nobody else for anything and keeps nothing."""

import pytest

from browser.left_alone import faults_of
from built_site import EDITORS, LARGE_PRINT
from kinds_of_page import some_of_each_kind

EDITION = "standard"

GOOD = "<!doctype html><html lang='en-GB'><link rel='icon' href='data:,'><title>Tea</title>"
POLICY = "<meta http-equiv='Content-Security-Policy' content=\"default-src 'self'\">"


@pytest.fixture(scope="module")
def paths(request, site) -> list[str]:
    """The pages of both editions to open, and the one for editors."""
    if request.config.getoption("every_page"):
        return [*site.both_editions, EDITORS]
    twins = [f"{LARGE_PRINT}{path}" for path in some_of_each_kind(site.twins)]
    return [*some_of_each_kind(site.pages), *twins, EDITORS]


def test_a_page_keeps_to_its_policy_asks_nobody_else_and_keeps_nothing(browser, address, paths):
    with browser.new_context() as context:
        found = {path: faults_of(context, address, path) for path in paths}
    assert {path: faults for path, faults in found.items() if faults} == {}


@pytest.fixture
def opened_alone(browser, serve, tmp_path):
    """Open a page with something in it, and a script beside it; give what is found."""

    def open_it(html: str = "", script: str = "") -> list[str]:
        folder = tmp_path / "site"
        folder.mkdir()
        (folder / "index.html").write_text(GOOD + html + "<script src='own.js'></script>")
        (folder / "own.js").write_text(script)
        with browser.new_context() as context:
            return faults_of(context, f"{serve(tmp_path)}site/", "")

    return open_it


def test_a_page_that_does_nothing_has_no_fault(opened_alone):
    assert opened_alone() == []


@pytest.mark.parametrize(
    ("html", "fault"),
    [
        (f"{POLICY}<script>1</script>", "is refused script-src-elem: inline"),
        (f"{POLICY}<p style='color: red'>", "is refused style-src-attr: inline"),
        (
            f"{POLICY}<img src='http://localhost:9/tea.png'>",
            "is refused img-src: http://localhost:9",
        ),
        (
            "<img src='http://localhost:9/tea.png'>",
            "asks somebody else: http://localhost:9/tea.png",
        ),
        ("<img src='../tea.png'>", "asks somebody else: "),
        ("<img src='tea.png'>", "asks for what is not there: "),
    ],
)
def test_whatever_is_refused_or_asked_of_another_is_found(opened_alone, html, fault):
    assert any(one.startswith(fault) for one in opened_alone(html))


@pytest.mark.parametrize(
    ("script", "fault"),
    [
        ("document.cookie = 'tea=1'", "keeps a cookie: tea"),
        ("localStorage.tea = 1", "keeps in storage: tea"),
        ("sessionStorage.tea = 1", "keeps in storage: tea"),
        ("indexedDB.open('tea')", "keeps a database: tea"),
        ("caches.open('tea')", "keeps a cache: tea"),
        ("navigator.serviceWorker.register('own.js')", "keeps a service worker: own.js"),
        ("console.error('Cold')", "says: Cold"),
        ("throw new Error('Cold')", "breaks off: Cold"),
    ],
)
def test_whatever_is_kept_or_goes_wrong_is_found(opened_alone, script, fault):
    assert any(one.startswith(fault) for one in opened_alone(script=script))
