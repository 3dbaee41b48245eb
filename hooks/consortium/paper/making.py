"""Make the documents that are not there yet, and tell how it goes."""

from collections.abc import Callable, Sequence
from pathlib import Path

from consortium.paper.document import Document
from consortium.paper.shelf import Entry, read_shelf, write_manifest, write_whole
from consortium.paper.typesetting import typeset

Say = Callable[[str], None]
"""Takes one line for the person who waits."""


def make_paper(documents: Sequence[Document], folder: Path, equipment: str, say: Say) -> None:
    """Bring a folder up to date with the documents, one line for each.

    What is unchanged, its equipment too, stays as it is; what is no longer wanted goes. The list
    is written after each document, so that nothing is made twice when somebody interrupts.
    Raises PaperError at the first document that cannot be made.
    """
    folder.mkdir(parents=True, exist_ok=True)
    wanted = {document.file for document in documents}
    kept = {file: entry for file, entry in read_shelf(folder).items() if file in wanted}
    for number, document in enumerate(documents, start=1):
        entry = kept.get(document.file)
        told = f"{number} of {len(documents)}: {document.file}"
        if entry and (entry.source, entry.equipment) == (document.source, equipment):
            say(f"{told} is unchanged.")
            continue
        entry = _make(document, folder, equipment)
        kept[document.file] = entry
        write_manifest(folder, [kept[name] for name in sorted(kept)])
        pages = "1 page" if entry.pages == 1 else f"{entry.pages} pages"
        say(f"{told}, {pages}, {entry.paper_file.size_words}.")
    write_manifest(folder, [kept[name] for name in sorted(kept)])
    for file in folder.iterdir():
        if file.suffix in (".pdf", ".half") and file.name not in wanted:
            file.unlink()


def _make(document: Document, folder: Path, equipment: str) -> Entry:
    typeset_document = typeset(document)
    write_whole(folder / document.file, typeset_document.pdf)
    return Entry(
        file=document.file,
        title=document.title,
        area=document.area,
        points=document.points,
        pages=typeset_document.pages,
        bytes=len(typeset_document.pdf),
        source=document.source,
        equipment=equipment,
        newsletter=document.newsletter,
    )
