"""`make serve`: a mistake shows its message and leaves the last good preview up."""

import logging
import os
import shutil
import socket
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.livereload import LiveReloadServer

log = logging.getLogger("mkdocs.hooks.preview")

# MkDocs tells its command once, when it starts, and keeps hooks loaded while it serves.
_command = {"name": "build"}


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], **_: Any) -> None:
    """Remember whether this is a preview."""
    _command["name"] = command


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Tell the other hooks. A preview has no content policy: it would stop the live reload.

    Raises Abort where the preview cannot be shown, before anything is built for it.
    """
    config.extra["preview"] = _command["name"] == "serve"
    if config.extra["preview"]:
        _see_that_it_is_free(*config.dev_addr)
    return config


@cache  # the next time, it is this preview that is there
def _see_that_it_is_free(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, port), family=family).close()
    except OSError as error:
        message = (
            f"The preview cannot be shown at {host}:{port}: {os.strerror(error.errno or 0)}."
            f" Perhaps another one still runs there. Stop it, or name another port:"
            f" make serve PORT={port + 1}"
        )
        raise Abort(message) from error


def on_serve(server: LiveReloadServer, **_: Any) -> LiveReloadServer:
    """Make a failed build harmless. MkDocs' own server would answer no request after one."""
    server.builder = _keeping_the_last_good(server.builder, Path(server.root))
    return server


def _keeping_the_last_good(build: Callable[[], None], site: Path) -> Callable[[], None]:
    last_good = site.with_name(f"{site.name}-last-good")

    def build_or_keep() -> None:
        shutil.rmtree(last_good, ignore_errors=True)
        site.rename(last_good)
        site.mkdir()
        try:
            build()
        # MkDocs gives up with a SystemExit, and a template can fail in any way.
        except (Exception, SystemExit) as error:
            # What our checks say is for editors; anything else needs the place it came from.
            log.error("%s", error, exc_info=not isinstance(error, MkDocsException))
            log.info("The preview still shows the site as it was before this mistake.")
            shutil.rmtree(site)
            last_good.rename(site)
        else:
            shutil.rmtree(last_good)

    return build_or_keep
