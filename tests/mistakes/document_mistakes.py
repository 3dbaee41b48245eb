"""Mistakes in the documents that records take facts from, and in what is said of them."""

from good_county import FILES, changed
from mistakes.mistake import KETTERING, Mistake

DOCUMENTS = "data/documents.yml"
SECOND = """\
the-report:
  title: A report
  called: report of 1998
  year: 1998
"""
TWO = {DOCUMENTS: FILES[DOCUMENTS] + SECOND}
NAMED = {
    name: text.replace(
        "source:\n  - lines: ", "source:\n  - document: the-plan\n    lines: "
    ).replace("source: [{lines: ", "source: [{document: the-plan, lines: ")
    for name, text in FILES.items()
    if "lines: " in text
}

DOCUMENT_MISTAKES = (
    Mistake(
        "a text of a document that is not there", changed(DOCUMENTS, "the-plan.txt", "plan.txt")
    ),
    Mistake("a text that is no text file", changed(DOCUMENTS, "the-plan.txt", "The plan.docx")),
    Mistake("a document without a year", changed(DOCUMENTS, "  year: 2004\n", "")),
    Mistake("a document of no year", changed(DOCUMENTS, "2004\n  text", "04\n  text")),
    Mistake("a document still to come", changed(DOCUMENTS, "2004\n  text", "2031\n  text")),
    Mistake(
        "lines of one of two documents",
        {**NAMED, **TWO, KETTERING: FILES[KETTERING]},
    ),
    Mistake(
        "a document that nobody knows",
        changed(KETTERING, "- lines: 1", "- document: the-plans\n    lines: 1"),
    ),
    Mistake("lines without a document", {DOCUMENTS: None}),
    Mistake(
        "planned by no document",
        {
            DOCUMENTS: None,
            KETTERING: FILES[KETTERING].replace("lines: 1", "found_at: https://k.example.org/"),
        },
    ),
)
