"""Opened and left alone, a page asks nobody else for anything and keeps nothing.

The tests of each edition look at every page, in a window that is not drawn.
"""

import re
from collections.abc import Collection

import pytest

from browser.left_alone import faults_of
from built_site import EDITORS, BuiltSite

EDITION = "standard"

GOOD = "<!doctype html><html lang='en-GB'><link rel='icon' href='data:,'><title>Tea</title>"
SCRIPT = re.compile(r'<script[^>]* src="?[^">]*?([^/">]+)[">]')
POLICY = "<meta http-equiv='Content-Security-Policy' content=\"default-src 'self'\">"


def a_page_of_each_script(site: BuiltSite) -> Collection[str]:
    """A page with each set of scripts: none of them sees whether a window is drawn but these."""
    pages = site.both_editions
    return {tuple(SCRIPT.findall(pages[path].html)): path for path in sorted(pages)}.values()


def test_no_script_asks_somebody_else_or_keeps_anything_in_a_window_that_is_drawn(
    visit, address, site
):
    paths = a_page_of_each_script(site)
    assert len(paths) > 5
    assert faults_of(visit(), address, (*paths, EDITORS)) == {}


@pytest.fixture
def opened_alone(visit, serve, tmp_path):
    """Open a page with something in it, and a script beside it; give what is found."""

    def open_it(html: str = "", script: str = "") -> list[str]:
        folder = tmp_path / "site"
        folder.mkdir()
        (folder / "index.html").write_text(GOOD + html + "<script src='own.js'></script>")
        (folder / "own.js").write_text(script)
        return faults_of(visit(), f"{serve(tmp_path)}site/", [""]).get("", [])

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
    assert any(told.startswith(fault) for told in opened_alone(html))


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
    assert any(told.startswith(fault) for told in opened_alone(script=script))
