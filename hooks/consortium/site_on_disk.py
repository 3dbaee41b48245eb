"""Everything a page is made from, as the folder of a site has it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from consortium.accessibility.statement import AccessibilityStatement
from consortium.addresses import template_of
from consortium.directory import Directory
from consortium.forms.table import FORMS
from consortium.geography.gazetteer import GEOGRAPHY, read_gazetteer
from consortium.pictures.size import read_sizes
from consortium.reading.page_notes import page_titles
from consortium.rendering import Site, with_slash
from consortium.short_addresses import taken_beside
from consortium.time.moment import build_day

TEMPLATES = "overrides"
DOCS = "docs"


def site_on_disk(
    top: Path,
    directory: Directory,
    *,
    built: datetime,
    address: str | None,
    edit_address: str = "",
    accessibility: AccessibilityStatement | None = None,
) -> Site:
    """Give the site in the folder `top` at the moment `built`, its records read and checked.

    `address` is the site's own, if another is asked for than its record has. `edit_address` is
    what the file of a record is appended to for the editors' link.
    """
    docs = top / DOCS
    return Site(
        directory=directory,
        gazetteer=read_gazetteer(top / GEOGRAPHY, directory.areas.values()),
        today=build_day(built),
        built=built,
        address=with_slash(address or directory.consortium.website),
        edit_address=with_slash(edit_address),
        accessibility=accessibility or AccessibilityStatement(),
        pictures=read_sizes(docs),
        taken=taken_beside(file.name for file in docs.iterdir()),
        written=page_titles(docs),
        templates=templates_to_copy(top),
    )


def with_records(site: Site, top: Path, directory: Directory, *, built: datetime) -> Site:
    """Give the site at another moment with its records as they are by then, read and checked.

    Nothing else of the folder is looked at but where things are, if districts have changed.
    """
    areas, before = directory.areas, site.directory.areas
    is_same = list(areas.items()) == list(before.items())
    gazetteer = site.gazetteer if is_same else read_gazetteer(top / GEOGRAPHY, areas.values())
    today = build_day(built)
    return replace(site, directory=directory, gazetteer=gazetteer, today=today, built=built)


def templates_to_copy(top: Path) -> Mapping[str, str]:
    """Read what editors copy, of each kind that has a form here."""
    files = {kind: top / template_of(kind) for kind in FORMS}
    return {kind: file.read_text("utf-8") for kind, file in files.items() if file.is_file()}
