"""Write the large-print twin of every page, made or written by hand, in the same build."""

from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from consortium.addresses import LARGE_PRINT, published
from consortium.large_print import Edition
from consortium.rendering import Crumb


def on_env(env: Environment, *, config: MkDocsConfig, **_: Any) -> Environment:
    """Set the edition up for the pages of docs/, and write the twins of the made pages."""
    menu = [Crumb(item.title, published(item.url)) for item in config.extra["menu"].items]
    edition = Edition(
        config.extra["site"],
        Path(config.theme.custom_dir),
        name=config.site_name,
        menu=menu,
        feeds=config.extra["feeds"],
    )
    config.extra["edition"] = edition
    for page in config.extra["made_pages"]:
        html = edition.twin(
            page.path,
            title=page.title,
            description=page.description,
            body=page.body,
            feeds=page.feeds,
        )
        _write(config, f"{page.path}index.html", html)
    return env


def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    """Write the twin of a page of docs/; the standard page is left as it is."""
    html = config.extra["edition"].twin(
        published(page.url),
        title=page.meta.get("title") or page.title,
        description=page.meta.get("description", ""),
        body=page.content,
    )
    _write(config, page.file.dest_uri, html)
    return output


def _write(config: MkDocsConfig, file: str, html: str) -> None:
    content = config.extra["policy"](html)
    config.extra["write"](f"{LARGE_PRINT}{file}", content, f"the large print of “{file}”")
