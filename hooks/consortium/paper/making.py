"""Make the documents that are not there yet, and tell how it goes."""

from collections.abc import Callable, Sequence
from pathlib import Path

from consortium.numbers import counted
from consortium.paper.document import Document, fault_in_words
from consortium.paper.shelf import read_shelf, write_manifest, write_whole
from consortium.paper.typesetting import typeset
from consortium.problems.problem import Problem
from consortium.rendering.paper_file import PaperFile

Say = Callable[[str], None]
"""Takes one line for the person who waits."""


def make_paper(
    documents: Sequence[Document], folder: Path, equipment: str, say: Say
) -> tuple[Problem, ...]:
    """Bring a folder up to date with the documents, one line for each.

    What is unchanged, its equipment too, stays as it is; what is no longer wanted goes. The list
    is written after each document, so that nothing is made twice when somebody interrupts.
    A document that cannot be made is left out, with its older PDF, and tried again the next time.
    Gives a warning for each of these, about the file of its record.
    """
    folder.mkdir(parents=True, exist_ok=True)
    wanted = {document.file for document in documents}
    kept = {file: entry for file, entry in read_shelf(folder).items() if file in wanted}
    left_out = []
    for number, document in enumerate(documents, start=1):
        entry = kept.get(document.file)
        told = f"{number} of {len(documents)}: {document.file}"
        if (
            entry
            and not entry.fault
            and (entry.source, entry.equipment) == (document.source, equipment)
        ):
            say(f"{told} is unchanged.")
            continue
        entry = _made_or_left_out(document, folder, equipment)
        kept[document.file] = entry
        write_manifest(folder, [kept[name] for name in sorted(kept)])
        if entry.fault:
            say(f"{told} could not be made.")
            left_out.append(_warning(document, entry.fault))
            continue
        say(f"{told}, {counted(entry.pages, 'page')}, {entry.size_words}.")
    write_manifest(folder, [kept[name] for name in sorted(kept)])
    for file in folder.iterdir():
        if file.suffix in (".pdf", ".half") and (file.name not in kept or kept[file.name].fault):
            file.unlink()
    return tuple(left_out)


def _made_or_left_out(document: Document, folder: Path, equipment: str) -> PaperFile:
    try:
        if document.fault:
            return _entry(document, equipment, fault=document.fault)
        made = typeset(document)
    except Exception as error:
        # Whatever it is, it concerns one document, and the website goes on without.
        return _entry(document, equipment, fault=fault_in_words(error))
    write_whole(folder / document.file, made.pdf)
    return _entry(document, equipment, pages=made.pages, size=len(made.pdf))


def _warning(document: Document, fault: str) -> Problem:
    message = (
        f"'{document.title}' ({document.file}) could not be made, so the website goes on without "
        f"it, and its page says so. {fault}"
    )
    return Problem(file=document.record, message=message, warning=True)


def _entry(
    document: Document, equipment: str, *, pages: int = 0, size: int = 0, fault: str = ""
) -> PaperFile:
    return PaperFile(
        file=document.file,
        title=document.title,
        area=document.area,
        points=document.points,
        pages=pages,
        bytes=size,
        source=document.source,
        equipment=equipment,
        newsletter=document.newsletter,
        need=document.need,
        sheet=document.sheet,
        fault=fault,
    )
