"""The demonstration county: a whole site, made up from end to end, in which every state is seen.

Until the engine knows nothing of its first site, the county keeps that site's areas, needs,
communities, glossary and plan. So it is laid over the repository, and none of them is copied.
"""

import shutil
import sys
from datetime import UTC, date, datetime
from pathlib import Path

REPOSITORY = Path(__file__).parents[1]
COUNTY = Path(__file__).parent / "demonstration"

DAY = date(2026, 11, 26)
"""The day that the county is written for: on it, every state can be seen."""

WORKING_COPY = ("hooks", "overrides", "mkdocs.yml", "docs", "data")
"""What is taken from the repository."""

ALONE = (
    "data/hubs",
    "data/organisations",
    "data/services",
    "data/events",
    "docs/newsletters",
)
"""The folders in which all but the templates (`_template.yml`) are the county's own."""

KEPT = ("_template.yml", "_template.md", "index.md")
"""What stays of the repository in those folders."""


def noon(day: date) -> int:
    """Give noon of a winter's day in London, in seconds since 1970, as SOURCE_DATE_EPOCH has it."""
    return int(datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp())


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


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["noon"]:
            sys.stdout.write(f"{noon(DAY)}\n")
        case [folder]:
            assemble(Path(folder))
