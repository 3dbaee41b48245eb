"""The engine is for any consortium: it names no place, body or year of the site in this repository.

Those stand in data/, in docs/ and in mkdocs.yml. Examples in the engine are made up.
"""

import re
from pathlib import Path

import pytest

from consortium.directory import Directory
from names_of_the_site import named
from theme_fixtures import HOUSE

ENGINE = ("hooks", "making", "overrides", "docs/assets")
ENDINGS = (".py", ".html", ".jinja", ".js", ".css", ".svg", ".xml")
FILES = [
    path
    for folder in ENGINE
    for path in sorted((HOUSE / folder).rglob("*"))
    if path.suffix in ENDINGS
]


@pytest.fixture(scope="module")
def of_the_site(real: Directory) -> re.Pattern[str]:
    return named(real)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(HOUSE).as_posix())
def test_the_engine_names_nothing_of_its_first_site(path: Path, of_the_site: re.Pattern[str]):
    assert of_the_site.findall(path.read_text(encoding="utf-8")) == []
