"""The parts that records of several kinds share."""

from datetime import date
from typing import Annotated, ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from consortium.model.asking import Ask
from consortium.model.day_fields import Day, Seen
from consortium.model.fields import (
    Email,
    Id,
    Paragraphs,
    PlanLines,
    Quote,
    Telephone,
    WebAddress,
    Words,
)
from consortium.model.fitting import (
    Fits,
    NotToCome,
    OneOf,
    OnlyBeside,
    Shape,
    Together,
    fits,
)
from consortium.model.marks import Mark


class Part(BaseModel):
    """Anything read from a record: it never changes, and a field nobody knows is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    FITS: ClassVar[tuple[Fits, ...]] = ()
    """What its fields say of each other."""

    @model_validator(mode="after")
    def _has_its_shape(self) -> Self:
        for rule in fits(type(self)):
            if isinstance(rule, Shape) and any(True for _ in rule.broken(self, date.min)):
                raise PydanticCustomError("shape", rule.say)
        return self


QUOTE_HAS_LINES = OnlyBeside(
    field="quote",
    other="lines",
    say="Add 'lines': the lines of the document that the quote stands in.",
)


class Source(Part):
    """Where a fact comes from: lines of a document, or somewhere that can be checked."""

    lines: PlanLines | None = Field(
        None, description="The lines of the document.", examples=["437", "437-451"]
    )
    quote: Quote | None = Field(
        None, description="The document's own words, copied from those lines letter by letter."
    )
    document: Annotated[Id | None, Mark.LATER] = Field(
        None, description="The document, if the site has more than one."
    )
    found_at: Annotated[
        Words | None,
        Mark.EXAMPLE,
        Ask(
            "Where you know it from",
            "A call, a letter or a poster with its day, or the address of a web page.",
        ),
    ] = Field(
        None,
        description="Where a newer fact was found: a web address, a letter, a telephone call.",
        examples=["A telephone call with the hub"],
    )
    seen: Annotated[
        Seen | None,
        Ask(
            "If it is a web page: the newest date on it",
            "A year, a month or a day, such as 2026-07. Is there none? Then write undated.",
        ),
    ] = Field(
        None,
        description="The newest date on those web pages: a year, a month or a day, or undated.",
        examples=["2024", "2026-07", "undated"],
    )
    seen_on: Annotated[
        Literal["own", "other"] | None,
        Ask(
            "If it is a web page: whose page it is",
            "",
            choices=(("own", "Their own"), ("other", "Somebody else’s")),
        ),
    ] = Field(None, description="Whose web pages they were: the body's own, or those of others.")
    reading: Paragraphs | None = Field(
        None, description="What is our own reading and not the document's words. Shown to readers."
    )

    FITS = (
        OneOf(
            fields=("lines", "found_at"),
            say="Say where this comes from: 'lines' for lines of a document, "
            "or 'found_at' for anything else.",
        ),
        Together(
            fields=("seen", "seen_on"),
            say="'seen' and 'seen_on' go together: the newest date on the web pages, and whose "
            "pages they were ('own' or 'other').",
        ),
        QUOTE_HAS_LINES,
        OnlyBeside(
            field="seen",
            other="found_at",
            say="'seen' is the date on a web page. Give its address in 'found_at'.",
        ),
        NotToCome(field="seen", say="{day} is still to come. Write the newest date on the page."),
    )


class Statement(Part):
    """Something a source says: in plain words for readers, and in its own."""

    words: Paragraphs = Field(description="What it says, in plain words.")
    quote: Quote | None = Field(
        None, description="The document's own words, copied from those lines letter by letter."
    )
    lines: PlanLines | None = Field(
        None, description="The lines of the document.", examples=["437", "437-451"]
    )

    FITS = (QUOTE_HAS_LINES,)


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

    role: Annotated[Words | None, Ask("What this contact is for", "Such as: Bookings.")] = Field(
        None, description="What this contact is for.", examples=["Bookings"]
    )
    name: Annotated[
        Words | None, Ask("A person to ask for", "Only if that person agreed to be named.")
    ] = Field(None, description="The person, if they agreed to be named.")
    email: Annotated[Email | None, Ask("E-mail", "")] = Field(
        None, description="Its e-mail address."
    )
    telephone: Annotated[Telephone | None, Ask("Telephone", "")] = Field(
        None,
        description="Its telephone number, as people read it.",
        examples=["01604 123456 extension 12"],
    )
    website: Annotated[WebAddress | None, Ask("Website", "It begins with https://")] = Field(
        None, description="Its web address."
    )
    address: Annotated[Paragraphs | None, Ask("Postal address", "One part on each line.")] = Field(
        None, description="The postal address, one part on each line."
    )

    FITS = (
        OneOf(
            fields=WAYS,
            say="Give at least one of email, telephone, website and address, "
            "or leave the contact out.",
        ),
    )


class Notice(Part):
    """A short message with the way to reach whoever it is about, until a day if there is one."""

    text: Annotated[Words, Ask("The notice", "")] = Field(
        description="The message, in a sentence for readers."
    )
    until: Annotated[Day | None, Ask("The last day that it holds", "")] = Field(
        None, description="The last day that it holds; readers are told."
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
