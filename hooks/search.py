"""Make the index that the search reads, and give its files."""

from collections.abc import Callable, Iterable
from functools import partial

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from consortium.addresses import published
from consortium.once import once
from consortium.publishing.file_recipe import MadeFile
from consortium.rendering import Renderer
from consortium.search.entry import SearchEntry
from consortium.search.files import FOLDER, SearchIndex, search_index
from consortium.search.records import record_entries
from consortium.search.written_page import page_entry


def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
    """Have the index made from the records and from the pages in docs/ when it is asked for."""
    pages = []
    for file in files.documentation_pages():
        file.page.read_source(config)
        page = file.page
        described, words = page.meta.get("description", ""), page.meta.get("also_known_as", ())
        address = published(file.url)
        pages.append(
            partial(page_entry, address, page.title, described, tuple(words), page.markdown)
        )
    index = once(lambda renderer: _index(renderer, pages))
    config.extra["search_index"] = lambda: index(config.extra["renderer"])
    return nav


def on_post_build(*, config: MkDocsConfig) -> None:
    """Give the recipe of the index's files."""
    config.extra["give"](FOLDER, lambda: _files(config), "the index of the search")


def _files(config: MkDocsConfig) -> Iterable[MadeFile]:
    index: SearchIndex = config.extra["search_index"]()
    return index.by_address.items()


def _index(renderer: Renderer, pages: Iterable[Callable[[], SearchEntry | None]]) -> SearchIndex:
    directory = renderer.site.directory
    entries = [*record_entries(renderer), *filter(None, (entry() for entry in pages))]
    return search_index(entries, directory.districts, tuple(directory.needs.values()))
