"""A repository as a value: its files and what is in them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from consortium.problems.problem import Problem

MISSING = "This file is missing, and the website cannot do without it."


class File(NamedTuple):
    """A file: its path from the top, and what is in it.

    `closed` says why nobody can read it, where that is so.
    """

    path: str
    content: bytes
    closed: Problem | None = None


@dataclass(frozen=True)
class Repository:
    """Files by their paths from the top, such as "data/hubs/ayton.yml".

    `closed` are those that are there and cannot be read, each with what says so.
    """

    files: Mapping[str, bytes]
    closed: Mapping[str, Problem] = field(default_factory=dict)

    def file(self, path: str) -> File | None:
        """Give one file, or None if it is not there."""
        if path in self.closed:
            return File(path, b"", self.closed[path])
        content = self.files.get(path)
        return None if content is None else File(path, content)

    def below(self, folder: str) -> tuple[str, ...]:
        """Name all files below a folder, those that cannot be read too, folder by folder."""
        start = f"{folder}/"
        return tuple(file for file in self._all if file.startswith(start))

    def at_the_top(self) -> tuple[str, ...]:
        """Name the files that are in no folder."""
        return tuple(file for file in self._all if "/" not in file)

    @cached_property
    def _all(self) -> tuple[str, ...]:
        return tuple(sorted((*self.files, *self.closed), key=lambda file: file.split("/")))
