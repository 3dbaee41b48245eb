"""Make copies of the repository, edit each as an editor does, and run the tests on them.

    .venv/bin/python tests/edited_copies.py [--only office --only guide] [more for pytest]

No test is changed in a copy. What failed is told for each copy, and the command ends with 1.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from datetime import timedelta
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent / "hooks"), str(HERE)]

from day_of_records import REPOSITORY, day_of_records  # noqa: E402 (ours is found from here on)
from edits.all_edits import EDITS  # noqa: E402
from edits.repository_copy import Copy, copy_repository  # noqa: E402

NOT_IN_A_COPY = (
    "--deselect",
    "tests/test_edits.py",
    "--numprocesses",
    "auto",
    "--dist",
    "loadfile",
)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--only", action="append", choices=EDITS, help="a copy to make, by its name"
    )
    chosen, more = parser.parse_known_args()
    failed = {}
    for name in chosen.only or EDITS:
        print(f"== {name} ==", flush=True)  # noqa: T201
        with tempfile.TemporaryDirectory() as folder:
            told = tests_of_a_copy(Path(folder, "repository"), name, more)
        if told:
            failed[name] = told
    for name, told in failed.items():
        print(f"\nOn the copy with the edit '{name}':", *told, sep="\n  ")  # noqa: T201
    print(f"\n{len(failed)} of {len(chosen.only or EDITS)} copies failed.")  # noqa: T201
    return 1 if failed else 0


def tests_of_a_copy(folder: Path, name: str, more: list[str]) -> list[str]:
    """Run the tests on a copy with one of the edits; give what failed."""
    copy_repository(folder)
    copy = Copy(folder, day_of_records(REPOSITORY) + timedelta(days=7))
    for edit in EDITS[name]:
        edit(copy)
    # A run of pytest that this may be part of is no concern of the copy's.
    kept = {name: text for name, text in os.environ.items() if not name.startswith("PYTEST")}
    done = subprocess.run(  # noqa: S603 (our own command)
        [sys.executable, "-m", "pytest", "--quiet", *NOT_IN_A_COPY, *more],
        cwd=folder,
        env=kept,
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    print(done.stdout, flush=True)  # noqa: T201
    lines = done.stdout.splitlines()
    told = [line for line in lines if line.startswith(("FAILED ", "ERROR "))]
    return told or (["The tests did not run."] if done.returncode else [])


if __name__ == "__main__":
    sys.exit(main())
