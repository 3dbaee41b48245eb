"""One at a time: a second make in the same folder waits for the first."""

import fcntl
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

LOCK = ".making.lock"
_STOPS = (signal.SIGHUP, signal.SIGINT, signal.SIGTERM)


@contextmanager
def alone(repository: Path) -> Iterator[None]:
    """Hold the lock of a repository, and first wait for whoever holds it.

    The lock is the system's: it goes with its process, however that ends. The file stays, because
    another may be waiting at it. What asks the process to stop raises SystemExit meanwhile, so
    that whatever is half done is cleared away.
    """
    before = {number: signal.getsignal(number) for number in _STOPS}
    for number, handler in before.items():
        if handler is not signal.SIG_IGN:
            signal.signal(number, _stop)
    try:
        with (repository / LOCK).open("a") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                print("Another make is at work here. This one waits for it.", flush=True)
                fcntl.flock(file, fcntl.LOCK_EX)
            yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def do_not_stop() -> None:
    """Let nothing but a kill stop the process, until it is no longer alone."""
    for number in _STOPS:
        signal.signal(number, signal.SIG_IGN)


def _stop(number: int, _: object) -> NoReturn:
    do_not_stop()  # Nothing interrupts the clearing away.
    sys.exit(128 + number)
