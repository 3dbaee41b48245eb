"""The parts that records of several kinds share."""

from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from consortium.model.asking import Ask
from consortium.model.day_fields import Day, Done, Seen
from consortium.model.fields import (
    Email,
    Id,
    Mark,
    OldAddress,
    Paragraphs,
    PlanLines,
    Quote,
    Sentence,
    Telephone,
    WebAddress,
    Words,
)


class Part(BaseModel):
    """Anything read from a record: it never changes, and a field nobody knows is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def quote_needs_lines(quote: str | None, lines: tuple[int, int] | None) -> None:
    """Raise an error for an editor if a quote does not name its lines."""
    if quote is not None and lines is None:
        raise PydanticCustomError(
            "quote_needs_lines", "Add 'lines': the lines of the document that the quote stands in."
        )


class Source(Part):
    """Where a fact comes from: lines of a document, or somewhere that can be checked."""

    lines: PlanLines | None = Field(
        None, description="The lines of the document.", examples=["437", "437-451"]
    )
    quote: Quote | None = Field(
        None, description="The document's own words, copied from those lines letter by letter."
    )
    document: Id | None = Field(None, description="The document, if the site has more than one.")
    found_at: (
        Annotated[
            Words,
            Mark.EXAMPLE,
            Ask(
                "Where you know it from",
                "A call, a letter or a poster with its day, or the address of a web page.",
            ),
        ]
        | None
    ) = Field(
        None,
        description="Where a newer fact was found: a web address, a letter, a telephone call.",
        examples=["A telephone call with the hub"],
    )
    seen: Annotated[Seen, Ask("If it is a web page: the newest date on it")] | None = Field(
        None,
        description="The newest date on those web pages: a year, a month or a day, or undated.",
        examples=["2024", "2026-07", "undated"],
    )
    seen_on: (
        Annotated[
            Literal["own", "other"],
            Ask(
                "If it is a web page: whose page it is",
                "",
                choices=(("own", "Their own"), ("other", "Somebody else’s")),
            ),
        ]
        | None
    ) = Field(None, description="Whose web pages they were: the body's own, or those of others.")
    reading: Paragraphs | None = Field(
        None, description="What is our own reading and not the document's words. Shown to readers."
    )

    @model_validator(mode="after")
    def _says_where(self) -> Self:
        if self.lines is None and self.found_at is None:
            raise PydanticCustomError(
                "source_says_where",
                "Say where this comes from: 'lines' for lines of a document, "
                "or 'found_at' for anything else.",
            )
        if (self.seen is None) != (self.seen_on is None):
            raise PydanticCustomError(
                "seen_on_pages",
                "'seen' and 'seen_on' go together: the newest date on the web pages, and whose "
                "pages they were ('own' or 'other').",
            )
        quote_needs_lines(self.quote, self.lines)
        return self


class Statement(Part):
    """Something a source says: in plain words for readers, and in its own."""

    words: Paragraphs = Field(description="What it says, in plain words.")
    quote: Quote | None = Field(
        None, description="The document's own words, copied from those lines letter by letter."
    )
    lines: PlanLines | None = Field(
        None, description="The lines of the document.", examples=["437", "437-451"]
    )

    @model_validator(mode="after")
    def _quote_has_lines(self) -> Self:
        quote_needs_lines(self.quote, self.lines)
        return self


class Quotation(Part):
    """Something that the plan says, in its own words."""

    quote: Quote = Field(
        description="The document's own words, copied from those lines letter by letter."
    )
    lines: PlanLines = Field(description="The lines of the document.", examples=["437"])


WAYS = ("telephone", "email", "website", "address")
"""The fields of a contact that lead to somebody."""


class Contact(Part):
    """A way to reach somebody. Give at least one of e-mail, telephone, website and address."""

    role: Annotated[Words, Ask("What this contact is for")] | None = Field(
        None, description="What this contact is for.", examples=["Bookings"]
    )
    name: Annotated[Words, Ask("A person to ask for")] | None = Field(
        None, description="The person, if they agreed to be named."
    )
    email: Annotated[Email, Ask("E-mail")] | None = None
    telephone: Annotated[Telephone, Ask("Telephone")] | None = Field(
        None, examples=["01604 123456 extension 12"]
    )
    website: Annotated[WebAddress, Ask("Website", "It begins with https://")] | None = None
    address: Annotated[Paragraphs, Ask("Postal address", "One part on each line.")] | None = Field(
        None, description="The postal address, one part on each line (begin with `address: |`)."
    )

    @model_validator(mode="after")
    def _can_be_reached(self) -> Self:
        if not any(getattr(self, way) for way in WAYS):
            raise PydanticCustomError(
                "contact_without_a_way",
                "Give at least one of email, telephone, website and address, "
                "or leave the contact out.",
            )
        return self


class Notice(Part):
    """A short message with the way to reach whoever it is about, until a day if there is one."""

    text: Annotated[Words, Ask("The notice")]
    until: Annotated[Day, Ask("The last day that it holds")] | None = Field(
        None, description="The last day that it holds; readers are told."
    )


class Change(Part):
    """One line of a record's history. Lines are only ever added."""

    date: Done
    change: Literal["new", "changed", "paused", "closed", "postponed", "cancelled"]
    text: Annotated[Words, Mark.EXAMPLE] = Field(
        description="What changed, in a sentence for readers."
    )


class Identified(Part):
    """A record. `id` is its file's name, or its key in a list."""

    id: Id = Field(exclude=True)

    def __hash__(self) -> int:
        """What is worked out of a record is kept by it, and its id tells it from nearly all."""
        return hash((type(self), self.id))

    def __eq__(self, other: object) -> bool:
        """Most that are compared differ in their ids, which is seen at once."""
        return isinstance(other, Identified) and self.id == other.id and super().__eq__(other)


IN_ONE_SENTENCE = Ask("In one sentence", "At most 160 letters, in plain words.")


class Listed(Identified):
    """What every record with a page of its own has."""

    name: Annotated[Words, Mark.EXAMPLE, Mark.NAME, Ask("Name")] = Field(
        description="The name, as people know it."
    )
    summary: Annotated[Sentence, Mark.EXAMPLE, IN_ONE_SENTENCE] = Field(
        description="One sentence of at most 160 characters, also shown by search engines."
    )
    description: Annotated[Paragraphs, Mark.EXAMPLE, Ask("More about it", prose=True)] | None = (
        Field(None, description="More, in plain text. An empty line begins a new paragraph.")
    )
    source: Annotated[
        tuple[Source, ...],
        Ask("Where the facts come from", group="known", only_added=True, open=True),
    ] = Field(min_length=1, description="Where the facts come from. At least one.")
    contacts: Annotated[
        tuple[Contact, ...],
        Mark.IN_HISTORY,
        Ask("Contact", "Give at least one way to reach somebody.", group="ask", open=True),
    ] = ()
    notice: (
        Annotated[Notice, Ask("A short notice at the top of the page", "", group="ask")] | None
    ) = None
    assured_date: Annotated[Done, Ask("The day it was last checked", group="known")] | None = Field(
        None, description="The day somebody last checked this."
    )
    assured_by: Annotated[Words, Ask("Who checked it", group="known")] | None = Field(
        None, description="Who checked it.", examples=["the hub itself", "the Consortium office"]
    )
    history: tuple[Change, ...] = ()
    redirect_from: tuple[OldAddress, ...] = Field(
        (), description="Addresses this page had before, so that old links still work."
    )
