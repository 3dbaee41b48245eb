"""`make serve`: a preview makes nothing that nobody asks for (`making/serve/`)."""

from typing import Any, Literal
from urllib.parse import urlsplit

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

# MkDocs tells its command once, when it starts, and keeps hooks loaded while it serves.
_command = {"name": "build"}


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], **_: Any) -> None:
    """Remember whether this is a preview."""
    _command["name"] = command


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Tell the other hooks.

    Templates that are no page, which may list all pages, are filled when one is asked for.
    """
    config.extra["preview"] = _command["name"] == "serve"
    if config.extra["preview"]:
        config.extra["templates"] = config.theme.static_templates
        config.theme.static_templates = set()
    return config


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    """Give what MkDocs keeps to itself: its files, and its templates that are no page."""

    def template(name: str) -> str:
        # An address that leads nowhere may be of any depth.
        base = urlsplit(config.site_url or "/").path if name == "404.html" else "."
        context = get_context(config.extra["menu"], files, config, base_url=base)
        return env.get_template(name).render(
            config.plugins.on_template_context(context, template_name=name, config=config)
        )

    config.extra["files"] = files
    config.extra["template"] = template
    return env
