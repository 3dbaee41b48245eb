"""The makes of a folder as processes of their own, with stand-ins that do what a test says."""

import subprocess
import sys

from theme_fixtures import HOUSE

FILES = 4

# It makes a site of files that all say the same, waits at its start for a line if it is told to,
# and is killed before the so-manieth thing that it does to the file system if it is told to.
STAND_IN = f"""
import os, signal, sys
# Tests that run in the background would pass on that they heed neither.
for number in (signal.SIGHUP, signal.SIGINT):
    signal.signal(number, signal.SIG_DFL)
sys.path.insert(0, {str(HOUSE)!r})
sys.dont_write_bytecode = True
from making.{{module}} import main
what, waits, fails, breaks, kill_at = sys.argv[1], *map(int, sys.argv[2:])
done = 0

def kill(event, arguments):
    global done
    if event in ("os.rename", "os.mkdir", "os.rmdir", "os.remove", "os.symlink", "open"):
        if event == "open" and not os.fspath(arguments[0]).startswith(os.getcwd()):
            return
        done += 1
        if done == kill_at:
            os.kill(os.getpid(), 9)

def make(folder):
    print("begun", flush=True)
    folder.mkdir(exist_ok=True)
    for number in range({FILES}):
        if waits and number == 1:
            sys.stdin.readline()
        (folder / str(number)).write_text(what)
    if fails:
        sys.exit(1)
    if breaks:
        1 / 0

if kill_at:
    sys.addaudithook(kill)
sys.exit(main(make))
"""


def begin(folder, what, *, module="site", waits=False, fails=False, breaks=False, kill_at=0):
    """Begin a make in a folder. One that waits says "begun" and goes on when it gets a line."""
    options = (str(int(option)) for option in (waits, fails, breaks, kill_at))
    command = [sys.executable, "-c", STAND_IN.format(module=module), what, *options]
    return subprocess.Popen(  # noqa: S603 (our own command)
        command,
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def run(folder, what, **options):
    """Run a make to its end; give how it ended and all that it said."""
    process = begin(folder, what, **options)
    out, error = process.communicate()
    return process.returncode, out + error


def wait_for(process, line):
    """Read what a process says up to a line, which has to come."""
    for said in process.stdout:
        if said.strip() == line:
            return
    raise AssertionError(process.stderr.read())


def finish(process):
    """Let a make that waits go on to its end; give how it ended."""
    process.communicate("\n")
    return process.returncode


def what_is_in(folder):
    """What a folder made by a stand-in says, when it is whole; None when there is none."""
    if not folder.exists():
        return None
    said = [(folder / str(number)).read_text() for number in range(FILES)]
    assert len(set(said)) == 1, said
    return said[0]
