"""Take the documents on paper that pages link to from `.paper/` into the site."""

import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from consortium.paper.shelf import FOLDER, MANIFEST

log = logging.getLogger("mkdocs.hooks.paper")


def on_post_build(*, config: MkDocsConfig) -> None:
    """Copy each PDF to its address. Those that are out of date stay behind, and it is said so."""
    shelf = Path(config.config_file_path).parent / FOLDER
    paper = config.extra["site"].paper
    if not paper:
        if (shelf / MANIFEST).is_file() and not config.extra["preview"]:
            log.info("The documents on paper are out of date, so no page links to them: make paper")
        return
    for file in paper:
        if file.left_out:
            log.info("%s could not be made, and its page says so: make paper", file.address)
            continue
        content = (shelf / Path(file.address).name).read_bytes()
        config.extra["write"](file.address, content, "a document on paper")
