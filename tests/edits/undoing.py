"""What an edit may change, and putting it back as it was."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

SETTINGS = "mkdocs.yml"
EDITED = ("data", "docs", "overrides")

Snapshot = Mapping[Path, bytes]


def snapshot(folder: Path) -> Snapshot:
    """Every file that an edit may change, with what is in it."""
    below = chain.from_iterable((folder / part).rglob("*") for part in EDITED)
    return {file: file.read_bytes() for file in (folder / SETTINGS, *below) if file.is_file()}


def put_back(folder: Path, before: Snapshot) -> None:
    """Put the files of a folder back as they were."""
    now = snapshot(folder)
    for file in now.keys() - before.keys():
        file.unlink()
    for file, content in before.items():
        if now.get(file) != content:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)


@contextmanager
def undone(folder: Path) -> Iterator[None]:
    """Undo what is done to the files of a folder meanwhile."""
    before = snapshot(folder)
    try:
        yield
    finally:
        put_back(folder, before)
