"""The demonstration county: a whole site, made up from end to end, in which every state is seen.

`python -m demonstration_county` builds it into site-demonstration/.

Its records, its geography and its pages are those of `tests/demonstration/`. The engine is the
repository's, and so are the pages of `docs/` that any site may have.
"""

import shutil
import sys
from datetime import date
from pathlib import Path

from county_on_disk import build_county
from day_of_records import REPOSITORY

COUNTY = Path(__file__).parent / "demonstration"

DAY = date(2026, 11, 26)
"""The day that the county is written for: on it, every state can be seen."""

WORKING_COPY = ("hooks", "overrides", "mkdocs.yml", "docs", "data/accessibility", "data/schemas")
"""What is taken from the repository: the engine, and pages of docs/ that any site may have."""

TEMPLATES = "data/*/_template.yml"
"""What editors copy: taken from the repository too."""

ALONE = "docs/newsletters"
"""The folder of docs/ in which all but the template and the list are the county's own."""

KEPT = ("_template.md", "index.md")
"""What stays of the repository in that folder."""


def assemble(folder: Path) -> Path:
    """Put the county together in a folder that is not there yet, as a repository of its own.

    Its records are its own. Its pages take the place of the repository's of the same path.
    """
    for name in WORKING_COPY:
        _copy(REPOSITORY / name, folder / name)
    for file in REPOSITORY.glob(TEMPLATES):
        _copy(file, folder / file.relative_to(REPOSITORY))
    for file in (folder / ALONE).iterdir():
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
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target)


if __name__ == "__main__":
    sys.exit(build_county(assemble, DAY, "site-demonstration"))
