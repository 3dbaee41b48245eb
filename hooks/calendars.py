"""Write the calendars of events, which people's own calendars read."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from consortium.calendars import calendars


def on_post_build(*, config: MkDocsConfig) -> None:
    """Write each calendar to its address."""
    for address, content in calendars(config.extra["renderer"]).items():
        target = Path(config.site_dir, address)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
