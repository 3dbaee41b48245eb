"""The files below a folder, as they lie on the disk: no link is followed."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from consortium.problems.problem import Problem

_NO_FILE = (
    "This is no file but a link to one somewhere else (a shortcut), and the website has only what "
    "is in these folders. Delete it, and put the file itself in its place."
)
_CLOSED = (
    "This computer may not read the file. Change its permissions, or put it here anew under "
    "another name and delete this one."
)


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file, by its path from the top of the repository, and on the disk.

    `problem` says why it cannot be read.
    """

    file: str
    path: Path
    problem: Problem | None = None


def files_below(repository: Path, folder: str) -> tuple[FoundFile, ...]:
    """Give all files below a folder of the repository, in the order of their paths."""
    return tuple(found_file(repository, path) for path in sorted(_below(repository / folder)))


def _below(folder: Path) -> Iterator[Path]:
    for here, folders, files in os.walk(folder):
        below = Path(here)
        yield from (below / name for name in files)
        yield from (below / name for name in folders if (below / name).is_symlink())


def found_file(repository: Path, path: Path) -> FoundFile:
    """Look at one file of the repository, which may be gone."""
    file = path.relative_to(repository).as_posix()
    if path.is_symlink() or not path.is_file():
        return FoundFile(file, path, Problem(file=file, message=_NO_FILE))
    if not os.access(path, os.R_OK):
        return FoundFile(file, path, Problem(file=file, message=_CLOSED))
    return FoundFile(file, path)
