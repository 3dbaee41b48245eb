"""The record files of the repository, read."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from consortium.problems.problem import Problem
from consortium.reading.record import Record
from consortium.reading.source_file import source_file
from consortium.reading.tree import tree

DATA = "data"
NOT_RECORDS = ("accessibility", "geography", "schemas", "source")
TEMPLATE = "_template.yml"
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True)
class RecordFiles:
    """What reading gave: the records, and what kept others from being read.

    `unread` names the (kind, id) of the files that are there but could not be read, so that no
    other record is blamed for pointing at them.
    """

    records: tuple[Record, ...]
    unread: frozenset[tuple[str, str]]
    problems: tuple[Problem, ...]

    def __add__(self, other: "RecordFiles") -> "RecordFiles":
        """Give what both readings gave."""
        return RecordFiles(
            (*self.records, *other.records),
            self.unread | other.unread,
            (*self.problems, *other.problems),
        )


@dataclass(frozen=True)
class _Found:
    path: Path
    file: str
    kind: str
    id: str


def read_record_files(
    repository: Path, *, folders: Collection[str], lists: Collection[str]
) -> RecordFiles:
    """Read the lists and data/FOLDER/ID.yml; tell of every other file that is there.

    `lists` are files below data, such as "areas.yml" and "plan/totals.yml": the file's name is the
    kind of its records.
    """
    found: list[_Found] = []
    problems: list[Problem] = []
    for path in sorted((repository / DATA).rglob("*")):
        parts = path.relative_to(repository / DATA).parts
        if path.is_dir() or parts[0] in NOT_RECORDS or parts[-1].startswith("."):
            continue
        file = path.relative_to(repository).as_posix()
        if len(parts) > 1 and parts[-1] == TEMPLATE:
            continue
        problem = _misplaced(file, parts, folders, lists) or _misnamed(file, path)
        if problem:
            problems.append(problem)
            continue
        kind = path.stem if "/".join(parts) in lists else parts[0]
        found.append(_Found(path, file, kind, path.stem))
    return _read(found, problems)


def _read(found: Iterable[_Found], problems: list[Problem]) -> RecordFiles:
    records: list[Record] = []
    unread: set[tuple[str, str]] = set()
    for one in found:
        record, told = read_record(one.kind, one.id, one.file, one.path.read_bytes())
        problems.extend(told)
        if record is None:
            unread.add((one.kind, one.id))
        else:
            records.append(record)
    return RecordFiles(tuple(records), frozenset(unread), tuple(problems))


def read_record(
    kind: str, record_id: str, file: str, content: bytes
) -> tuple[Record | None, tuple[Problem, ...]]:
    """Read one record from its bytes."""
    source, problems = source_file(file, content)
    if source is None:
        return None, problems
    root, told = tree(source)
    record = None if root is None else Record(kind, record_id, root, source)
    return record, (*problems, *told)


def _misplaced(
    file: str, parts: tuple[str, ...], folders: Collection[str], lists: Collection[str]
) -> Problem | None:
    if Path(*parts).with_suffix(".yml").as_posix() in lists:
        return None
    in_folder = len(parts) > 1 and parts[0] in folders
    if len(parts) <= 2 and not in_folder:  # noqa: PLR2004 - a folder and a file
        return _unknown(file, parts, folders, lists)
    if len(parts) > 2:  # noqa: PLR2004 - a folder and a file
        return Problem(
            file=file,
            message=f"This file is in a folder within a folder. Move it up into data/{parts[0]}.",
        )
    return None


def _unknown(
    file: str, parts: tuple[str, ...], folders: Collection[str], lists: Collection[str]
) -> Problem:
    """Tell of a file that is neither a list nor in a folder of records."""
    here = Path(*parts).parent
    beside = ", ".join(sorted(Path(one).name for one in lists if Path(one).parent == here))
    known = ", ".join(sorted(folders))
    if not beside:
        return Problem(
            file=file,
            message=f"We do not know the folder '{parts[0]}'. The folders are: {known}. Move the "
            "file into the one it belongs to.",
        )
    if len(parts) == 1:
        return Problem(
            file=file,
            message=f"We do not know this file. In data there are {beside}, and the folders "
            f"{known}. Move the file into the folder it belongs to.",
        )
    return Problem(
        file=file,
        message=f"We do not know this file. In data/{parts[0]} there are {beside}, and a new "
        "record goes into one of them, below an id of its own.",
    )


def _misnamed(file: str, path: Path) -> Problem | None:
    good = re.sub(r"[^a-z0-9]+", "-", path.stem.lower()).strip("-") or "new-record"
    if path.stem.startswith("_"):
        return Problem(
            file=file,
            message="A file whose name begins with _ is not published, and only _template.yml is "
            f"left alone. Rename this one to '{good}.yml', or delete it.",
        )
    if path.suffix != ".yml":
        return Problem(
            file=file,
            message=f"The name of a record's file ends in .yml. Rename this one to '{good}.yml'.",
        )
    if not ID.fullmatch(path.stem):
        return Problem(
            file=file,
            message="A file's name is the last part of its web address, so it has small letters, "
            f"figures and hyphens only. Rename this one to '{good}.yml'.",
        )
    return None
