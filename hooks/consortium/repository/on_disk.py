"""A repository as it lies on the disk: no link is followed."""

import os
import stat
import time
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import NamedTuple

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

_SURE = 2_000_000_000
"""Nanoseconds that a disk's clock may stand still: within them two saves may look the same."""


class _Seen(NamedTuple):
    """A file as it lay there at a look. Its stamp is another one when it has been written since."""

    path: str
    is_file: bool
    written: int
    stamp: tuple[int, ...]


class _Files(Mapping[str, bytes]):
    """What is in files, each read once, when it is asked for: nobody looks into a film.

    What an earlier look has read of a file is taken from there, if it has not been written since.
    One that goes before it is asked for is not there.
    """

    def __init__(self, seen: dict[str, _Seen], earlier: "_Files | None") -> None:
        self._seen = seen
        self._looked = time.time_ns()
        self._read = earlier.still_true(seen) if earlier else {}

    def still_true(self, now: Mapping[str, _Seen]) -> dict[str, bytes]:
        """Give what was read of the files that have not been written since."""
        sure = self._looked - _SURE
        return {
            file: content
            for file, content in self._read.items()
            if (seen := self._seen[file]).written < sure and now.get(file) == seen
        }

    def __getitem__(self, file: str) -> bytes:
        if file not in self._read:
            try:
                self._read[file] = Path(self._seen[file].path).read_bytes()
            except FileNotFoundError:  # it has just gone
                del self._seen[file]
                raise KeyError(file) from None
        return self._read[file]

    def __contains__(self, file: object) -> bool:
        return file in self._seen

    def __iter__(self) -> Iterator[str]:
        return iter(self._seen)

    def __len__(self) -> int:
        return len(self._seen)


def repository_in(
    top: Path, folders: Collection[str], earlier: Repository | None = None
) -> Repository:
    """Give what is below some folders of a repository, and the files at its very top.

    Those at the top whose names begin with a full stop are left out: no editor put them there.
    `earlier` is what an earlier look gave: what has not been written since is not read again.
    """
    open_: dict[str, _Seen] = {}
    closed: dict[str, Problem] = {}
    below = (_below(top / folder, f"{folder}/") for folder in folders)
    for file, seen in chain(_at_the_top(top), *below):
        if fault := _fault(seen):
            closed[file] = Problem(file=file, message=fault)
        else:
            open_[file] = seen
    files = earlier.files if earlier else None
    return Repository(_Files(open_, files if isinstance(files, _Files) else None), closed)


def _at_the_top(top: Path) -> Iterator[tuple[str, _Seen]]:
    with os.scandir(top) as entries:
        for entry in entries:
            if entry.is_file() and not entry.name.startswith("."):
                with suppress(FileNotFoundError):  # it has just gone
                    yield entry.name, _seen(entry)


def _below(folder: str | Path, prefix: str) -> Iterator[tuple[str, _Seen]]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return  # Nobody may look into it, or there is none.
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _below(entry.path, f"{prefix}{entry.name}/")
        else:
            with suppress(FileNotFoundError):  # it has just gone
                yield f"{prefix}{entry.name}", _seen(entry)


def _seen(entry: "os.DirEntry[str]") -> _Seen:
    known = entry.stat(follow_symlinks=False)
    written = max(known.st_mtime_ns, known.st_ctime_ns)
    stamp = (known.st_mtime_ns, known.st_ctime_ns, known.st_size, known.st_ino)
    return _Seen(entry.path, stat.S_ISREG(known.st_mode), written, stamp)


def _fault(seen: _Seen) -> str | None:
    if not seen.is_file:
        return _NO_FILE
    return None if os.access(seen.path, os.R_OK) else _CLOSED
