"""What the look and the working of every page hang on, in one short text."""

import hashlib
from pathlib import Path

TESTED = (
    "docs/assets",
    "hooks/consortium/large_print",
    "hooks/engine.yml",
    "mkdocs.yml",
    "overrides",
)
"""Files and folders below the repository.

The words that editors write in data/ and docs/ are not among them. They change every week, and an
editor cannot run the tests in full: `make test` looks at a page of each kind after every change.
"""


def fingerprint(repository: Path) -> str:
    """Give the SHA-256 of all that is in TESTED, names included, as hexadecimal digits."""
    digest = hashlib.sha256()
    for file in sorted(_files(repository), key=lambda file: file.as_posix()):
        content = (repository / file).read_bytes()
        digest.update(f"{file.as_posix()}\n{len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()


def _files(repository: Path) -> set[Path]:
    files: set[Path] = set()
    for name in TESTED:
        top = repository / name
        for file in [top] if top.is_file() else top.rglob("*"):
            if file.is_file() and "__pycache__" not in file.parts:
                files.add(file.relative_to(repository))
    return files
