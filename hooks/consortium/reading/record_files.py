"""The record files of the repository, read."""

import re
from codecs import BOM_UTF8
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from consortium.problems.problem import Problem
from consortium.reading.tree import tree
from consortium.repository.repository import Repository
from consortium.text.record import Record
from consortium.text.source_file import source_file

DATA = "data"
NOT_RECORDS = ("accessibility", "geography", "schemas", "source")
EMPTY_LIST = "This list is empty, and the website cannot do without it. Put back what was in it."
NOTHING = (b"", b"{}", b"[]", b"---")
ENDINGS = (".yml", ".yaml", ".txt", ".md", ".docx")
"""What people's programs put behind the name of a file, at times one behind the other."""

TEMPLATE = "_template.yml"
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True)
class RecordFiles:
    """What reading gave: the records, and what kept others from being read.

    `unread` names the (kind, id) of the files that are there but could not be read, or have a wrong
    name, so that no other record is blamed for pointing at them.
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
    file: str
    kind: str
    id: str
    is_list: bool


def read_record_files(
    repository: Repository, *, folders: Collection[str], lists: Collection[str]
) -> RecordFiles:
    """Read the lists and data/FOLDER/ID.yml; tell of every other file that is there.

    `lists` are files below data, such as "areas.yml" and "plan/totals.yml": the file's name is the
    kind of its records.
    """
    found: list[_Found] = []
    problems: list[Problem] = []
    unread: set[tuple[str, str]] = set()
    for file in repository.below(DATA):
        path = PurePosixPath(file)
        parts = path.relative_to(DATA).parts
        if parts[0] in NOT_RECORDS or parts[-1].startswith("."):
            continue
        if file in repository.files and len(parts) > 1 and parts[-1] == TEMPLATE:
            continue
        closed = repository.closed.get(file)
        problem = closed or _misplaced(file, parts, folders, lists) or _misnamed(file, path)
        name = _bare(path.name)
        is_list = _as_a_list(parts) in lists
        if problem:
            problems.append(problem)
            unread.add((name if is_list else parts[0], name))
            continue
        kind = path.stem if is_list else parts[0]
        found.append(_Found(file, kind, path.stem, is_list))
    return _read(repository.files, found, problems, unread)


def _read(
    files: Mapping[str, bytes],
    found: Iterable[_Found],
    problems: list[Problem],
    unread: set[tuple[str, str]],
) -> RecordFiles:
    records: list[Record] = []
    for one in found:
        if one.is_list and _is_blank(files[one.file]):
            problems.append(Problem(file=one.file, message=EMPTY_LIST))
            unread.add((one.kind, one.id))
            continue
        record, told = read_record(one.kind, one.id, one.file, files[one.file])
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


def _is_blank(content: bytes) -> bool:
    """Say whether a file holds nothing but notes, or the signs of a list with nothing in it."""
    lines = content.removeprefix(BOM_UTF8).splitlines()
    written = b"".join(line.strip() for line in lines if not line.lstrip().startswith(b"#"))
    return written in NOTHING


def _misplaced(
    file: str, parts: tuple[str, ...], folders: Collection[str], lists: Collection[str]
) -> Problem | None:
    if _as_a_list(parts) in lists:
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
    here = PurePosixPath(*parts).parent
    beside = ", ".join(sorted(one.name for one in map(PurePosixPath, lists) if one.parent == here))
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


def _misnamed(file: str, path: PurePosixPath) -> Problem | None:
    good = re.sub(r"[^a-z0-9]+", "-", _bare(path.name.lower())).strip("-") or "new-record"
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


def _as_a_list(parts: tuple[str, ...]) -> str:
    """Give a file's path below data with the ending that a list has."""
    return PurePosixPath(*parts).with_name(f"{_bare(parts[-1])}.yml").as_posix()


def _bare(name: str) -> str:
    """Take every known ending off a file's name, or another one if it has no known one."""
    bare = name
    while bare.endswith(ENDINGS):
        bare = bare.rpartition(".")[0]
    return bare if bare != name else PurePosixPath(name).stem
