"""The demonstration county: a whole site, made up from end to end, in which every state is seen.

`python -m demonstration_county` builds it into site-demonstration/.

Until the engine knows nothing of its first site, the county keeps that site's areas, communities,
glossary and plan. So it is laid over the repository, and none of them is copied. Its needs are
those of the site with guides of its own.
"""

import os
import shutil
import sys
import tempfile
from datetime import date
from pathlib import Path

from day_of_records import REPOSITORY, noon
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
    for name in ("data", "docs"):
        _copy(COUNTY / name, folder / name)
    return folder


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
