"""The demonstration county: a whole site, made up from end to end, in which every state is seen.

`python -m demonstration_county` builds it into site-demonstration/.

Until the engine knows nothing of its first site, the county keeps that site's areas, communities,
glossary and plan. So it is laid over the repository, and none of them is copied. Its needs are
those of the site with guides of its own. The projects of the plan are as the plan left them: what
editors have reported since is later than the county's day.
"""

import os
import shutil
import sys
import tempfile
from datetime import date
from pathlib import Path

from day_of_records import REPOSITORY, noon
from edits.record_text import with_field, without_field
from making.site import main, with_mkdocs

COUNTY = Path(__file__).parent / "demonstration"

DAY = date(2026, 11, 26)
"""The day that the county is written for: on it, every state can be seen."""

WORKING_COPY = ("hooks", "overrides", "mkdocs.yml", "docs", "data")
"""What is taken from the repository."""

ALONE = (
    "data/hubs",
    "data/organisations",
    "data/services",
    "data/guides",
    "data/events",
    "docs/newsletters",
)
"""The folders in which all but the templates (`_template.yml`) are the county's own."""

REPORTED = ("history", "progress", "assured_date", "assured_by", "notice", "contacts", "successor")
"""What an editor adds to a project of the plan."""

KEPT = ("_template.yml", "_template.md", "index.md")
"""What stays of the repository in those folders."""


def assemble(folder: Path) -> Path:
    """Put the county together in a folder that is not there yet, as a repository of its own.

    Any file of `tests/demonstration/` takes the place of the repository's of the same path.
    """
    folder.mkdir(parents=True)
    for name in WORKING_COPY:
        _copy(REPOSITORY / name, folder / name)
    for name in ALONE:
        for file in (folder / name).iterdir():
            if file.name not in KEPT:
                file.unlink()
    for file in (folder / "data/projects").glob("[!_]*.yml"):
        file.write_text(as_the_plan_left_it(file.read_text(encoding="utf-8")), encoding="utf-8")
    for name in ("data", "docs"):
        _copy(COUNTY / name, folder / name)
    return folder


def as_the_plan_left_it(project: str) -> str:
    """Take out of a project's file what editors have added since."""
    for name in REPORTED:
        project = without_field(project, name)
    return with_field(project, "status", " planned")


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(source, target, ignore=ignored, dirs_exist_ok=True)
    else:
        shutil.copy(source, target)


def _build(folder: Path) -> None:
    with tempfile.TemporaryDirectory() as above:
        county = assemble(Path(above) / "county")
        with_mkdocs(folder, "--config-file", str(county / "mkdocs.yml"))


if __name__ == "__main__":
    os.environ["SOURCE_DATE_EPOCH"] = os.environ.get("SOURCE_DATE_EPOCH") or noon(DAY)
    sys.exit(main(_build, "site-demonstration"))
