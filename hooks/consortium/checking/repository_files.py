"""The files of a repository that the check looks at, and how each is read."""

from collections.abc import Iterator
from pathlib import Path

from consortium.checking.heading_links import MADE_PARTS
from consortium.model import ARTICLES, FOLDERS
from consortium.reading.newsletter_files import newsletter_files, read_newsletter_file
from consortium.reading.record_files import (
    DATA,
    RecordFiles,
    read_record_file,
    record_files,
    together,
)
from consortium.repository.on_disk import repository_in
from consortium.repository.repository import File, Repository

PAGES = "docs"


def repository_at(top: Path, last: Repository | None = None) -> Repository:
    """Give all that the check looks at of the repository in a folder.

    `last` is what was there at an earlier look: what has not changed since is not read again.
    """
    return repository_in(top, (DATA, PAGES, MADE_PARTS, *FOLDERS, *ARTICLES), last)


def files_of_records(repository: Repository) -> Iterator[File]:
    """Give the files of all records, newsletters among them, and what lies where they do."""
    yield from record_files(repository)
    yield from newsletter_files(repository)


def read_file(file: File) -> RecordFiles:
    """Read the file of a record, of a list or of a newsletter."""
    is_newsletter = file.path.startswith(f"{PAGES}/")
    return read_newsletter_file(file) if is_newsletter else read_record_file(file)


def read_repository(repository: Repository) -> RecordFiles:
    """Read all record files of a repository, newsletters among them."""
    return together(map(read_file, files_of_records(repository)))
