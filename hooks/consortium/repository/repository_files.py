"""All files of a repository, whatever they are."""

import os
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

LISTED = ("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")


def repository_files(repository: Path) -> Mapping[str, Path]:
    """Give each file by its path from the top: what git knows, and what is new and not ignored.

    Without git it is every file that is there.
    """
    names = _known_to_git(repository) if (repository / ".git").exists() else None
    if names is None:
        names = _all(repository)
    # A link of the file system counts even if it leads nowhere.
    return {name: path for name in names if os.path.lexists(path := repository / name)}


def _known_to_git(repository: Path) -> Iterable[str] | None:
    try:
        listed = subprocess.run(LISTED, cwd=repository, capture_output=True, check=True)  # noqa: S603 (our own command)
    except (OSError, subprocess.CalledProcessError):
        return None
    names = (os.fsdecode(name) for name in listed.stdout.split(b"\0") if name)
    # What ends with a stroke is another repository, such as the one to compare with.
    return sorted({name for name in names if not name.endswith("/")})


def _all(repository: Path) -> Iterable[str]:
    return sorted(
        path.relative_to(repository).as_posix()
        for path in repository.rglob("*")
        if path.is_symlink() or path.is_file()
    )
