"""Fill the hand-written pages: `made:` markers, `record:` links, breadcrumb and foot."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from consortium.addresses import published
from consortium.once import once
from consortium.pages import Landing
from consortium.rendering import Renderer


def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
    """Set the filler up. It lists all pages, so it needs their titles before they are built."""
    titles = {}
    for file in files.documentation_pages():
        file.page.read_source(config)
        titles[published(file.url)] = file.page.title

    @once
    def landing(renderer: Renderer) -> Landing:
        index = config.extra["search_index"]
        return Landing(renderer, titles, config.extra["made_pages"], lambda: index().folder)

    def fill(html: str, page: Page) -> str:
        filler, path = landing(config.extra["renderer"]), published(page.url)
        page.meta["structured_data"] = filler.structured_data(path, page.title)
        return filler.fill(html, path, title=page.title, file=f"docs/{page.file.src_uri}")

    config.extra["fill"] = fill
    return nav


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001 (MkDocs passes it)
    """Give the page's body with everything in its place. A preview fills it when it is shown."""
    return html if config.extra["preview"] else config.extra["fill"](html, page)
