"""Give the directory to others: as data, and as pages for them to show inside theirs.

Only a site that has a page which explains it does so.
"""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from consortium.geography.gazetteer import GEOGRAPHY
from consortium.open_data.files import open_data
from consortium.open_data_addresses import ABOUT
from consortium.pages.embeds import embeds


def on_post_build(*, config: MkDocsConfig) -> None:
    """Give the recipes: of which there are as many as the records make."""
    extra, top = config.extra, Path(config.config_file_path).parent
    if not extra["renderer"].site.has_page(ABOUT):
        return

    def outlines() -> str:
        return (top / GEOGRAPHY / "districts.geojson").read_text(encoding="utf-8")

    extra["give_all"](lambda: open_data(extra["renderer"], outlines), "open data")
    extra["give_all"](lambda: embeds(extra["renderer"]), "a page for other websites")
