"""Make the index that the search reads, and write its files."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from consortium.addresses import published
from consortium.search import PageToFind, page_entry, record_entries, search_index


def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
    """Make the index from the records and from the pages in docs/, before any page is filled."""
    entries = list(record_entries(config.extra["renderer"]))
    for file in files.documentation_pages():
        file.page.read_source(config)
        page = file.page
        written = PageToFind(
            published(file.url),
            page.title,
            page.meta.get("description", ""),
            tuple(page.meta.get("also_known_as", ())),
            page.markdown,
        )
        entries += filter(None, [page_entry(written)])
    directory = config.extra["site"].directory
    needs = tuple(directory.needs.values())
    config.extra["search_index"] = search_index(entries, directory.districts, needs)
    return nav


def on_post_build(*, config: MkDocsConfig) -> None:
    """Write the files of the index."""
    index = config.extra["search_index"]
    for name, content in index.files.items():
        config.extra["write"](f"{index.folder}{name}", content, "the index of the search")
