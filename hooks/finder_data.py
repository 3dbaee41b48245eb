"""Give what the finder's script reads: assets/finder.json."""

from mkdocs.config.defaults import MkDocsConfig

from consortium.geography.finder_data import finder_data
from consortium.search.plain import plain

FILE = "assets/finder.json"


def on_post_build(*, config: MkDocsConfig) -> None:
    """Give the recipe of the file beside the script."""
    config.extra["give"](FILE, lambda: [(FILE, _data(config))], "the finder's data")


def _data(config: MkDocsConfig) -> str:
    site = config.extra["site"]
    consortium = site.directory.consortium
    return finder_data(
        tuple(site.directory.areas.values()),
        site.gazetteer,
        place=plain(consortium.place),
        short_forms={plain(form.short): plain(form.means) for form in consortium.short_forms},
    )
