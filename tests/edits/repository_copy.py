"""A copy of the repository to edit."""

import re
import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from built_site import REPOSITORY
from edits.record_text import field

MADE = (
    ".git",
    ".venv*",
    ".before",
    "site",
    "site-*",
    ".site*",
    ".paper*",
    ".benchmark",
    ".frictionless",
    ".geography",
    "__pycache__",
    ".pytest_cache",
    ".ruff_cache",
    ".mypy_cache",
    ".hypothesis",
    "node_modules",
)
"""What is made from the repository, or of no use in a copy."""

NAMES = {
    "hubs": ("hubs", "successor"),
    "services": ("successor",),
    "guides": ("successor",),
    "organisations": ("organisation", "successor"),
    "projects": ("project",),
    "newsletters": ("withdrawn",),
}
"""The fields by which other records name one of a kind."""


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
        """Change words that stand in a file, at the first place."""
        text = self.read(file)
        if old not in text:
            raise LookupError(f"{file} does not have: {old}")
        self.write(file, text.replace(old, new, 1))

    def files(self, pattern: str) -> list[str]:
        """The files that match a pattern, without those to copy from, in order."""
        return sorted(
            path.relative_to(self.folder).as_posix()
            for path in self.folder.glob(pattern)
            if path.is_file() and not path.name.startswith("_")
        )

    def rename(self, kind: str, old: str, new: str) -> None:
        """Give a record's file a new name, and change the files that name it."""
        for place in (f"data/{kind}/{{}}.yml", f"docs/{kind}/{{}}.md"):
            if (self.folder / place.format(old)).is_file():
                (self.folder / place.format(old)).rename(self.folder / place.format(new))
        link = re.compile(rf"(record:{kind}/){re.escape(old)}(?![\w-])")
        for file in (*self.files("docs/**/*.md"), *self.files("data/**/*.yml")):
            text = link.sub(rf"\g<1>{new}", self.read(file))
            for name in NAMES[kind]:
                # A successor is of the folder of the closed record.
                if name != "successor" or file.startswith(f"data/{kind}/"):
                    text = _with_reference(text, name, old, new)
            self.write(file, text)


def copy_repository(folder: Path, repository: Path = REPOSITORY) -> None:
    """Copy what is kept of the repository into a new folder."""
    shutil.copytree(repository, folder, ignore=shutil.ignore_patterns(*MADE))


def _with_reference(text: str, name: str, old: str, new: str) -> str:
    match = field(text, name)
    if not match:
        return text
    named = re.compile(rf"(?<![\w/-]){re.escape(old)}(?![\w/-])")
    return text[: match.start()] + named.sub(new, match[0]) + text[match.end() :]
