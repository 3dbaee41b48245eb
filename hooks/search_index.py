"""Put the made pages into the index that the search box reads."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from consortium.publishing.search_index import SearchIndexError, with_pages


def on_post_build(*, config: MkDocsConfig) -> None:
    """Add one entry a page. MkDocs calls hooks after plugins, so the search plugin has written."""
    path = Path(config.site_dir, "search", "search_index.json")
    try:
        index = with_pages(path.read_text(encoding="utf-8"), config.extra["made_pages"])
    except SearchIndexError as error:
        raise PluginError(str(error)) from error
    path.write_text(index, encoding="utf-8", newline="\n")
