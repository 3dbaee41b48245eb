"""Keep old and short addresses alive, in both editions: a small page at each leads to its page."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig

from consortium.publishing.file_recipe import MadeFile
from consortium.publishing.redirects import redirects
from consortium.publishing.register import PAGE


def on_env(env: Environment, *, config: MkDocsConfig, **_: Any) -> Environment:
    """Give the recipe of what is at every old and short address."""
    config.extra["give"](PAGE, lambda: _pages(env, config), "what leads on from an old address")
    return env


def _pages(env: Environment, config: MkDocsConfig) -> Iterator[MadeFile]:
    """Fill overrides/made/redirect.html for each."""
    for redirect in redirects(config.extra["made_pages"], config.extra["more_redirects"]):
        html = env.get_template("made/redirect.html").render(
            site_name=config.site_name,
            consortium=config.extra["site"].directory.consortium,
            title=redirect.title,
            moved=redirect.moved,
            link=redirect.link,
            canonical_address=urljoin(config.site_url or "/", redirect.page),
        )
        yield from ((file, html) for file in redirect.files)
