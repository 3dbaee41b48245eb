"""What a command costs: `python -m benchmarks.measured COMMAND …` runs it and prints that.

It is a process of its own, and a small one: the memory of whoever starts a command counts as the
command's.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

REPOSITORY = Path(__file__).parents[1]


class CommandError(Exception):
    """A command that was to be measured went wrong."""


@dataclass(frozen=True)
class Measured:
    """Seconds of processor (of all its processes), seconds by the clock, and most memory."""

    cpu_s: float
    wall_s: float
    peak_mb: float


def measured(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Measured:
    """Run a command in a folder and give what it cost. Raises CommandError with what it said."""
    ran = subprocess.run(  # noqa: S603 (our own commands)
        [sys.executable, "-m", "benchmarks.measured", *command],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY), **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    if ran.returncode:
        raise CommandError(f"{' '.join(command)}\n{ran.stdout}{ran.stderr}")
    return Measured(**json.loads(ran.stdout.splitlines()[-1]))


def medians(runs: Sequence[Measured]) -> Measured:
    """Give the median of each figure."""
    figures = {name: [asdict(run)[name] for run in runs] for name in asdict(runs[0])}
    return Measured(**{name: round(median(of_it), 3) for name, of_it in figures.items()})


def _main(command: Sequence[str]) -> int:
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=sys.stderr)  # noqa: S603 (our own commands)
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    cost = Measured(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024)
    print(json.dumps(asdict(cost)))
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    sys.exit(_main(sys.argv[1:]))
