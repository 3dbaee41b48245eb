"""The parts that records of several kinds share."""

from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

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
    SideBySide,
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
    document: Annotated[Id, Mark.LATER] | None = Field(
        None, description="The document, if the site has more than one."
    )
    found_at: Annotated[Words, Mark.EXAMPLE] | None = Field(
        None,
        description="Where a newer fact was found: a web address, a letter, a telephone call.",
        examples=["A telephone call with the hub"],
    )
    seen: Seen | None = Field(
        None,
        description="The newest date on those web pages: a year, a month or a day, or undated.",
        examples=["2024", "2026-07", "undated"],
    )
    seen_on: Literal["own", "other"] | None = Field(
        None, description="Whose web pages they were: the body's own, or those of others."
    )
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

    role: Words | None = Field(None, description="What this contact is for.", examples=["Bookings"])
    name: Words | None = Field(None, description="The person, if they agreed to be named.")
    email: Email | None = Field(None, description="Its e-mail address.")
    telephone: Telephone | None = Field(
        None,
        description="Its telephone number, as people read it.",
        examples=["01604 123456 extension 12"],
    )
    website: WebAddress | None = Field(None, description="Its web address.")
    address: Paragraphs | None = Field(
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

    text: Words = Field(description="The message, in a sentence for readers.")
    until: Day | None = Field(None, description="The last day that it holds; readers are told.")


TAKEN_OFF = "What stood here was taken off."


def _or_erased(schema: dict[str, Any]) -> None:
    """Say in the schema what the validator does: all of a line, or the day it was taken off."""
    schema["anyOf"] = [{"required": schema.pop("required")}, {"required": ["erased"]}]


class Change(Part):
    """One line of a record's history. Lines are only ever added.

    In the place of one that was taken off stands `erased` with the day, and nothing else.
    """

    model_config = ConfigDict(json_schema_extra=_or_erased)

    date: Done = Field(description="The day of the change, which is never to come.")
    change: Literal["new", "changed", "paused", "closed", "postponed", "cancelled"] = Field(
        description="What kind of change it is: new for a new record."
    )
    text: Annotated[Words, Mark.EXAMPLE] = Field(
        description="What changed, in a sentence for readers."
    )
    erased: Annotated[Done, Mark.LATER] | None = Field(
        None, description="The day this line was taken off. Nothing else stands in it then."
    )

    @model_validator(mode="before")
    @classmethod
    def _taken_off(cls, fields: Any) -> Any:
        if not isinstance(fields, dict) or "erased" not in fields:
            return fields
        if len(fields) > 1:
            raise PydanticCustomError(
                "erased_alone",
                "This line is taken off. Leave 'erased' and its day in it, and nothing else.",
            )
        return {"date": fields["erased"], "change": "changed", "text": TAKEN_OFF} | fields

    @property
    def word(self) -> str:
        """What kind of change readers are told of: "erased" where the line was taken off."""
        return "erased" if self.erased else self.change


class Identified(Part):
    """A record. `id` is its file's name, or its key in a list."""

    id: Id = Field(exclude=True)

    def __hash__(self) -> int:
        """What is worked out of a record is kept by it, and its id tells it from nearly all."""
        return hash((type(self), self.id))

    def __eq__(self, other: object) -> bool:
        """Most that are compared differ in their ids, which is seen at once."""
        return isinstance(other, Identified) and self.id == other.id and super().__eq__(other)


class Listed(Identified):
    """What every record with a page of its own has."""

    name: Annotated[Words, Mark.EXAMPLE, Mark.NAME] = Field(
        description="The name, as people know it."
    )
    summary: Annotated[Sentence, Mark.EXAMPLE] = Field(
        description="One sentence of at most 160 characters, also shown by search engines."
    )
    description: Annotated[Paragraphs, Mark.EXAMPLE] | None = Field(
        None, description="More, in plain text. An empty line begins a new paragraph."
    )
    source: Annotated[tuple[Source, ...], SideBySide(2)] = Field(
        min_length=1, description="Where the facts come from. At least one."
    )
    contacts: Annotated[tuple[Contact, ...], Mark.IN_HISTORY, SideBySide(2)] = ()
    notice: Notice | None = None
    assured_date: Done | None = Field(None, description="The day somebody last checked this.")
    assured_by: Words | None = Field(
        None, description="Who checked it.", examples=["the hub itself", "the Consortium office"]
    )
    history: tuple[Change, ...] = ()
    redirect_from: tuple[OldAddress, ...] = Field(
        (), description="Addresses this page had before, so that old links still work."
    )
