"""A file that a pull request changes, for the summary."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from consortium.pictures import is_picture_name
from consortium.reading.newsletter_files import is_newsletter
from consortium.reports.changed_words import ChangedWords, changed_words
from consortium.repository.repository_files import repository_files

RECORDS = "data/"
PAGES = "docs/"
MEASURED = "data/accessibility/results.json"
NOT_RECORDS = ("data/geography/", "data/schemas/", "data/source/")


@dataclass(frozen=True, kw_only=True)
class FileChange:
    """One file that is new, gone or another than before. `words` are told of texts in docs alone.

    `is_plain` says that it is a file before and after, and no program or link of the file system.
    """

    file: str
    is_new: bool = False
    is_gone: bool = False
    is_plain: bool = True
    words: tuple[ChangedWords, ...] = ()

    @property
    def how(self) -> str:
        """What has become of it, in a word: "new", "gone" or "changed"."""
        return "new" if self.is_new else "gone" if self.is_gone else "changed"

    @property
    def is_content(self) -> bool:
        """Whether it is a record, a page or a picture: what editors change."""
        if not self.is_plain:
            return False
        if self.file.startswith(RECORDS):
            records = self.file.endswith(".yml") and not self.file.startswith(NOT_RECORDS)
            return records or self.file == MEASURED
        return self.is_text or (self.file.startswith(PAGES) and is_picture_name(self.file))

    @property
    def is_text(self) -> bool:
        """Whether it is a text in docs: a page, a newsletter or a template of one."""
        return self.is_plain and _is_text(self.file)

    @property
    def is_page(self) -> bool:
        """Whether it is a hand-written page of the website."""
        return (
            self.is_text
            and not is_newsletter(self.file.removeprefix(PAGES))
            and not posixpath.basename(self.file).startswith("_")
        )


def file_changes(before: Path, after: Path) -> tuple[FileChange, ...]:
    """Give the files that differ between two copies of the repository, by their names."""
    old, new = repository_files(before), repository_files(after)
    changes = (_change(file, old, new) for file in sorted(old.keys() | new.keys()))
    return tuple(change for change in changes if change)


def _change(file: str, old: Mapping[str, Path], new: Mapping[str, Path]) -> FileChange | None:
    first, second = _State.of(old.get(file)), _State.of(new.get(file))
    if first == second:
        return None
    return FileChange(
        file=file,
        is_new=first is None,
        is_gone=second is None,
        is_plain=all(state.is_plain for state in (first, second) if state),
        words=changed_words(_text(first), _text(second)) if _is_text(file) and second else (),
    )


@dataclass(frozen=True)
class _State:
    content: bytes
    is_plain: bool

    @classmethod
    def of(cls, path: Path | None) -> "_State | None":
        if path is None:
            return None
        if path.is_symlink():
            return cls(bytes(path.readlink()), is_plain=False)
        if not path.is_file():
            return cls(b"", is_plain=False)
        return cls(path.read_bytes(), is_plain=not path.stat().st_mode & 0o111)


def _is_text(file: str) -> bool:
    return file.startswith(PAGES) and file.endswith(".md")


def _text(state: _State | None) -> str:
    return state.content.decode("utf-8", "replace") if state else ""
