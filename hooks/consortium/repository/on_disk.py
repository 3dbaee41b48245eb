"""A repository as it lies on the disk: no link is followed."""

import os
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from consortium.problems.problem import Problem
from consortium.repository.repository import Repository

_NO_FILE = (
    "This is no file but a link to one somewhere else (a shortcut), and the website has only what "
    "is in these folders. Delete it, and put the file itself in its place."
)
_CLOSED = (
    "This computer may not read the file. Change its permissions, or put it here anew under "
    "another name and delete this one."
)


class _Files(Mapping[str, bytes]):
    """What is in files, each read once, when it is asked for: nobody looks into a film."""

    def __init__(self, paths: Mapping[str, Path]) -> None:
        self._paths = paths
        self._read: dict[str, bytes] = {}

    def __getitem__(self, file: str) -> bytes:
        if file not in self._read:
            self._read[file] = self._paths[file].read_bytes()
        return self._read[file]

    def __contains__(self, file: object) -> bool:
        return file in self._paths

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)


def repository_in(top: Path, folders: Collection[str]) -> Repository:
    """Give what is below some folders of a repository, and the files at its very top.

    Those at the top whose names begin with a full stop are left out: no editor put them there.
    """
    paths: dict[str, Path] = {}
    closed: dict[str, Problem] = {}
    at_the_top = (path for path in top.iterdir() if path.is_file() and path.name[0] != ".")
    below = (path for folder in folders for path in _below(top / folder))
    for path in (*at_the_top, *below):
        file = path.relative_to(top).as_posix()
        if fault := _fault(path):
            closed[file] = Problem(file=file, message=fault)
        else:
            paths[file] = path
    return Repository(_Files(paths), closed)


def _below(folder: Path) -> Iterator[Path]:
    for here, folders, files in os.walk(folder):
        below = Path(here)
        yield from (below / name for name in files)
        yield from (below / name for name in folders if (below / name).is_symlink())


def _fault(path: Path) -> str | None:
    if path.is_symlink() or not path.is_file():
        return _NO_FILE
    return None if os.access(path, os.R_OK) else _CLOSED
