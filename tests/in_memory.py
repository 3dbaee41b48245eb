"""Where the tests write what is theirs for a while: into memory, if this machine lets them."""

import os
import shutil
import tempfile
from pathlib import Path

#: A folder of Linux whose files are on no disk. In a container it may be small.
MEMORY = Path("/dev/shm")  # noqa: S108 (those who write below it name their folders themselves)

#: Several times what all the tests write, in bytes.
ROOM = 2**30


def write_into_memory(memory: Path = MEMORY, *, room: int = ROOM) -> None:
    """Have temporary files, of programs that are started too, written where no disk is asked.

    They are many and small, and the tests make some ten thousand: each took a millisecond of
    processor on a disk. Whoever has chosen a folder for them (TMPDIR) keeps it.
    """
    if "TMPDIR" not in os.environ and memory.is_dir() and shutil.disk_usage(memory).free > room:
        os.environ["TMPDIR"] = tempfile.tempdir = str(memory)
