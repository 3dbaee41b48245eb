"""What a benchmark found: the file `results.json`, and the table of the README.

The file has

- `date`, `rounds`, and `versions` of the other builders
- `machine`: processor, `cores`, `python`, and `load`, the average of processes that wanted a
  processor in the minute before and in the last; `busy` says whether others were at work. If they
  were, go by what the tools took beside each other, and not by the seconds.
- `left_out`: what could not be measured here, in sentences
- `rows`: for each `n` (services), `tool` (`consortium`, `hugo`, `eleventy`) and `case` the medians
  `cpu_s` (processor, of all processes), `wall_s` (by the clock) and `peak_mb` (most memory of one
  process). The cases: `cold`, a whole process into an empty folder; `preview`, from the save of one
  record until both editions show it; and `check`, which is `make check` alone.
- `made`: for each `n` and `tool` the `files` and `bytes` of a cold build, and of these `html` files
- `a_page`: for each `tool` the processor time that one more HTML file takes, in milliseconds,
  between the smallest and the largest county (none where there was one county alone)
- `weights`: for each `n` and `page` its `gzip_kb` and `requests`
"""

import json
import os
import platform
import re
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path

BUSY = 0.5
"""From so many processes on, those that were there before us count."""

NAMES = {"consortium": "this project", "hugo": "Hugo", "eleventy": "Eleventy"}
CASES = {"cold": "build", "preview": "preview", "check": "check"}
_CPU_INFO = Path("/proc/cpuinfo")


@dataclass(frozen=True)
class Row:
    """What one tool took in one case, for a county of n services."""

    n: int
    tool: str
    case: str
    cpu_s: float
    wall_s: float
    peak_mb: float


@dataclass(frozen=True)
class Made:
    """What a tool made."""

    n: int
    tool: str
    html: int
    files: int
    bytes: int


@dataclass(frozen=True)
class Machine:
    """Where it was measured, and whether others were at work there."""

    processor: str
    cores: int
    python: str
    load: tuple[float, float]
    busy: bool


@dataclass
class Results:
    """All that was found."""

    date: str
    rounds: int
    versions: dict[str, str]
    machine: Machine
    left_out: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    made: list[Made] = field(default_factory=list)
    a_page: dict[str, float] = field(default_factory=dict)
    weights: list[dict[str, object]] = field(default_factory=list)

    @property
    def json(self) -> str:
        """The file."""
        return json.dumps(asdict(self), indent=2, ensure_ascii=False) + "\n"


def this_machine(load_before: float) -> Machine:
    """Give the machine that this runs on. Our own work is no part of the load before it."""
    info = _CPU_INFO.read_text() if _CPU_INFO.exists() else ""
    processor = re.findall(r"^model name\s*: (.*)$", info, re.MULTILINE) or [platform.machine()]
    load = (round(load_before, 1), round(os.getloadavg()[0], 1))
    cores = os.cpu_count() or 1
    return Machine(processor[0], cores, platform.python_version(), load, load_before > BUSY)


def made_in(n: int, tool: str, folder: Path) -> Made:
    """Count what a tool has made in a folder."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    html = sum(path.suffix == ".html" for path in files)
    return Made(n, tool, html, len(files), sum(path.stat().st_size for path in files))


def a_page(rows: list[Row], made: list[Made]) -> dict[str, float]:
    """Give the milliseconds of processor time for each HTML file more."""
    cost = {(row.tool, row.n): row.cpu_s for row in rows if row.case == "cold"}
    counts = {(built.tool, built.n): built.html for built in made}
    each_page = {}
    for tool in dict.fromkeys(tool for tool, _ in cost):
        sizes = sorted(n for other, n in cost if other == tool)
        least, most = (tool, sizes[0]), (tool, sizes[-1])
        if least != most:
            more = counts[most] - counts[least]
            each_page[tool] = round(1000 * (cost[most] - cost[least]) / more, 2)
    return each_page


def table(results: Results) -> str:
    """Give what the README has: what was measured where, and a line for each county and case."""
    machine = results.machine
    tools = list(dict.fromkeys(row.tool for row in results.rows))
    named = [f"{NAMES[tool]} {results.versions.get(tool, '')}".strip() for tool in tools]
    cells = {(row.n, row.case, row.tool): row for row in results.rows}
    html = {built.n: built.html for built in results.made if built.tool == "consortium"}
    day = date.fromisoformat(results.date)
    busy = ", busy with other work" if machine.busy else ""
    runs = f"medians of {results.rounds} rounds" if results.rounds > 1 else "one round"
    lines = [
        f"Measured on {day.day} {day:%B %Y} on {machine.cores} cores ({machine.processor}){busy}, "
        f"{runs}: seconds of processor / seconds by the clock / most memory.",
        "",
        f"| services | HTML files | | {' | '.join(named)} |",
        f"|{' --- |' * (len(tools) + 3)}",
    ]
    for n, case in dict.fromkeys((row.n, row.case) for row in results.rows):
        said = [_cell(cells.get((n, case, tool))) for tool in tools]
        lines.append(f"| {n:,} | {html[n]:,} | {CASES[case]} | {' | '.join(said)} |")
    if results.a_page:
        said = [f"{results.a_page[tool]} ms" for tool in tools]
        lines.append(f"| | | each HTML file more | {' | '.join(said)} |")
    lines += ["", *_weights(results), *results.left_out]
    return "\n".join(lines).rstrip()


def _cell(row: Row | None) -> str:
    if not row:
        return ""
    return f"{row.cpu_s:.2f} s / {row.wall_s:.2f} s / {row.peak_mb:.0f} MB"


def _weights(results: Results) -> list[str]:
    if not results.weights:
        return []
    lines = ["| services | page | sent with gzip | requests |", "| --- | --- | --- | --- |"]
    lines += [
        f"| {weight['n']:,} | {weight['page']} | {weight['gzip_kb']} KB | {weight['requests']} |"
        for weight in results.weights
    ]
    return [*lines, ""]
