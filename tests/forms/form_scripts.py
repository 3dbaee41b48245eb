"""The scripts of the forms, run by Node on the tables that are made for them."""

import json
import shutil
import subprocess
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from built_site import REPOSITORY, records_of
from consortium.addresses import template_of
from consortium.forms.table import FORMS, table

NODE = shutil.which("node")
needs_node = pytest.mark.skipif(NODE is None, reason="Node is not here")
DRIVER = REPOSITORY / "tests" / "forms" / "by_node.mjs"


@cache
def tables(top, today):
    """Give the table of each kind that has a form, of the site in a folder."""
    directory = records_of(top, today)
    templates = {kind: top / template_of(kind) for kind in FORMS}
    return {
        kind: table(kind, file.read_text("utf-8"), directory, today)
        for kind, file in templates.items()
        if file.is_file()
    }


def answers(known, questions):
    """Ask the scripts all questions at once: {"do": "check", "kind": "events", …}."""
    asked = [*({"known": kind, "table": each} for kind, each in known.items()), *questions]
    with TemporaryDirectory() as folder:
        for script in (REPOSITORY / "docs" / "assets").glob("form-*.js"):
            shutil.copy(script, folder)
        (Path(folder) / "package.json").write_text('{"type": "module"}', "utf-8")
        done = subprocess.run(  # noqa: S603 - our own script
            [NODE, DRIVER, folder],
            input="".join(f"{json.dumps(request)}\n" for request in asked),
            capture_output=True,
            check=False,
            encoding="utf-8",
            timeout=300,
        )
    assert not done.returncode, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]
