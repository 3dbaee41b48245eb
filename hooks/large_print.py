"""Write the large-print twin of every page, made or written by hand, in the same build."""

from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page as WrittenPage

from consortium.addresses import LARGE_PRINT, published
from consortium.large_print import Edition
from consortium.once import once
from consortium.publishing.register import PAGE
from consortium.rendering import Crumb, Page, Renderer


def on_env(env: Environment, *, config: MkDocsConfig, **_: Any) -> Environment:
    """Set the edition up for the pages of docs/, and write the twins of the made pages."""
    menu = [Crumb(item.title, published(item.url)) for item in config.extra["menu"].items]

    @once
    def edition(renderer: Renderer) -> Edition:
        return Edition(
            renderer.site,
            Path(config.theme.custom_dir),
            name=config.site_name,
            menu=menu,
            feeds=config.extra["feeds"],
        )

    def twin(page: Page | WrittenPage) -> str:
        made = edition(config.extra["renderer"])
        return _of_made(made, page) if isinstance(page, Page) else _of_written(made, page)

    config.extra["twin"] = twin
    if not config.extra["preview"]:
        for page in config.extra["made_pages"]:
            _write(config, f"{page.path}{PAGE}", twin(page))
    return env


def on_post_page(output: str, *, page: WrittenPage, config: MkDocsConfig) -> str:
    """Write the twin of a page of docs/; the standard page is left as it is."""
    if not config.extra["preview"]:
        _write(config, page.file.dest_uri, config.extra["twin"](page))
    return output


def _of_made(edition: Edition, page: Page) -> str:
    return edition.twin(
        page.path,
        title=page.title,
        description=page.description,
        body=page.body,
        feeds=page.feeds,
        unlisted=not page.is_listed,
    )


def _of_written(edition: Edition, page: WrittenPage) -> str:
    return edition.twin(
        published(page.url),
        title=page.meta.get("title") or page.title,
        description=page.meta.get("description", ""),
        body=page.content,
    )


def _write(config: MkDocsConfig, file: str, html: str) -> None:
    config.extra["write"](f"{LARGE_PRINT}{file}", html, f"the large print of “{file}”")
