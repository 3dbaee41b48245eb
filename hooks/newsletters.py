"""Keep the files of newsletters from MkDocs: the package makes their pages, as it does records'."""

from typing import Any

from mkdocs.structure.files import Files

from consortium.reading.newsletter_files import is_newsletter


def on_files(files: Files, **_: Any) -> Files:
    """Take docs/newsletters/ID.md out of the pages; the archive and the pictures stay."""
    for file in list(files):
        if is_newsletter(file.src_uri):
            files.remove(file)
    return files
