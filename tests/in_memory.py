"""Where the tests write what is theirs for a while: into memory, if this machine lets them."""

import os
import tempfile
from pathlib import Path

#: A folder of Linux whose files are on no disk. In a container it may be small, or run nothing.
MEMORY = Path("/dev/shm")  # noqa: S108 (those who write below it name their folders themselves)

#: How Linux says it of a folder. Python has both names there, and not on every other system.
READ_ONLY, RUNS_NOTHING = 1, 8

#: Several times what all the tests write, in bytes.
ROOM = 2**30


def write_into_memory(memory: Path = MEMORY, *, room: int = ROOM) -> None:
    """Have temporary files, of programs that are started too, written where no disk is asked.

    They are many and small, and the tests make some ten thousand: each took a millisecond of
    processor on a disk. Whoever has chosen a folder for them (TMPDIR) keeps it.
    """
    if "TMPDIR" not in os.environ and memory.is_dir() and _can_be_used(memory, room):
        os.environ["TMPDIR"] = tempfile.tempdir = str(memory)


def _can_be_used(memory: Path, room: int) -> bool:
    """Say whether files can be written there, and scripts of the tests can be run from there."""
    there = os.statvfs(memory)
    is_closed = there.f_flag & (READ_ONLY | RUNS_NOTHING) or not os.access(memory, os.W_OK)
    return not is_closed and there.f_bavail * there.f_frsize > room
