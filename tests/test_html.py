"""The code of every page is HTML without a fault, by the Nu Html Checker."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from built_site import REPOSITORY

#: Its version is in package.json beside it.
NU = REPOSITORY / "tests" / "nu" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


@pytest.fixture(scope="module")
def faults() -> Callable[[Path], list[str]]:
    """Have all pages in a folder checked by one process; what it finds is told in lines."""
    java = shutil.which("java")
    missing = (
        "There is no Java here. On Debian: apt-get install default-jre-headless."
        if java is None
        else f"The Nu Html Checker is not here ({NU.name}). With npm: make nu."
        if not NU.is_file()
        else None
    )
    if missing:
        # Where every change is checked, a test that is skipped would pass unseen.
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(missing)

    def check(folder: Path) -> list[str]:
        # Files in depth need the bigger stack; what is no HTML is left out. To make the checker
        # faster takes longer than it saves.
        command = [java, "-Xss2m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]
        command += ["-jar", NU, "--skip-non-html", "--errors-only"]
        command += ["--format", "json", "--exit-zero-always", "--stdout", folder]
        done = subprocess.run(  # noqa: S603 (our own command)
            command, capture_output=True, text=True, check=True
        )
        return [
            f"{found['url'].partition(str(folder))[2]}, line {found.get('lastLine')}: "
            f"{found['message']}"
            for found in json.loads(done.stdout)["messages"]
        ]

    return check


@pytest.mark.both_sites
def test_the_checker_finds_no_fault_in_any_page_of_either_edition(
    request, site, some_paths, faults, tmp_path
):
    if request.config.getoption("every_page"):
        assert faults(site.folder) == []
    for number, path in enumerate(some_paths):
        html = site.both_editions[path].html
        (tmp_path / f"{number}-{path.replace('/', '-')}.html").write_text(html, encoding="utf-8")
    assert faults(tmp_path) == []


def test_what_is_no_html_is_found(site, faults, tmp_path):
    wanted = set()
    for edition, pages in {"standard": site.pages, "large-print": site.twins}.items():
        page = pages["contact/"].html
        spoilt = {
            "unclosed": page.replace("</h1>", "</h2>", 1),
            "twice": page.replace("</main>", '<p id="one">1</p><p id="one">2</p></main>', 1),
            "theme": page.replace("<main", '<input type="checkbox" autocomplete="off"><main', 1),
            "nested": page.replace("</main>", "<ul><p>One</ul></main>", 1),
        }
        for name, html in {"whole": page, **spoilt}.items():
            (tmp_path / f"{edition}-{name}.html").write_text(html, encoding="utf-8")
        wanted |= {f"{edition}-{name}" for name in spoilt}
    assert {line.partition(".html")[0].lstrip("/") for line in faults(tmp_path)} == wanted
