"""`make benchmark`: measure all of it, write `results.json` and print the README's table.

N names the sizes, in services (`N=1000`, or `N="100 1000"`), and ROUNDS how often each is measured.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.county import write_county
from benchmarks.measured import Measured, measured, medians
from benchmarks.preview import PROC, preview
from benchmarks.results import Results, Row, a_page, made_in, table, this_machine
from benchmarks.tools import ELEVENTY, HUGO, Tool, eleventy, hugo, ours
from benchmarks.weight import weights
from demonstration_county import DAY

SIZES = "100 1000 5000"
ROUNDS = "3"
RESULTS = Path(__file__).parent / "results.json"
EDITED = ("status: active\n", "description: |-\n")
"""What a service has that the previews edit."""


def _others() -> dict[Callable[[Path, Path], Tool], str]:
    """Give the other builders that are here, each with its version."""
    builders: dict[Callable[[Path, Path], Tool], str] = {}
    if HUGO.exists():
        said = subprocess.run([HUGO, "version"], capture_output=True, text=True, check=True)  # noqa: S603 (ours)
        builders[hugo] = re.findall(r"v(\d[\d.]*)", said.stdout)[0]
    if ELEVENTY.exists() and shutil.which("node"):
        builders[eleventy] = json.loads((ELEVENTY.parent / "package.json").read_text())["version"]
    return builders


def _cold(tool: Tool) -> Measured:
    shutil.rmtree(tool.folder / tool.output, ignore_errors=True)
    return measured(tool.build, tool.folder, tool.environment)


def _edited(county: Path) -> str:
    """Give the id of the first service that can be edited."""
    services = sorted((county / "data/services").glob("[!_]*.yml"))
    texts = ((path.stem, path.read_text(encoding="utf-8")) for path in services)
    return next(id_ for id_, text in texts if all(words in text for words in EDITED))


def _previews(tools: list[Tool], service: str, rounds: int) -> dict[str, list[Measured]]:
    """Start all of them, then edit in turn: one that waits takes no time."""
    with ExitStack() as running:
        started = [(tool.name, running.enter_context(preview(tool, service))) for tool in tools]
        for _, previewed in started:
            previewed.wait_until_it_is_up()
        edits: dict[str, list[Measured]] = {tool.name: [] for tool in tools}
        for number in range(rounds):
            for name, previewed in started:
                edits[name].append(previewed.edit(f"Round{number}"))
    return edits


def _measure(n: int, others: list[Callable[[Path, Path], Tool]], results: Results) -> None:
    """Measure a county of n services, and add what was found."""
    with tempfile.TemporaryDirectory() as above:
        folder = Path(above)
        us = ours(write_county(folder / "county", n))
        check = [sys.executable, "-m", "consortium", "check", "--today", str(DAY)]
        costs = {
            "check": {us.name: [_run(us, check) for _ in range(results.rounds)]},
            "cold": {us.name: [_cold(us)]},
        }
        tools = [us]
        for make in others:  # they frame what we have just made
            place = folder / make.__name__
            place.mkdir()
            tools.append(make(us.folder / us.output, place))
        for tool in [tool for _ in range(results.rounds) for tool in tools][1:]:
            costs["cold"].setdefault(tool.name, []).append(_cold(tool))
        results.made += [made_in(n, tool.name, tool.folder / tool.output) for tool in tools]
        weighed = weights(us.folder / us.output)
        results.weights += [{"n": n, **asdict(weight)} for weight in weighed]
        if PROC.is_dir():
            costs["preview"] = _previews(tools, _edited(us.folder), results.rounds)
        results.rows += [
            Row(n, tool, case, **asdict(medians(runs)))
            for case in ("cold", "preview", "check")
            for tool, runs in costs.get(case, {}).items()
        ]


def _run(tool: Tool, command: list[str]) -> Measured:
    return measured(command, tool.folder, tool.environment)


def _left_out(others: dict[Callable[[Path, Path], Tool], str]) -> list[str]:
    absent = {"Hugo": hugo not in others, "Eleventy": eleventy not in others}
    lines = [f"{name} is not here, and is left out." for name, gone in absent.items() if gone]
    if not PROC.is_dir():
        lines.append("Previews are left out: this machine does not say what a process has used.")
    return lines


def main() -> int:
    """Measure each size, write the file and print the table."""
    load = os.getloadavg()[0]
    sizes = sorted({int(n) for n in (os.environ.get("N") or SIZES).split()})
    others = _others()
    results = Results(
        date=datetime.now(tz=UTC).date().isoformat(),
        rounds=int(os.environ.get("ROUNDS") or ROUNDS),
        versions={make.__name__: version for make, version in others.items()},
        machine=this_machine(load),
        left_out=_left_out(others),
    )
    for n in sizes:
        print(f"{n} services …", file=sys.stderr, flush=True)
        _measure(n, list(others), results)
    results.machine = this_machine(load)
    results.a_page = a_page(results.rows, results.made)
    if not results.weights:
        results.left_out.append("No Chromium is here, so no page was weighed.")
    RESULTS.write_text(results.json, encoding="utf-8")
    print(table(results))
    return 0


if __name__ == "__main__":
    sys.exit(main())
