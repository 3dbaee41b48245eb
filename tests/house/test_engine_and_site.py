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


TEMPLATES = sorted({*HOUSE.glob("data/*/_template.yml"), *HOUSE.glob("docs/*/_template.md")})
"""What editors copy: records of their own, which begin with words that are of no place."""


def test_the_engine_names_nothing_of_its_first_site(real: Directory):
    of_the_site = named(real)
    names_in = {
        path.relative_to(HOUSE).as_posix(): of_the_site.findall(path.read_text(encoding="utf-8"))
        for path in FILES
    }
    assert {file: names for file, names in names_in.items() if names} == {}


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.parent.name)
def test_what_editors_copy_names_no_place_or_body(path: Path, real: Directory):
    places = [name for area in real.areas.values() for name in (area.id, area.name)]
    bodies = [body.name for kind in ("hubs", "organisations") for body in real.of(kind).values()]
    text = path.read_text(encoding="utf-8")
    names = "|".join(map(re.escape, (*places, *bodies, *real.consortium.wordmark)))
    assert re.findall(rf"(?<![\w-])(?:{names})(?![\w-])", text) == []
