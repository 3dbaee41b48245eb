"""A small county with a preview of it, and what a clean build of the same files gives."""

import logging
from dataclasses import dataclass
from pathlib import Path

import second_county
from checked import check_repository, terms
from consortium.checking.repository_files import repository_at
from consortium.pages import MARKERS, NEEDED
from consortium.problems.problem import stopping, warnings
from consortium.problems.terminal import terminal_text
from day_of_records import noon
from making.serve.preview import Preview
from site_builds import build

ADDRESS = "http://127.0.0.1:8000/"
DAY = second_county.DAY
PACKED = "sitemap.xml.gz"
"""It holds the moment at which it was packed."""


def on_the_day(monkeypatch) -> None:
    """Have everything made on the day that the county is written for."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", noon(DAY))
    for name in ("SITE_URL", "EDIT_URI"):
        monkeypatch.delenv(name, raising=False)


def county(folder: Path) -> Path:
    return second_county.assemble(folder)


@dataclass(frozen=True)
class Checked:
    """What the check says of some files: what stops the site, and what is worth a look."""

    stops: str
    looks: str


def checked(folder: Path) -> Checked:
    """Check the files of a county with nothing kept from before."""
    files = repository_at(folder)
    by = terms(files, today=DAY)
    _, problems = check_repository(files, by, markers=MARKERS, needed=NEEDED)
    stops = terminal_text(stopping(problems)).strip()
    return Checked(stops, "" if stops else terminal_text(warnings(problems)).strip())


def built(folder: Path, site: Path) -> dict[str, bytes]:
    """Build a county as `make site` does; give every file."""
    build(site, folder, SITE_URL=ADDRESS, SOURCE_DATE_EPOCH=noon(DAY))
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file() and path.name != PACKED
    }


def shown(preview: Preview, files) -> dict[str, bytes | None]:
    return {file: preview.content(file) for file in files}


class Heard(logging.Handler):
    """What the check said last was worth a look."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.looks = ""

    def emit(self, record) -> None:
        if record.getMessage().startswith("Also worth a look"):
            self.looks = record.getMessage()
