"""Keep the files of newsletters from MkDocs: the package makes their pages, as it does records'."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from consortium.newsletters.hidden_files import hidden_files
from consortium.reading.newsletter_files import is_newsletter


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Take out docs/newsletters/ID.md, and what only issues show that cannot be read."""
    for file in list(files):
        if is_newsletter(file.src_uri):
            files.remove(file)
    site = config.extra["site"]
    pages = {file.src_uri: file.content_string for file in files.documentation_pages()}
    hidden = hidden_files(site.directory.newsletters.values(), site.newest_day, pages)
    for file in list(files):
        if file.src_uri in hidden:
            files.remove(file)
    return files
