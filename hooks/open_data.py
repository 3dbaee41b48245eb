"""Give the directory to others: as data, and as pages for them to show inside theirs.

Only a site that has a page which explains it does so.
"""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from consortium.geography.gazetteer import GEOGRAPHY
from consortium.open_data import open_data
from consortium.open_data_addresses import ABOUT
from consortium.pages.embeds import embeds


def on_post_build(*, config: MkDocsConfig) -> None:
    """Give the recipes."""
    renderer = config.extra["renderer"]
    outlines = Path(config.config_file_path).parent / GEOGRAPHY / "districts.geojson"
    if not renderer.site.has_page(ABOUT):
        return
    for recipe in open_data(renderer, lambda: outlines.read_text(encoding="utf-8")):
        config.extra["give"](recipe.address, recipe.make, "open data")
    for recipe in embeds(renderer, config.extra["policy"]):
        config.extra["give"](recipe.address, recipe.make, "a page for other websites")
