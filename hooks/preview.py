"""`make serve`: a mistake shows its message and leaves the last good preview up."""

import logging
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.livereload import LiveReloadServer

log = logging.getLogger("mkdocs.hooks.preview")

# MkDocs tells its command once, when it starts, and keeps hooks loaded while it serves.
_command = {"name": "build"}


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], **_: Any) -> None:
    """Remember whether this is a preview."""
    _command["name"] = command


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Tell the other hooks. A preview has no content policy: it would stop the live reload."""
    config.extra["preview"] = _command["name"] == "serve"
    return config


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
