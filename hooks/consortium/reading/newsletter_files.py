"""The newsletters of the repository, read: docs/newsletters/ID.md."""

import re
from pathlib import PurePosixPath

from consortium.problems.problem import Problem
from consortium.reading.front_matter import front_matter
from consortium.reading.record_files import ID, RecordFiles
from consortium.repository.repository import Repository
from consortium.text.record import Record
from consortium.text.source_file import SourceFile, source_file

KIND = "newsletters"
FOLDER = f"docs/{KIND}"
TEMPLATE = "_template.md"
ARCHIVE = ("index.md", "README.md")
LARGEST = 4_000_000
"""Bytes of an issue: a long one with all its tables has room, a picture pasted in has not."""


def is_newsletter(file: str) -> bool:
    """Say whether a file, given from docs/, is an issue or their template: no page of MkDocs."""
    path = PurePosixPath(file)
    return file == f"{KIND}/{path.stem}.md" and path.name not in ARCHIVE


def read_newsletters(repository: Repository) -> RecordFiles:
    """Read each issue as a record; tell of every file that was meant to be one and is not."""
    records: list[Record] = []
    unread: set[tuple[str, str]] = set()
    problems: list[Problem] = []
    for file in repository.below(FOLDER):
        path = PurePosixPath(file)
        name = path.relative_to(FOLDER).as_posix()
        if path.suffix != ".md" or path.name.startswith(".") or name in (TEMPLATE, *ARCHIVE):
            continue
        problem = repository.closed.get(file) or _misplaced(file, name) or _misnamed(file, path)
        if problem:
            problems.append(problem)
            unread.add((KIND, path.stem))
            continue
        record, told = read_newsletter(path.stem, file, repository.files[file])
        problems.extend(told)
        if record is None:
            unread.add((KIND, path.stem))
        else:
            records.append(record)
    return RecordFiles(tuple(records), frozenset(unread), tuple(problems))


def read_newsletter(
    newsletter_id: str, file: str, content: bytes
) -> tuple[Record | None, tuple[Problem, ...]]:
    """Read one issue from its bytes: its notes as the record's tree, its text as the body."""
    source, told = newsletter_source(file, content)
    if source is None:
        return None, told
    front = front_matter(source)
    problems = (*told, *front.problems)
    if front.notes is None:
        return None, problems if front.problems else (*problems, _without_notes(file))
    return Record(KIND, newsletter_id, front.notes, source, front.body), problems


def newsletter_source(file: str, content: bytes) -> tuple[SourceFile | None, tuple[Problem, ...]]:
    """Turn the bytes of an issue into text, or say why they cannot be read."""
    return source_file(file, content, largest=LARGEST)


def _without_notes(file: str) -> Problem:
    return Problem(
        file=file,
        line=1,
        message="A newsletter begins with its notes: a line of three hyphens, then 'number:', "
        f"'title:', 'summary:' and 'published:', then three hyphens again. Copy them from "
        f"{FOLDER}/{TEMPLATE}.",
    )


def _misplaced(file: str, name: str) -> Problem | None:
    if "/" not in name:
        return None
    message = f"This file is in a folder within a folder. Move it up into {FOLDER}."
    return Problem(file=file, message=message)


def _misnamed(file: str, path: PurePosixPath) -> Problem | None:
    good = re.sub(r"[^a-z0-9]+", "-", path.stem.lower()).strip("-") or "new-issue"
    if path.stem.startswith("_"):
        message = (
            f"Only {TEMPLATE} may begin with _. Rename this file to '{good}.md', or delete it."
        )
        return Problem(file=file, message=message)
    if not ID.fullmatch(path.stem):
        message = (
            "A file's name is the last part of its web address, so it has small letters, figures "
            f"and hyphens only. Rename this one to '{good}.md'."
        )
        return Problem(file=file, message=message)
    return None
