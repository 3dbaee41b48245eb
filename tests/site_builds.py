"""Builds of whole sites with the real MkDocs: in this process, or in one of their own."""

import logging
import os
import subprocess
import sys
from io import StringIO
from pathlib import Path
from unittest.mock import patch

from mkdocs.commands.build import build as build_with_mkdocs
from mkdocs.config import load_config

from consortium.checking.repository_files import repository_at
from day_of_records import REPOSITORY, day_of_records, noon
from kept_checks import check_of

ADDRESSES = ("SITE_URL", "EDIT_URI")
"""What a build looks for in its environment, and does without."""


def build(folder: Path, repository: Path = REPOSITORY, **environment: str) -> str:
    """Build a site strictly, on the day of its records; give what MkDocs said.

    The hooks are those of the repository that is built. The package that they share has been
    loaded already, and is that of the tests, and so is the check that its records go through.
    """
    said, check = StringIO(), check_of(repository_at(repository))
    listener, logger = logging.StreamHandler(said), logging.getLogger("mkdocs")
    level = logger.level
    with (
        patch.dict(os.environ, _told(repository, environment)),
        patch("consortium.checking.kept_check.KeptCheck", lambda **_: check),
    ):
        for name in ADDRESSES:
            if name not in environment:
                os.environ.pop(name, None)
        logger.addHandler(listener)
        logger.setLevel(logging.INFO)
        try:
            config = load_config(str(repository / "mkdocs.yml"), site_dir=str(folder))
            config.plugins.on_startup(command="build", dirty=False)
            build_with_mkdocs(config)
        except SystemExit as end:  # MkDocs gives up with it
            raise AssertionError(f"{said.getvalue()}{end}") from end
        finally:
            logger.setLevel(level)
            logger.removeHandler(listener)
    return said.getvalue()


def build_apart(folder: Path, repository: Path, **environment: str) -> None:
    """Build a site as `build` does, in a process of its own."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    done = subprocess.run(  # noqa: S603 (our own command)
        command,
        cwd=repository,
        env=kept | {"NO_MKDOCS_2_WARNING": "1"} | _told(repository, environment),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def _told(repository: Path, environment: dict[str, str]) -> dict[str, str]:
    if "SOURCE_DATE_EPOCH" in environment:
        return environment
    return {"SOURCE_DATE_EPOCH": noon(day_of_records(repository)), **environment}
