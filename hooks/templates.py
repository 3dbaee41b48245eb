"""Templates inside MkDocs: ours escape what they print, and a fault of the theme's is mended."""

from pathlib import Path
from typing import Any

from jinja2 import Environment, FunctionLoader
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

FAULTS = {"base.html": ' autocomplete="off"'}
"""What is no HTML in a template of the theme, and leaves no gap (on its two check boxes)."""


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Keep templates that are not HTML (e-mail, reports) out of the site."""
    for file in list(files):
        if file.src_dir == config.theme.custom_dir and file.src_uri.endswith(".jinja"):
            files.remove(file)
    return files


def on_env(env: Environment, *, config: MkDocsConfig, **_: Any) -> Environment:
    """Turn autoescape on for templates in overrides/. The theme's own do not bear it.

    Theirs are read without FAULTS.
    """
    ours = Path(config.theme.custom_dir)

    def is_ours(name: str | None) -> bool:
        return name is not None and (ours / name).is_file()

    theirs = env.loader

    def read(name: str) -> tuple[str, str | None, Any]:
        source, file, is_fresh = theirs.get_source(env, name)
        return source.replace(FAULTS[name], "") if name in FAULTS else source, file, is_fresh

    env.loader = FunctionLoader(read)
    env.autoescape = is_ours
    return env
