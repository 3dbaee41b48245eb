"""Keep old addresses alive, in both editions: a small page at each leads to the page of today."""

from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from consortium.large_print import FOLDER
from consortium.publishing.redirects import RedirectError, redirects


def on_env(env: Environment, *, config: MkDocsConfig, **_: Any) -> Environment:
    """Write overrides/made/redirect.html at every old address."""
    try:
        wanted = redirects(
            config.extra["made_pages"],
            config.extra["hand_written"],
            config.extra["redirects_to_parts"],
        )
    except RedirectError as error:
        raise PluginError(str(error)) from error
    for redirect in wanted:
        html = env.get_template("made/redirect.html").render(
            site_name=config.site_name,
            consortium=config.extra["site"].directory.consortium,
            title=redirect.title,
            link=redirect.link,
            canonical_address=urljoin(config.site_url or "/", redirect.page),
        )
        for edition in ("", FOLDER):
            target = Path(config.site_dir, edition, redirect.path, "index.html")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(html, encoding="utf-8", newline="\n")
    return env
