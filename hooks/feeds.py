"""Write the feeds: what people follow in a news app."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from consortium.feeds.files import feed_files


def on_post_build(*, config: MkDocsConfig) -> None:
    """Write each feed to its address."""
    for address, contents in feed_files(config.extra["renderer"]).items():
        target = Path(config.site_dir, address)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(contents)
