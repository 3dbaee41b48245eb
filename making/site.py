"""`python -m making.site`: build the website into a folder of its own, then put it in its place."""

import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from making.alone import alone, do_not_stop

SITE = "site"
OLD = ".site-old"
NEW = ".site-new."


def put_in_place(repository: Path, build: Callable[[Path], None]) -> None:
    """Build a site, and put it into site/ when it is whole.

    `build` fills the folder that it is given. If it raises, site/ stays as it was.
    """
    with alone(repository):
        _clear_up_after_others(repository)
        folder = Path(tempfile.mkdtemp(prefix=NEW, dir=repository))
        try:
            new = folder / SITE  # mkdtemp's own folder is closed to a web server
            build(new)
            do_not_stop()
            _swap(repository, new)
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def _swap(repository: Path, new: Path) -> None:
    site, old = repository / SITE, repository / OLD
    if site.exists():
        site.rename(old)
    try:
        new.rename(site)
    except OSError:
        old.rename(site)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _clear_up_after_others(repository: Path) -> None:
    """Take away what a build left that was killed. Nobody else is at work, so none of it is used.

    Was it killed between the two moves? Then the old site is taken back.
    """
    site, old = repository / SITE, repository / OLD
    if old.exists() and not site.exists():
        old.rename(site)
    for left in (old, *repository.glob(f"{NEW}*")):
        shutil.rmtree(left, ignore_errors=True)


def _with_mkdocs(folder: Path) -> None:
    """Build with MkDocs in this process, so that whatever ends it ends the build as well."""
    from mkdocs.__main__ import cli  # noqa: PLC0415

    try:
        cli.main(["build", "--strict", "--site-dir", str(folder)])
    except SystemExit as end:  # MkDocs ends with it when all is well, too
        if end.code:
            raise


def main(build: Callable[[Path], None] = _with_mkdocs) -> int:
    """Build the website of the folder that this runs in; give how the process is to end."""
    try:
        put_in_place(Path.cwd(), build)
    except SystemExit as end:
        print("The website was not built. What is in site/ is as it was.", file=sys.stderr)
        return end.code if isinstance(end.code, int) else 1
    print("The website is in the folder site/.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
