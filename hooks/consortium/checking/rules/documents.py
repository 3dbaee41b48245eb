"""Rules on documents, and on what records take from them."""

from collections.abc import Iterator, Mapping, Sequence

from consortium.advice.did_you_mean import did_you_mean
from consortium.checking.names import Names
from consortium.checking.parts import lines_of, quote_of, squeezed
from consortium.checking.quotations import Quotation, cut_in, quotations, stand_in
from consortium.checking.row import Row
from consortium.checking.rulebook import Library, Rulebook
from consortium.model import Document, Listed, Part, Source
from consortium.model.consortium import Person
from consortium.model.statuses import OF_A_DOCUMENT
from consortium.numbers import counted
from consortium.problems.problem import Problem
from consortium.text.record import Record

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


def lines_and_quotes(row: Row[Part], library: Library) -> Iterator[Problem]:
    """A document has the lines that a record names, and a quote stands in them letter by letter.

    So do the name and the address of a person.
    """
    for path, part in row.parts:
        document = library.document_of(part)
        text, lines = library.text_of(document), lines_of(part)
        if not document or not text or not lines:
            continue
        if lines[0] < 1 or lines[1] > len(text):
            message = f"The {document.called} has lines 1 to {len(text)}. Look the line up again."
            yield row.record.problem((*path, "lines"), message)
        said: Mapping[str, str | None] = {"quote": quote_of(part)}
        if isinstance(part, Person):
            said = {"person": part.person, "email": part.email}
        for field, words in said.items():
            if words and (message := quote_message(squeezed(words), lines, document, text)):
                yield row.record.problem((*path, field), message)


def quoted_in_text(record: Record, library: Library) -> Iterator[Problem]:
    """What our own words give as the plan's stands there too, letter by letter."""
    for path, scalar in record.scalars:
        for _, message in misquoted(scalar.text, library):
            yield record.problem(path, message)


def misquoted(text: str, library: Library) -> Sequence[tuple[Quotation, str]]:
    """Give what a running text says are the plan's words and are not, each with what is amiss."""
    plan, lines = library.plan, library.text_of(library.plan)
    if plan is None or not lines:
        return ()
    told = ((said, _quotation_message(said, plan, lines)) for said in quotations(text))
    return [(said, message) for said, message in told if message]


def words_of_the_plan(row: Row[Listed], library: Library) -> Iterator[Problem]:
    """Planned and unconfirmed are words for what a document says, so its lines are named."""
    if row.status in OF_A_DOCUMENT and all(source.lines is None for source in row.value.source):
        yield row.record.problem(("status",), only_for_a_document_message(library.plan, row.status))


def only_for_a_document_message(plan: Document | None, status: str) -> str:
    """Say that a status is a word for what a document says, and what to write instead."""
    active = (
        "If somebody has checked that this is there, write 'status: active', and lines "
        "'assured_date:' and 'assured_by:' with the day and who it was."
    )
    if plan is None:
        return (
            f"'{status}' is only for what a document of its time says, and data/documents.yml has "
            f"none. {active} If web pages name it, write 'status: found'."
        )
    return (
        f"'{status}' is only for what the {plan.called} says. {active} If it is in the plan, give "
        "the line of the plan under 'source', such as '- lines: 437'."
    )


def _quotation_message(quotation: Quotation, plan: Document, text: Sequence[str]) -> str:
    """Say what is amiss with words that a running text gives as the plan's, or nothing."""
    words = squeezed(quotation.words)
    if quotation.lines is not None:
        return quote_message(words, quotation.lines, plan, text)
    if stand_in(words, " ".join(text)):
        return ""
    return (
        f"These words do not stand in the {plan.called}. Copy them from data/source/{plan.text} "
        "letter by letter. If they are your own, leave the quote marks out."
    )


def quote_message(
    quote: str, span: tuple[int, int], document: Document, text: Sequence[str]
) -> str:
    """Say what is amiss with a quote, or nothing."""
    there = " ".join(text[max(span[0] - 1, 0) : span[1]])
    if not any(letter.isalnum() for letter in quote):
        return "This quote has no letter and no figure. Copy the document's words."
    if stand_in(quote, there):
        return ""
    if cut_in(quote, there):
        return "These words begin or end in the middle of a word or number. Copy the whole of it."
    return _elsewhere_message(quote, span, document, text)


def _elsewhere_message(
    quote: str, span: tuple[int, int], document: Document, text: Sequence[str]
) -> str:
    named = f"line {span[0]}" if span[0] == span[1] else f"lines {span[0]} to {span[1]}"
    if not stand_in(quote, " ".join(text)):
        return (
            f"These words do not stand in the {document.called} at {named}. Copy them from "
            f"data/source/{document.text} letter by letter."
        )
    number = next((n for n, line in enumerate(text, start=1) if stand_in(quote, line)), None)
    there = f" They stand in line {number}: write that." if number else " Look the lines up again."
    return f"These words stand in the {document.called}, but not at {named}.{there}"
