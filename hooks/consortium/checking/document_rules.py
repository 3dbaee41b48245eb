"""Rules on the documents that records take facts from."""

from collections.abc import Iterator
from itertools import islice

from consortium.advice.did_you_mean import did_you_mean
from consortium.checking.entry import Rulebook
from consortium.checking.parts import parts_of
from consortium.model import Document, Source
from consortium.problems.problem import Problem

FILE = "data/documents.yml"


def texts(rulebook: Rulebook) -> Iterator[Problem]:
    """The file with the words of a document is there."""
    for entry in rulebook.of("documents"):
        document = entry.value
        if isinstance(document, Document) and document.text and document.text not in rulebook.texts:
            message = (
                f"There is no file data/source/{document.text}. Put it there, or take this line "
                "out: then no quote is compared with it."
            )
            yield entry.record.problem(("text",), message)


def document_there(rulebook: Rulebook) -> Iterator[Problem]:
    """Where a record names lines, there is a document that has them: told once a record."""
    if rulebook.ids.get("documents"):
        return
    message = (
        f"Lines are those of a document, and {FILE} has none. Write the document there, or say in "
        "'found_at' where this was found."
    )
    for entry in rulebook.entries:
        named = (path for path, part in parts_of(entry.value) if getattr(part, "lines", None))
        for first in islice(named, 1):
            yield entry.record.problem((*first, "lines"), message)


def which_document(rulebook: Rulebook) -> Iterator[Problem]:
    """A source names a document that is there; with several, it says whose lines they are."""
    known = rulebook.ids.get("documents", frozenset())
    for entry in rulebook.entries:
        for path, part in parts_of(entry.value):
            if not isinstance(part, Source):
                continue
            if part.document and part.document not in known:
                message = (
                    f"'{part.document}' is not one of our documents."
                    f"{did_you_mean(part.document, known)} They are those of {FILE}."
                )
                yield entry.record.problem((*path, "document"), message)
            elif part.lines and part.document is None and len(known) > 1:
                message = (
                    "There are several documents. Add a line 'document:' with the one that has "
                    f"these lines: {', '.join(sorted(known))}."
                )
                yield entry.record.problem((*path, "lines"), message)
