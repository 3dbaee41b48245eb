"""Give the directory as data, for a site that has a page which explains it."""

from mkdocs.config.defaults import MkDocsConfig

from consortium.open_data import api_files
from consortium.open_data_addresses import ABOUT, API


def on_post_build(*, config: MkDocsConfig) -> None:
    """Give the recipes."""
    renderer, give = config.extra["renderer"], config.extra["give"]
    if renderer.site.has_page(ABOUT):
        give(API, lambda: api_files(renderer), "open data")
