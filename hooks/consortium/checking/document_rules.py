"""Rules on the documents that records take facts from."""

from collections.abc import Iterator

from consortium.advice.did_you_mean import did_you_mean
from consortium.checking.library import Library
from consortium.checking.names import Names
from consortium.checking.parts import lines_of
from consortium.checking.row import Row
from consortium.checking.rulebook import Rulebook
from consortium.model import Document, Part, Source
from consortium.numbers import counted
from consortium.problems.problem import Problem

KIND = "documents"
FILE = f"data/{KIND}.yml"


def texts_of_documents(row: Row[Document], library: Library) -> Iterator[Problem]:
    """The file with the words of a document is there."""
    document = row.value
    if document.text and document.text not in library.texts:
        message = (
            f"There is no file data/source/{document.text}. Put it there, or take this line "
            "out: then no quote is compared with it."
        )
        yield row.record.problem(("text",), message)


def document_there(book: Rulebook) -> Iterator[Problem]:
    """Where records name lines, there is a document that has them: told once, of the first."""
    if book.names.ids.get(KIND) or KIND in book.names.unread_lists:
        return
    naming = ((row, path) for row in book.rows for path, part in row.parts if lines_of(part))
    if first := next(naming, None):
        row, path = first
        others = {other.record for other, _ in naming} - {row.record}
        as_well = f" ({counted(len(others), 'other record')} as well)" if others else ""
        message = (
            f"Lines are those of a document, and {FILE} has none. Write the document there, or say "
            f"in 'found_at' where this was found{as_well}."
        )
        yield row.record.problem((*path, "lines"), message)


def which_document(row: Row[Part], names: Names) -> Iterator[Problem]:
    """A source names a document that is there; with several, it says whose lines they are."""
    known = names.ids.get(KIND, frozenset())
    for path, part in row.parts:
        if not isinstance(part, Source):
            continue
        if part.document and not names.may_hold(KIND, part.document):
            message = (
                f"'{part.document}' is not one of our documents."
                f"{did_you_mean(part.document, known)} They are those of {FILE}."
            )
            yield row.record.problem((*path, "document"), message)
        elif part.lines and part.document is None and len(known) > 1:
            message = (
                "There are several documents. Add a line 'document:' with the one that has "
                f"these lines: {', '.join(sorted(known))}."
            )
            yield row.record.problem((*path, "lines"), message)
