"""The code of every page is HTML without a fault, by the Nu Html Checker."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from built_site import REPOSITORY, BuiltSite
from kinds_of_page import some_of_each_kind

#: Its version is in package.json beside it.
NU = REPOSITORY / "tests" / "nu" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def spoilt(page: str) -> dict[str, str]:
    """Give a page as it is, and spoilt in several ways."""
    return {
        "whole": page,
        "unclosed": page.replace("</h1>", "</h2>", 1),
        "twice": page.replace("</main>", '<p id="one">1</p><p id="one">2</p></main>', 1),
        "theme": page.replace("<main", '<input type="checkbox" autocomplete="off"><main', 1),
        "nested": page.replace("</main>", "<ul><p>One</ul></main>", 1),
    }


def pages_of(site: BuiltSite) -> Iterator[tuple[str, str]]:
    """Give some pages of every kind of both editions with names for them."""
    for edition, pages in {"standard": site.pages, "large-print": site.twins}.items():
        for path in some_of_each_kind(pages):
            yield f"{edition}-{path.replace('/', '-')}", pages[path].html


def write(folder: Path, pages: Iterable[tuple[str, str]]) -> None:
    """Write pages into a new folder."""
    folder.mkdir(parents=True)
    for name, html in pages:
        (folder / f"{name}.html").write_text(html, encoding="utf-8")


@pytest.fixture(scope="module")
def faults(request, once, real_site, demonstration, second_county) -> list[tuple[str, str]]:
    """What the checker finds wrong in any page, with the page: one process reads all of them."""
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
    sites = {"real": real_site, "demonstration": demonstration}
    every_page = request.config.getoption("every_page")

    def check(folder: Path) -> None:
        for name, site in sites.items():
            write(folder / name, pages_of(site))
        for name, edition in {"standard": real_site.pages, "large-print": real_site.twins}.items():
            write(folder / "spoilt" / name, spoilt(edition["contact/"].html).items())
        # Files in depth need the bigger stack; what is no HTML is left out. To make the checker
        # faster takes longer than it saves.
        command = [java, "-Xss2m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]
        command += ["-jar", NU, "--skip-non-html", "--errors-only"]
        command += ["--format", "json", "--exit-zero-always", "--stdout", folder]
        command += [site.folder for site in sites.values() if every_page]
        command += [second_county.folder]
        done = subprocess.run(command, capture_output=True, check=True)  # noqa: S603 (our own)
        (folder / "told.json").write_bytes(done.stdout)

    told = json.loads((once("html", check) / "told.json").read_bytes())["messages"]
    return [
        (message["url"], f"line {message.get('lastLine')}: {message['message']}")
        for message in told
    ]


def test_the_checker_finds_no_fault_in_any_page_of_either_edition(faults):
    assert [fault for fault in faults if "/spoilt/" not in fault[0]] == []


def test_what_is_no_html_is_found(faults):
    reported = {tuple(page.split("/")[-2:]) for page, _ in faults if "/spoilt/" in page}
    assert reported == {
        (edition, f"{name}.html")
        for edition in ("standard", "large-print")
        for name in spoilt("")
        if name != "whole"
    }
