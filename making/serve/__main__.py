"""`python -m making.serve [PORT]`: show the website, and follow every change of its files."""

import gc
import logging
import os
import signal
import socket
import sys
from pathlib import Path
from urllib.parse import urlsplit

from making.serve.preview import Preview
from making.serve.server import PreviewServer

HOST, PORT = "127.0.0.1", 8000


def _fault_of(port: int) -> str:
    """Say why nothing can be shown at a port; "" if it can."""
    try:
        socket.create_server((HOST, port)).close()
    except OSError as error:
        return (
            f"The preview cannot be shown at {HOST}:{port}: {os.strerror(error.errno or 0)}."
            f" Perhaps another one still runs there. Stop it, or name another port:"
            f" make serve PORT={port + 1}"
        )
    return ""


def main(port: int = PORT) -> int:
    """Show the website until somebody stops it; give how the process is to end."""
    if fault := _fault_of(port):
        print(fault, file=sys.stderr)
        return 1
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # leave nothing behind then either
    logging.basicConfig(level=logging.INFO, format="%(levelname)-7s -  %(message)s")
    mount_path = urlsplit(os.environ.get("SITE_URL", "")).path or "/"
    preview = Preview(Path.cwd(), f"http://{HOST}:{port}{mount_path}", _keep)
    server = PreviewServer(preview, HOST, port, mount_path, lambda: _start_anew(preview))
    server.watch_files(Path.cwd())
    try:
        server.serve()
    except KeyboardInterrupt:
        print()
    finally:
        server.shutdown()
        preview.close()
    return 0


def _keep() -> None:
    """Clear what has been left of what was kept, and look no more through what there is now.

    Looking through it at every save took longest.
    """
    if gc.get_freeze_count():
        gc.unfreeze()
        gc.collect()
    gc.freeze()


def _start_anew(preview: Preview) -> None:
    """Give way to a process with the code as it is now, at the same port."""
    preview.close()
    os.execv(sys.executable, sys.orig_argv)  # noqa: S606 (our own command)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
