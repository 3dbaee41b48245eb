"""Our own templates inside MkDocs: they escape what they print, and are not files of the site."""

from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Keep templates that are not HTML (e-mail, reports) out of the site."""
    for file in list(files):
        if file.src_dir == config.theme.custom_dir and file.src_uri.endswith(".jinja"):
            files.remove(file)
    return files


def on_env(env: Environment, *, config: MkDocsConfig, **_: Any) -> Environment:
    """Turn autoescape on for templates in overrides/. The theme's own do not bear it."""
    ours = Path(config.theme.custom_dir)

    def is_ours(name: str | None) -> bool:
        return name is not None and (ours / name).is_file()

    env.autoescape = is_ours
    return env
