"""`python -m making.new_site FOLDER`: the smallest site that builds, in an empty folder.

The folder then stands alone: what every site is built with is copied into it.
"""

import shutil
import sys
from pathlib import Path

HOUSE = Path(__file__).parent.parent

ENGINE = (
    ".github/workflows/check.yml",
    ".github/workflows/due.yml",
    ".github/workflows/outside.yml",
    ".github/workflows/publish.yml",
    ".github/workflows/spreadsheet.yml",
    ".github/workflows/suggestion.yml",
    "hooks",
    "overrides",
    "docs/assets",
    "data/schemas",
    "making/__init__.py",
    "making/alone.py",
    "making/environment.py",
    "making/paper.py",
    "making/preview.py",
    "making/serve",
    "making/site.mk",
    "making/site.py",
    "requirements-build.lock",
    "requirements-geography.lock",
    "LICENSE",
    ".gitignore",
)
"""What every site is built with."""

FIRST = "making/new-site"
"""The records and pages that a new site begins with, each to be written anew."""


class NotEmptyError(Exception):
    """There is something in the folder that a new site was to be written into."""


def new_site(folder: Path) -> None:
    """Write a site that builds. Raises NotEmptyError, or OSError if the folder cannot be written.

    Nothing is written into a folder that is not empty.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NotEmptyError(
            f"“{folder}” is not empty, and nothing was written into it. Name a folder that is "
            "empty, or one that is not there yet: make new-site FOLDER=../our-site"
        )
    copy_engine(folder)
    shutil.copytree(HOUSE / FIRST, folder, dirs_exist_ok=True)


def copy_engine(folder: Path) -> None:
    """Copy what every site is built with into a folder."""
    for name in ENGINE:
        source, target = HOUSE / name, folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(source, target, ignore=ignored, dirs_exist_ok=True)
        else:
            shutil.copy(source, target)


def main(words: list[str]) -> int:
    """Write a site into the folder that is named; give how the process is to end."""
    if len(words) != 1 or not words[0]:
        print("Name the folder of the new site: make new-site FOLDER=../our-site", file=sys.stderr)
        return 1
    folder = Path(words[0])
    try:
        new_site(folder)
    except (NotEmptyError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    print(f"The new site is in {folder}. To build it: cd {folder}, then make site.")
    print("What to do next stands in its README.md.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
