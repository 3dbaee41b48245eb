"""The engine is for any consortium: it names no place, body or year of the site in this repository.

Those stand in data/, in docs/ and in mkdocs.yml. Examples in the engine are made up.
"""

import re
from pathlib import Path

import pytest

from consortium.directory import Directory
from theme_fixtures import HOUSE

ENGINE = ("hooks", "making", "overrides", "docs/assets")
ENDINGS = (".py", ".html", ".jinja", ".js", ".css", ".svg", ".xml")
FILES = [
    path
    for folder in ENGINE
    for path in sorted((HOUSE / folder).rglob("*"))
    if path.suffix in ENDINGS
]

ALLOWED = {
    "the whole county": "what any county is called, as ours is also known",
    "county-wide": "the same",
    "National and regional hubs": "a tier of help, and the name of a hub that is the tier",
    "Consortium’s plan": "what any plan of a consortium is called",
}
"""What may stand there all the same, and why."""


def names_of_the_site(directory: Directory) -> frozenset[str]:
    """Give what places, bodies and documents of the site are called."""
    us = directory.consortium
    found = {us.name, us.short_name, us.authority, us.place, *us.wordmark}
    found |= {one.short for one in us.short_forms} | {one.means for one in us.short_forms}
    for area in directory.areas.values():
        found |= {area.name, area.council or area.name, *area.also_known_as}
    bodies = (one.name for one in directory.organisations.values() if one.kind == "body")
    found |= {*bodies, *(one.name for one in directory.hubs.values())}
    for document in directory.documents.values():
        found |= {str(document.year), *document.names}
    return frozenset(found | {term.term for term in directory.initials_of_name})


@pytest.fixture(scope="module")
def named(real: Directory) -> re.Pattern[str]:
    longest_first = sorted(names_of_the_site(real) - set(ALLOWED), key=lambda one: (-len(one), one))
    names = "|".join(map(re.escape, longest_first))
    return re.compile(rf"(?<![A-Za-z0-9])(?:{names})(?![A-Za-z0-9])", re.IGNORECASE)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(HOUSE).as_posix())
def test_the_engine_names_nothing_of_its_first_site(path: Path, named: re.Pattern[str]):
    assert named.findall(path.read_text(encoding="utf-8")) == []
