"""Fill the hand-written pages: `made:` markers, `record:` links, breadcrumb and foot."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from consortium.addresses import published


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001 (MkDocs passes it)
    """Give the page's body with everything in its place."""
    return config.extra["landing"].fill(
        html,
        published(page.url),
        title=page.title,
        file=f"docs/{page.file.src_uri}",
    )
