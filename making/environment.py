"""`python -m making.environment`: install what a lock lists, beside what is there.

`.venv` is a link to the environment. A new one is made in a folder of its own, where its scripts
will find each other for ever (they name it in full), and the link is moved to it when it is ready.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from making.alone import alone, do_not_stop

LINK = ".venv"
FOLDERS = ".venv-"
LISTED = os.environ.get("REQUIREMENTS") or "requirements.lock"
"""Make names another for a machine that builds and tests nothing."""

WHEELS = ("--only-binary", ":all:")
"""What is installed runs no code of its own meanwhile."""

_PACKAGE = re.compile(r"^[\w.-]+==", re.MULTILINE)
_ONE_MORE = ("Collecting ", "Processing ", "Ignoring ")
"""How pip begins a line on the next package: it fetches it, or another machine alone needs it."""

_EVERY = 10
READY = "ready"
"""In an environment that is whole: the hash of the list that it was made from."""

WITHOUT_LINK = f"{LINK}.before"
"""Where an environment stands aside that is a folder and no link, while the link is made."""


def set_up(repository: Path, install: Callable[[Path], None]) -> None:
    """Make the environment of a repository, unless another make has just made it.

    `install` makes one in the folder that it is given, or raises. Then `.venv` stays as it was.
    """
    with alone(repository):
        _take_back(repository)
        wanted = hashlib.sha256((repository / LISTED).read_bytes()).hexdigest()
        ready = repository / LINK / READY
        if ready.is_file() and ready.read_text() == wanted:
            ready.touch()  # for make, which goes by the time
            return
        _clear_up(repository)
        folder = Path(tempfile.mkdtemp(prefix=FOLDERS, dir=repository))
        folder.chmod(0o755)
        try:
            install(folder)
            (folder / READY).write_text(wanted)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        do_not_stop()
        _move_the_link(repository, folder)
        _clear_up(repository)


def _move_the_link(repository: Path, folder: Path) -> None:
    link, new = repository / LINK, repository / f"{folder.name}.link"
    new.symlink_to(folder.name)
    if link.is_dir() and not link.is_symlink():
        link.rename(repository / WITHOUT_LINK)
    new.replace(link)


def _take_back(repository: Path) -> None:
    """Was a make killed between the two moves? Then take the environment of before back."""
    before, link = repository / WITHOUT_LINK, repository / LINK
    if before.exists() and not link.exists():
        link.unlink(missing_ok=True)
        before.rename(link)


def _clear_up(repository: Path) -> None:
    """Take away every environment but the one in use. Nobody else is at work."""
    used = (repository / LINK).resolve()
    for left in (repository / WITHOUT_LINK, *repository.glob(f"{FOLDERS}*")):
        if left.is_symlink():
            left.unlink()
        elif left.resolve() != used:
            shutil.rmtree(left, ignore_errors=True)


def with_pip(folder: Path, locks: Iterable[str] = (LISTED,)) -> None:
    """Make an environment in a folder, with what locks list and nothing else; say how far it is.

    Raises CalledProcessError when a step fails, which has said why by itself.
    """
    files = [Path(lock) for lock in locks]
    listed = sum(len(_PACKAGE.findall(file.read_text(encoding="utf-8"))) for file in files)
    print(f"Making an environment for Python. Packages to install: {listed} …", flush=True)
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)  # noqa: S603 (ours)
    pip = [folder / "bin" / "python", "-m", "pip", "install", "--disable-pip-version-check"]
    command = [*pip, *WHEELS, "--require-hashes", *(f"--requirement={file}" for file in files)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603 (ours)
        try:
            for sentence in how_far(process.stdout or (), listed):
                print(sentence, flush=True)
        except BaseException:
            process.kill()
            raise
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)


def how_far(lines: Iterable[str], listed: int) -> Iterator[str]:
    """Say in sentences how far pip has come, by its lines, with so many packages listed."""
    seen = 0
    for line in lines:
        if line.startswith(_ONE_MORE):
            seen += 1
            if seen % _EVERY == 0:
                yield f"{seen} of {listed} are fetched …"
        elif line.startswith("Installing collected packages"):
            yield "All are fetched. They are being installed, which can take a minute …"


def main(install: Callable[[Path], None] = with_pip) -> int:
    """Set up the folder that this runs in; give how the process is to end."""
    print("Setting up, this once. It can take a few minutes.", flush=True)
    try:
        set_up(Path.cwd(), install)
    except (SystemExit, OSError, subprocess.CalledProcessError) as end:
        if isinstance(end, OSError):
            print(end, file=sys.stderr)
        print("Nothing was set up. What was here before is as it was.", file=sys.stderr)
        code = end.code if isinstance(end, SystemExit) else 1
        return code if isinstance(code, int) else 1
    print("All is set up.", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
