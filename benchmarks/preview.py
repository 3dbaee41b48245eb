"""A preview that is running: what it costs from the save of one record to its new page.

The processor time is that of all its processes until they have come to rest, from /proc.
"""

import os
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from benchmarks.measured import CommandError, Measured
from benchmarks.pages import TWINS
from benchmarks.tools import Tool

PROC = Path("/proc")
"""Where it is not there, as on a Mac, no preview is measured."""

PATIENCE = 600
"""Seconds after which a preview is said to be broken."""

_LOOK_EVERY = 0.05
_AT_REST = 0.2
_LAST = 12
_TICKS = os.sysconf("SC_CLK_TCK")
_GROUP, _TIMES = 2, slice(11, 15)
"""Where /proc/ID/stat has them, behind the name: user and system, its own and its children's."""


class Preview:
    """A tool's preview, with one service that is edited again and again."""

    def __init__(
        self, tool: Tool, process: subprocess.Popen[bytes], told: Path, port: int, service: str
    ) -> None:
        self._tool, self._process, self._told = tool, process, told
        address = f"http://127.0.0.1:{port}/"
        self._pages = [f"{address}{edition}services/{service}/" for edition in ("", TWINS)]
        self._file = tool.source(service)
        self._text = self._file.read_text(encoding="utf-8")

    def wait_until_it_is_up(self) -> None:
        """Return when both editions of the page are there and nothing is at work.

        Raises CommandError with what the preview said last, if it ends or takes too long.
        """
        self._wait_for("</html>")
        self._rest()

    def edit(self, word: str) -> Measured:
        """Write a new word into the service, and measure until both editions show it.

        Raises CommandError as above.
        """
        before, started = self._cpu(), time.perf_counter()
        self._file.write_text(self._tool.edited(self._text, word), encoding="utf-8")
        self._wait_for(word)
        wall = time.perf_counter() - started
        self._rest()
        return Measured(self._cpu() - before, wall, self._peak())

    def _wait_for(self, word: str) -> None:
        until = time.monotonic() + PATIENCE
        for page in self._pages:
            while word not in _read(page):
                if self._process.poll() is not None or time.monotonic() > until:
                    raise CommandError(self._fault(f"does not show {word} at {page}"))
                time.sleep(_LOOK_EVERY)

    def _fault(self, fault: str) -> str:
        last = self._told.read_text(encoding="utf-8", errors="replace").splitlines()[-_LAST:]
        return "\n".join([f"The preview of {self._tool.name} {fault}. It said last:", *last])

    def _rest(self) -> None:
        """Wait for a second with hardly any work: a preview may look at its files all the time."""
        before = self._cpu()
        while True:
            time.sleep(1)
            now = self._cpu()
            if now - before < _AT_REST:
                return
            before = now

    def _processes(self) -> Iterator[Path]:
        for stat in PROC.glob("[0-9]*/stat"):
            try:
                fields = stat.read_text().rpartition(")")[2].split()
            except OSError:
                continue  # it has just ended
            if int(fields[_GROUP]) == self._process.pid:
                yield stat.parent

    def _cpu(self) -> float:
        ticks = 0
        for process in self._processes():
            fields = (process / "stat").read_text().rpartition(")")[2].split()
            ticks += sum(map(int, fields[_TIMES]))
        return ticks / _TICKS

    def _peak(self) -> float:
        said = ((process / "status").read_text() for process in self._processes())
        lines = (line for status in said for line in status.splitlines())
        peaks = (line.split()[1] for line in lines if "VmHWM" in line)
        return max(map(int, peaks)) / 1024


@contextmanager
def preview(tool: Tool, service: str) -> Iterator[Preview]:
    """Start a preview, and end it with all its processes."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    text = tool.source(service).read_bytes()
    with tempfile.NamedTemporaryFile() as told:
        process = subprocess.Popen(  # noqa: S603 (our own commands)
            tool.serve(port),
            cwd=tool.folder,
            env={**os.environ, **tool.environment},
            stdout=told,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            yield Preview(tool, process, Path(told.name), port, service)
        finally:
            with suppress(ProcessLookupError):  # it has ended by itself
                os.killpg(process.pid, signal.SIGTERM)
            process.wait()
            tool.source(service).write_bytes(text)


def _read(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=PATIENCE) as page:  # noqa: S310 (our own)
            return page.read().decode()
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return ""
