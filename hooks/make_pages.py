"""Write the made pages: each filled into the shell that the theme gives for its kind."""

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as ThemePage

from consortium.addresses import published
from consortium.publishing.filling import filled
from consortium.publishing.register import PAGE, AddressError
from consortium.publishing.shell import ShellError
from consortium.rendering import Page


def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
    """Keep the menu for the shells, and the addresses of the pages in docs/ for every hook."""
    config.extra["menu"] = nav
    config.extra["hand_written"] = frozenset(
        published(file.url) for file in files.documentation_pages()
    )
    return nav


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    """Write every page of config.extra["made_pages"] into the site's folder."""
    template = env.get_template("main.html")

    def frame(page: Page | ThemePage) -> str:
        shown = _theme_page(page, config) if isinstance(page, Page) else page
        html = template.render(get_context(config.extra["menu"], files, config, shown))
        return config.extra["policy"](html)

    config.extra["frame"] = frame
    if config.extra["preview"]:
        return env
    try:
        for made in config.extra["made_pages"]:
            config.extra["register"].take(f"{made.path}{PAGE}", f"the page “{made.path}”")
        for path, html in filled(config.extra["made_pages"], frame):
            config.extra["write"](f"{path}{PAGE}", html)
    except (AddressError, ShellError) as error:
        raise PluginError(str(error)) from error
    return env


def _theme_page(page: Page, config: MkDocsConfig) -> ThemePage:
    made = ThemePage(None, File.generated(config, f"{page.path}index.md", content=""), config)
    made.content = page.body
    made.meta = {
        "title": page.title,
        "description": page.description,
        "section": page.section,
        "structured_data": page.structured_data,
        "feeds": page.feeds,
    }
    return made
