"""Write what the finder's script reads: assets/finder.json."""

from mkdocs.config.defaults import MkDocsConfig

from consortium.geography.finder_data import finder_data


def on_post_build(*, config: MkDocsConfig) -> None:
    """Write the file beside the script."""
    site = config.extra["site"]
    text = finder_data(tuple(site.directory.areas.values()), site.gazetteer)
    config.extra["write"]("assets/finder.json", text, "the finder's data")
