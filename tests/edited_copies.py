"""Make copies of the repository, edit each as an editor does, and run the tests on them.

    .venv/bin/python tests/edited_copies.py [--only office --only guide] [more for pytest]

No test is changed in a copy. "drawn" stands for the single edits that are drawn by chance
(many_edits.py). What failed is told for each, and the command ends with 1.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from datetime import timedelta
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent / "hooks"), str(HERE)]

from day_of_records import REPOSITORY, day_of_records  # noqa: E402 (ours is found from here on)
from edits.all_edits import EDITS  # noqa: E402
from edits.repository_copy import Copy, copy_repository  # noqa: E402

DRAWN = "drawn"
NAMES = (*EDITS, DRAWN)
# A copy makes no copies of its own.
OPTIONS = ("--quiet", "--deselect", "tests/edits/test_edits.py", "--numprocesses", "auto")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", action="append", choices=NAMES, help="a copy, by its name")
    chosen, more = parser.parse_known_args()
    names = chosen.only or NAMES
    failed = {}
    for name in names:
        print(f"== {name} ==", flush=True)  # noqa: T201
        if told := drawn_edits() if name == DRAWN else tests_of_a_copy(name, more):
            failed[name] = told
    for name, told in failed.items():
        print(f"\nWith the edit '{name}':", *told, sep="\n  ")  # noqa: T201
    print(f"\n{len(failed)} of {len(names)} failed.")  # noqa: T201
    return 1 if failed else 0


def tests_of_a_copy(name: str, more: list[str]) -> list[str]:
    """Run the tests on a copy with one of the edits; give what failed."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Copy(Path(folder, "copy"), day_of_records(REPOSITORY) + timedelta(days=7))
        copy_repository(copy.folder)
        for edit in EDITS[name]:
            edit(copy)
        # A run of pytest that this may be part of is no concern of the copy's.
        kept = {key: text for key, text in os.environ.items() if not key.startswith("PYTEST")}
        done = subprocess.run(  # noqa: S603 (our own command)
            [sys.executable, "-m", "pytest", *OPTIONS, "--dist", "worksteal", *more],
            cwd=copy.folder,
            env=kept,
            stdout=subprocess.PIPE,
            text=True,
            check=False,
        )
    print(done.stdout, flush=True)  # noqa: T201
    lines = done.stdout.splitlines()
    told = [line for line in lines if line.startswith(("FAILED ", "ERROR "))]
    return told or (["The tests did not run."] if done.returncode else [])


def drawn_edits() -> list[str]:
    """Draw many single edits by chance; say if something was wrong with one."""
    command = [sys.executable, str(HERE / "many_edits.py")]
    done = subprocess.run(command, check=False)  # noqa: S603 (our own command)
    return ["See the lines above that do not end with 'good'."] if done.returncode else []


if __name__ == "__main__":
    sys.exit(main())
