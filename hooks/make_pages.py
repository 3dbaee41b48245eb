"""Write the made pages, each in the frame that the theme gives every page."""

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as ThemePage

from consortium.addresses import published
from consortium.publishing.register import PAGE
from consortium.rendering import Page

MOST = 50_000
"""Pages that a sitemap may hold (sitemaps.org, “Sitemap file limits”)."""


def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
    """Keep the menu for the frame, and the addresses of the pages in docs/ for every hook."""
    config.extra["menu"] = nav
    config.extra["hand_written"] = frozenset(
        published(file.url) for file in files.documentation_pages()
    )
    return nav


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    """Write every page of config.extra["made_pages"] into the site's folder."""
    template, written = env.get_template("main.html"), files.documentation_pages()

    def frame(page: Page | ThemePage) -> str:
        shown = _theme_page(page, config) if isinstance(page, Page) else page
        return template.render(get_context(config.extra["menu"], written, config, shown))

    config.extra["frame"] = frame
    if not config.extra["preview"]:
        _refuse_too_many(config)
        for made in config.extra["made_pages"]:
            config.extra["write"](f"{made.path}{PAGE}", frame(made), f"the page “{made.path}”")
    return env


def _refuse_too_many(config: MkDocsConfig) -> None:
    listed = len(config.extra["hand_written"]) + sum(
        page.is_listed for page in config.extra["made_pages"]
    )
    if listed > MOST:
        raise PluginError(
            f"The site has {listed} pages, and one sitemap holds {MOST}. "
            "Write several, with an index (https://www.sitemaps.org/protocol.html#index)."
        )


def _theme_page(page: Page, config: MkDocsConfig) -> ThemePage:
    made = ThemePage(None, File.generated(config, f"{page.path}index.md", content=""), config)
    made.content = page.body
    made.meta = {
        "title": page.title,
        "description": page.description,
        "section": page.section,
        "structured_data": page.structured_data,
        "feeds": page.feeds,
        "unlisted": not page.is_listed,
    }
    return made
