"""The record files of the repository, read."""

import re
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from consortium.advice.better_text import better_id, without_copy
from consortium.advice.did_you_mean import closest, did_you_mean
from consortium.model import FOLDERS, KINDS, LIST_FILES, fields
from consortium.pictures.formats import is_meant_as_picture
from consortium.problems.problem import Problem
from consortium.reading.tree import tree
from consortium.repository.repository import File, Repository
from consortium.text.record import Record
from consortium.text.source_file import source_file

DATA = "data"
NOT_RECORDS = ("accessibility", "geography", "schemas", "source")
EMPTY_LIST = "This list is empty, and the website cannot do without it. Put back what was in it."
EMPTY = "This list is empty. Put back what was in it, or delete the file if nothing belongs in it."
NOTHING = (b"", b"{}", b"[]", b"---")
ENDINGS = (".yml", ".yaml", ".txt", ".md", ".docx")
"""What people's programs put behind the name of a file, at times one behind the other."""

PICTURE = (
    "A picture lies in docs, in the folder of the page that shows it. Upload it there, and delete "
    "this file."
)
TEMPLATE = "_template.yml"
NO_ID = (
    "A file's name is the last part of its web address, so it has small letters, figures and "
    "hyphens only. Rename this one to '{}'."
)
ID = re.compile(fields.ID)


@dataclass(frozen=True)
class RecordFiles:
    """What reading gave: the records, and what kept others from being read.

    `unread` names the (kind, id) of the files that are there but could not be read, or have a wrong
    name, so that no other record is blamed for pointing at them.
    """

    records: tuple[Record, ...]
    unread: frozenset[tuple[str, str]]
    problems: tuple[Problem, ...]


def of_file(
    kind: str, record_id: str, record: Record | None, problems: tuple[Problem, ...]
) -> RecordFiles:
    """Give what the reading of one file gave: its record, or that it could not be read."""
    if record is None:
        return RecordFiles((), frozenset([(kind, record_id)]), problems)
    return RecordFiles((record,), frozenset(), problems)


def together(files: Iterable[RecordFiles]) -> RecordFiles:
    """Give what several readings gave."""
    several = tuple(files)
    return RecordFiles(
        tuple(record for part in several for record in part.records),
        frozenset().union(*(part.unread for part in several)),
        tuple(problem for part in several for problem in part.problems),
    )


def record_files(repository: Repository) -> Iterator[File]:
    """Give every file that is a record or a list, or lies where they do."""
    for path in repository.below(DATA):
        file = repository.file(path)
        if file is not None and not _is_passed_over(file):
            yield file


def _is_passed_over(file: File) -> bool:
    _, *parts = file.path.split("/")
    if parts[0] in NOT_RECORDS or parts[-1].startswith("."):
        return True
    return file.closed is None and len(parts) > 1 and parts[-1] == TEMPLATE


def lists() -> tuple[str, ...]:
    """Give the files of lists, from the folder data: each is named for the kind of its records."""
    return ("consortium.yml", *LIST_FILES.values())


def read_record_file(file: File) -> RecordFiles:
    """Read a list or data/FOLDER/ID.yml; tell of any other file that is there."""
    path = PurePosixPath(file.path)
    parts = path.relative_to(DATA).parts
    is_list = _as_a_list(parts) in lists()
    wrong = (
        PICTURE
        if is_meant_as_picture(path.name)
        else _place_message(parts) or _file_name_message(path)
    )
    if file.closed or wrong:
        name, problem = _bare(path.name), file.closed or Problem(file=file.path, message=wrong)
        if is_list:
            return of_file(name, name, None, (problem,))
        folder = closest(parts[0], FOLDERS) or parts[0]
        return of_file(folder, _right_name(path), None, (problem,))
    kind = path.stem if is_list else parts[0]
    if is_list and _is_blank(file.content):
        message = EMPTY if kind in KINDS and not KINDS[kind].compulsory else EMPTY_LIST
        return of_file(kind, path.stem, None, (Problem(file=file.path, message=message),))
    return of_file(kind, path.stem, *read_record(kind, path.stem, file.path, file.content))


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


def _place_message(parts: tuple[str, ...]) -> str:
    """Say of a file that it is neither a list nor in a folder of records; "" if it is."""
    if _as_a_list(parts) in lists():
        return ""
    if len(parts) > 2:  # noqa: PLR2004 - a folder and a file
        return f"This file is in a folder within a folder. Move it up into data/{parts[0]}."
    if len(parts) > 1 and parts[0] in FOLDERS:
        return ""
    here = PurePosixPath(*parts).parent
    beside = ", ".join(
        sorted(path.name for path in map(PurePosixPath, lists()) if path.parent == here)
    )
    known = ", ".join(sorted(FOLDERS))
    if not beside:
        return (
            f"We do not know the folder '{parts[0]}'.{did_you_mean(parts[0], FOLDERS)} The folders "
            f"are: {known}. Move the file into the one it belongs to."
        )
    if len(parts) == 1:
        return (
            f"We do not know this file. In data there are {beside}, and the folders {known}. Move "
            "the file into the folder it belongs to."
        )
    return (
        f"We do not know this file. In data/{parts[0]} there are {beside}, and a new record "
        "goes into one of them, below an id of its own."
    )


def _file_name_message(path: PurePosixPath) -> str:
    """Say what is wrong with the name of a file; "" if nothing is."""
    good = f"{_right_name(path)}.yml"
    if path.stem.startswith("_"):
        return (
            "A file whose name begins with _ is not published, and only _template.yml is left "
            f"alone. Rename this one to '{good}', or delete it."
        )
    if path.suffix != ".yml":
        return f"The name of a record's file ends in .yml. Rename this one to '{good}'."
    if ID.fullmatch(path.stem):
        return ""
    bare = _bare(path.name.lower())
    is_copy = bare != without_copy(bare)
    return NO_ID.format(good) + f" Is it a copy of '{good}'? Then delete it." * is_copy


def _right_name(path: PurePosixPath) -> str:
    """Give the name that a record's file should have, without its ending."""
    return better_id(without_copy(_bare(path.name.lower()))) or "new-record"


def _as_a_list(parts: tuple[str, ...]) -> str:
    """Give a file's path below data with the ending that a list has."""
    return "/".join((*parts[:-1], f"{_bare(parts[-1])}.yml"))


def _bare(name: str) -> str:
    """Take every known ending off a file's name, or another one if it has no known one."""
    bare = name
    while bare.endswith(ENDINGS):
        bare = bare.rpartition(".")[0]
    return bare if bare != name else PurePosixPath(name).stem
