"""The documents that records take facts from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from consortium.model import Document, Part, Source


@dataclass(frozen=True)
class Library:
    """The documents that the model accepts, and the lines of texts.

    `plan` is the first of the documents. `texts` are those of the files in data/source, by their
    names.
    """

    documents: Mapping[str, Document]
    plan: Document | None
    texts: Mapping[str, Sequence[str]]

    def document_of(self, part: Part) -> Document | None:
        """Give the document whose lines a part names: the plan, where it does not say."""
        named = part.document if isinstance(part, Source) else None
        return self.documents.get(named) if named else self.plan

    def text_of(self, document: Document | None) -> Sequence[str] | None:
        """Give the lines of a document, or None where nobody has its words."""
        return self.texts.get(document.text or "") if document else None
