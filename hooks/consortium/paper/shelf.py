"""The folder that made PDFs are kept in, and the list of them: `manifest.json`."""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from consortium.paper.document import Document
from consortium.rendering import Page, Site
from consortium.rendering.paper_file import PaperFile

FOLDER = ".paper"
"""The folder, below the repository's own. Git does not keep it, nor is it part of docs/."""

MANIFEST = "manifest.json"


_ENTRIES = TypeAdapter(tuple[PaperFile, ...])


def read_shelf(folder: Path) -> Mapping[str, PaperFile]:
    """Give the PDFs of a folder by their names. One whose file is not as listed is missing.

    Those that could not be made are among them. A list that is broken or of another version counts
    as none: then all are made anew.
    """
    manifest = folder / MANIFEST
    try:
        entries = _ENTRIES.validate_json(manifest.read_bytes(), strict=True, extra="forbid")
    except (OSError, ValidationError):
        return {}
    return {entry.file: entry for entry in entries if _is_there(folder, entry)}


def write_manifest(folder: Path, entries: Iterable[PaperFile]) -> None:
    """Write the list of the PDFs in a folder, in one go."""
    text = json.dumps([asdict(entry) for entry in entries], ensure_ascii=False, indent=2)
    write_whole(folder / MANIFEST, f"{text}\n".encode())


def write_whole(file: Path, content: bytes) -> None:
    """Write a file so that it is there whole, or not at all."""
    half = file.with_name(f"{file.name}.half")
    half.write_bytes(content)
    half.replace(file)


def up_to_date(documents: Iterable[Document], folder: Path) -> tuple[PaperFile, ...]:
    """Give the PDFs of a folder that say what the documents say, in the documents' order.

    Those that could not be made of it are among them.
    """
    shelf = read_shelf(folder)
    return tuple(
        shelf[document.file]
        for document in documents
        if document.file in shelf and shelf[document.file].source == document.source
    )


def paper_of(
    site: Site, made: Collection[Page], repository: Path, templates: Path
) -> tuple[PaperFile, ...]:
    """Give the PDFs that a site can link to: those made of what it says, on the same day.

    `made` are its made pages, without any PDF. Where no PDF was made, nothing is looked at.
    """
    folder = repository / FOLDER
    if not read_shelf(folder):
        return ()
    from consortium.paper.documents import documents  # noqa: PLC0415 (it brings lxml with it)

    return up_to_date(documents(site, templates, repository / "docs", made), folder)


def _is_there(folder: Path, entry: PaperFile) -> bool:
    file = folder / entry.file
    is_as_listed = file.is_file() and file.stat().st_size == entry.bytes
    return file.parent == folder and (entry.left_out or is_as_listed)
