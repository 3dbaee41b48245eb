"""Publish pictures without what cameras write into them. The files in docs/ stay as they are."""

from typing import Any

from mkdocs.structure.files import Files

from consortium.pictures.formats import is_picture_name
from consortium.pictures.stripped import stripped


def on_files(files: Files, **_: Any) -> Files:
    """Have MkDocs write the stripped bytes. The check has seen to it that each is a picture."""
    for file in files:
        if is_picture_name(file.src_uri):
            file.content_bytes = stripped(file.content_bytes)
    return files
