"""Keep the files of newsletters from MkDocs: the package makes their pages, as it does records'."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from consortium.newsletters.hidden_files import hidden_files
from consortium.once import once
from consortium.reading.newsletter_files import is_newsletter
from consortium.rendering import Renderer
from consortium.site_on_disk import DOCS


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Take out docs/newsletters/ID.md, and what only issues show that cannot be read."""
    for file in list(files):
        if is_newsletter(f"{DOCS}/{file.src_uri}"):
            files.remove(file)
    pages = {file.src_uri: file.content_string for file in files.documentation_pages()}

    @once
    def of_records(renderer: Renderer) -> frozenset[str]:
        site = renderer.site
        return hidden_files(site.directory.newsletters.values(), site.newest_day, pages)

    def hidden() -> frozenset[str]:
        return of_records(config.extra["renderer"])

    config.extra["hidden"] = hidden
    if not config.extra["preview"]:  # there an issue may come out without another build
        for name in hidden():
            if name in files.src_uris:
                files.remove(files.src_uris[name])
    return files
