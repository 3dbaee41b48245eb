"""Write what the finder's script reads: assets/finder.json."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from consortium.geography.finder_data import finder_data


def on_post_build(*, config: MkDocsConfig) -> None:
    """Write the file beside the script."""
    site = config.extra["site"]
    text = finder_data(tuple(site.directory.areas.values()), site.gazetteer)
    Path(config.site_dir, "assets", "finder.json").write_text(text, encoding="utf-8", newline="\n")
