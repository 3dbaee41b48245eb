"""Give the directory as data, for a site that has a page which explains it."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from consortium.geography.gazetteer import GEOGRAPHY
from consortium.open_data import open_data
from consortium.open_data_addresses import ABOUT


def on_post_build(*, config: MkDocsConfig) -> None:
    """Give the recipes."""
    renderer = config.extra["renderer"]
    outlines = Path(config.config_file_path).parent / GEOGRAPHY / "districts.geojson"
    if renderer.site.has_page(ABOUT):
        for recipe in open_data(renderer, lambda: outlines.read_text(encoding="utf-8")):
            config.extra["give"](recipe.address, recipe.make, "open data")
