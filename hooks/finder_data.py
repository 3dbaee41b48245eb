"""Write what the finder's script reads: assets/finder.json."""

from mkdocs.config.defaults import MkDocsConfig

from consortium.geography.finder_data import finder_data
from consortium.search import plain


def on_post_build(*, config: MkDocsConfig) -> None:
    """Write the file beside the script."""
    site = config.extra["site"]
    consortium = site.directory.consortium
    text = finder_data(
        tuple(site.directory.areas.values()),
        site.gazetteer,
        place=plain(consortium.place),
        short_forms={plain(form.short): plain(form.means) for form in consortium.short_forms},
    )
    config.extra["write"]("assets/finder.json", text, "the finder's data")
