"""`python -m making.site`: build the website into a folder of its own, then put it in its place."""

import gc
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from making.alone import alone, do_not_stop

SITE = "site"


def put_in_place(repository: Path, build: Callable[[Path], None], name: str = SITE) -> None:
    """Build a site, and put it into the folder `name` when it is whole.

    `build` fills the folder that it is given. If it raises, what is there stays as it was.
    """
    site, old, new = repository / name, repository / f".{name}-old", f".{name}-new."
    with alone(repository):
        _clear_up_after_others(site, old, new)
        folder = Path(tempfile.mkdtemp(prefix=new, dir=repository))
        try:
            made = folder / name  # mkdtemp's own folder is closed to a web server
            build(made)
            do_not_stop()
            _swap(site, old, made)
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def _swap(site: Path, old: Path, new: Path) -> None:
    if site.exists():
        site.rename(old)
    try:
        new.rename(site)
    except OSError:
        if old.exists():
            old.rename(site)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _clear_up_after_others(site: Path, old: Path, new: str) -> None:
    """Take away what a build left that was killed. Nobody else is at work, so none of it is used.

    Was it killed between the two moves? Then the old site is taken back.
    """
    if old.exists() and not site.exists():
        old.rename(site)
    for left in (old, *site.parent.glob(f"{new}*")):
        shutil.rmtree(left, ignore_errors=True)


def with_mkdocs(folder: Path, *more: str) -> None:
    """Build with MkDocs in this process, so that whatever ends it ends the build as well.

    `more` are more words of its command.
    """
    from mkdocs.__main__ import cli  # noqa: PLC0415

    try:
        cli.main(["build", "--strict", "--site-dir", str(folder), *more])
    except SystemExit as end:  # MkDocs ends with it when all is well, too
        if end.code:
            raise


def main(build: Callable[[Path], None] = with_mkdocs, name: str = SITE) -> int:
    """Build a website for the folder that this runs in; give how the process is to end."""
    # Pages stay until the end, so looking through them often finds nothing.
    gc.set_threshold(50_000)
    try:
        put_in_place(Path.cwd(), build, name)
    except BaseException as end:
        print(f"The website was not built. What is in {name}/ is as it was.", file=sys.stderr)
        if not isinstance(end, SystemExit):
            raise
        return end.code if isinstance(end.code, int) else 1
    print(f"The website is in the folder {name}/.")
    return 0


if __name__ == "__main__":
    status = main()
    gc.freeze()  # What is left ends with the process. To take it apart takes half a second.
    sys.exit(status)
