"""A file that a pull request changes, for the summary."""

import posixpath
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from consortium.pictures.formats import is_picture_name
from consortium.reading.newsletter_files import is_newsletter
from consortium.reports.changed_words import ChangedWords, changed_words
from consortium.repository.repository_files import repository_files

RECORDS = "data/"
PAGES = "docs/"
MEASURED = "data/accessibility/results.json"
ALMOST = 0.6
"""The part of its lines that a file keeps when it only gets a new name."""

_NOTES = re.compile(r"\A---\n.*?^---$", re.DOTALL | re.MULTILINE)

NOT_RECORDS = ("data/geography/", "data/schemas/", "data/source/")


@dataclass(frozen=True, kw_only=True)
class FileChange:
    """One file that is new, gone or another than before. `words` are told of texts in docs alone.

    `was` is the name that it had, if it only got a new one. `is_plain` says that it is a file
    before and after, and no program or link of the file system.
    """

    file: str
    is_new: bool = False
    is_gone: bool = False
    was: str = ""
    is_plain: bool = True
    words: tuple[ChangedWords, ...] = ()

    @property
    def how(self) -> str:
        """What has become of it, in a word: "new", "gone", "renamed" or "changed"."""
        if self.was:
            return "renamed"
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
            and not is_newsletter(self.file)
            and not posixpath.basename(self.file).startswith("_")
        )


def file_changes(before: Path, after: Path) -> tuple[FileChange, ...]:
    """Give the files that differ between two copies of the repository, by their names."""
    old, new = repository_files(before), repository_files(after)
    renamed = dict(_renamed(old, new))
    files = sorted((old.keys() | new.keys()) - set(renamed.values()))
    changes = (_change(file, renamed.get(file, ""), old, new) for file in files)
    return tuple(change for change in changes if change)


def _renamed(old: Mapping[str, Path], new: Mapping[str, Path]) -> Iterator[tuple[str, str]]:
    """Pair the new name of a file with its old one, in the same folder and almost the same."""
    gone = sorted(old.keys() - new.keys())
    for file in sorted(new.keys() - old.keys()):
        near = [name for name in gone if posixpath.dirname(name) == posixpath.dirname(file)]
        was = next((name for name in near if _is_almost(old[name], new[file])), None)
        if was:
            gone.remove(was)
            yield file, was


def _is_almost(first: Path, second: Path) -> bool:
    states = _State.of(first), _State.of(second)
    if not all(state and state.is_plain for state in states):
        return False
    before, after = (_text(state).splitlines() for state in states)
    kept = Counter(before) & Counter(after)
    return bool(before) and kept.total() >= ALMOST * max(len(before), len(after))


def _change(
    file: str, was: str, old: Mapping[str, Path], new: Mapping[str, Path]
) -> FileChange | None:
    first, second = _State.of(old.get(was or file)), _State.of(new.get(file))
    if was and first == second:
        return FileChange(file=file, was=was)
    if first == second:
        return None
    return FileChange(
        file=file,
        was=was,
        is_new=first is None,
        is_gone=second is None,
        is_plain=all(state.is_plain for state in (first, second) if state),
        words=_words(file, first, second) if _is_text(file) and second else (),
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


def _words(file: str, first: _State | None, second: _State) -> tuple[ChangedWords, ...]:
    """Tell what differs; of a new newsletter its text alone, for its notes are told as a record."""
    text = _text(second)
    if not first and is_newsletter(file):
        text = _NOTES.sub("", text)
    return changed_words(_text(first), text)


def _is_text(file: str) -> bool:
    return file.startswith(PAGES) and file.endswith(".md")


def _text(state: _State | None) -> str:
    return state.content.decode("utf-8", "replace") if state else ""
