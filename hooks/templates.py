"""Templates inside MkDocs: ours escape what they print. Of the theme they use the style sheet."""

from pathlib import PurePath
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files

from consortium.rendering.kept_templates import keep_compiled

STYLE = "assets/stylesheets/main.*.min.css"
"""The theme's style sheet. Its name holds a hash of what is in it."""


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Keep out of the site what no page asks for: all but one file of the theme, and templates."""
    for file in [one for one in files if one.src_dir in config.theme.dirs]:
        if PurePath(file.src_uri).match(STYLE):
            config.extra["theme_style"] = file.url
        else:
            files.remove(file)
    if "theme_style" not in config.extra:
        raise PluginError(f"The theme has no style sheet {STYLE}.")
    return files


def on_env(env: Environment, **_: Any) -> Environment:
    """Turn autoescape on: no template of the theme, which would not bear it, is in use."""
    env.autoescape = True
    keep_compiled(env)
    return env
