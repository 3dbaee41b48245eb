"""A copy of the repository to edit."""

import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from built_site import REPOSITORY

MADE = (
    ".git",
    ".venv*",
    ".before",
    "site",
    ".site-*",
    ".paper",
    "__pycache__",
    ".pytest_cache",
    ".ruff_cache",
    ".hypothesis",
)
"""What is made from the repository, or of no use in a copy."""


@dataclass(frozen=True)
class Copy:
    """A copy, and the day on which somebody edits it: no day of its records is later."""

    folder: Path
    day: date

    def read(self, file: str) -> str:
        return (self.folder / file).read_text(encoding="utf-8")

    def write(self, file: str, text: str) -> None:
        (self.folder / file).write_text(text, encoding="utf-8")

    def replace(self, file: str, old: str, new: str) -> None:
        """Change words that stand in a file."""
        text = self.read(file)
        if old not in text:
            raise LookupError(f"{file} does not have: {old}")
        self.write(file, text.replace(old, new, 1))

    def files(self, pattern: str) -> list[str]:
        """The files that match a pattern, without those to copy from, in order."""
        return sorted(
            path.relative_to(self.folder).as_posix()
            for path in self.folder.glob(pattern)
            if not path.name.startswith("_")
        )


def copy_repository(folder: Path, repository: Path = REPOSITORY) -> None:
    """Copy what is kept of the repository into a new folder."""
    shutil.copytree(repository, folder, ignore=shutil.ignore_patterns(*MADE))
