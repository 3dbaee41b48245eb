"""The newsletters of the repository, read: docs/newsletters/ID.md."""

import posixpath
from collections.abc import Iterator
from pathlib import PurePosixPath

from consortium.advice.better_text import better_id
from consortium.problems.problem import Problem
from consortium.reading.front_matter import front_matter
from consortium.reading.record_files import ID, NO_ID, RecordFiles, of_file
from consortium.repository.repository import File, Repository
from consortium.text.record import Record
from consortium.text.source_file import SourceFile, source_file

KIND = "newsletters"
FOLDER = f"docs/{KIND}"
TEMPLATE = "_template.md"
ARCHIVE = ("index.md", "README.md")
NO_NOTES = (
    "A newsletter begins with its notes: a line of three hyphens, then 'number:', 'title:', "
    "'summary:' and 'published:', then three hyphens again. Copy them from "
    f"{FOLDER}/{TEMPLATE}."
)
LARGEST = 4_000_000
"""Bytes of an issue: a long one with all its tables has room, a picture pasted in has not."""


def is_newsletter(file: str) -> bool:
    """Say whether a file of the repository is an issue or their template: no page of MkDocs."""
    folder, name = posixpath.split(file)
    return folder == FOLDER and name.endswith(".md") and name not in (".md", *ARCHIVE)


def newsletter_files(repository: Repository) -> Iterator[File]:
    """Give each issue, and every file that was meant to be one."""
    for path in repository.below(FOLDER):
        file = repository.file(path)
        if file is not None and _is_issue(path):
            yield file


def _is_issue(file: str) -> bool:
    path = PurePosixPath(file)
    is_other = path.relative_to(FOLDER).as_posix() in (TEMPLATE, *ARCHIVE)
    return path.suffix == ".md" and not path.name.startswith(".") and not is_other


def read_newsletter_file(file: File) -> RecordFiles:
    """Read an issue as a record, or tell of a file that was meant to be one and is not."""
    path = PurePosixPath(file.path)
    wrong = _wrong_message(path)
    if file.closed or wrong:
        problem = file.closed or Problem(file=file.path, message=wrong)
        return of_file(KIND, path.stem, None, (problem,))
    return of_file(KIND, path.stem, *read_newsletter(path.stem, file.path, file.content))


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
        none = Problem(file=file, line=1, message=NO_NOTES)
        return None, problems if front.problems else (*problems, none)
    return Record(KIND, newsletter_id, front.notes, source, front.body), problems


def newsletter_source(file: str, content: bytes) -> tuple[SourceFile | None, tuple[Problem, ...]]:
    """Turn the bytes of an issue into text, or say why they cannot be read."""
    return source_file(file, content, largest=LARGEST)


def _wrong_message(path: PurePosixPath) -> str:
    """Say what is wrong with the place or the name of an issue's file; "" if nothing is."""
    good = f"{better_id(path.stem) or 'new-issue'}.md"
    if path.parent.as_posix() != FOLDER:
        return f"This file is in a folder within a folder. Move it up into {FOLDER}."
    if path.stem.startswith("_"):
        return f"Only {TEMPLATE} may begin with _. Rename this file to '{good}', or delete it."
    return "" if ID.fullmatch(path.stem) else NO_ID.format(good)
