"""The parts that records of several kinds share."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Annotated, Any, ClassVar, Literal, Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from consortium.model.asking import Ask
from consortium.model.day_fields import Day, Done, Seen
from consortium.model.fields import (
    Email,
    Id,
    OldAddress,
    Paragraphs,
    PlanLines,
    Quote,
    Sentence,
    Telephone,
    WebAddress,
    Who,
    Words,
)
from consortium.model.fitting import (
    Brings,
    Fits,
    InWords,
    NeverWhile,
    NotToCome,
    OneOf,
    OnlyBeside,
    OnlyWhile,
    Rising,
    SomeHas,
    Together,
    Wants,
    shapes,
)
from consortium.model.marks import Mark, SideBySide
from consortium.model.statuses import CHECKED, NOT_CHECKED

NOT_CLOSED = (
    "A successor takes the place of a record that has closed. Write 'status: closed', or take this "
    "line out."
)
STILL_TO_COME = "{day} is still to come. Write the day it was done."


class Part(BaseModel):
    """Anything read from a record: it never changes, and a field nobody knows is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    FITS: ClassVar[tuple[Fits, ...]] = ()
    """What its fields say of each other."""

    @model_validator(mode="after")
    def _has_its_shape(self) -> Self:
        for rule in shapes(type(self)):
            if any(True for _ in rule.broken(self, date.min)):
                raise PydanticCustomError("shape", rule.say)
        return self


QUOTE_HAS_LINES = Brings(
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
    document: Annotated[Id, Mark.LATER] | None = Field(
        None, description="The document, if the site has more than one."
    )
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
    seen: (
        Annotated[
            Seen,
            Ask(
                "If it is a web page: the newest date on it",
                "A year, a month or a day, such as 2026-07. Is there none? Then write undated.",
            ),
        ]
        | None
    ) = Field(
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

    role: Annotated[Words, Ask("What this contact is for", "Such as: Bookings.")] | None = Field(
        None, description="What this contact is for.", examples=["Bookings"]
    )
    name: (
        Annotated[Words, Ask("A person to ask for", "Only if that person agreed to be named.")]
        | None
    ) = Field(None, description="The person, if they agreed to be named.")
    email: Annotated[Email, Ask("E-mail", "")] | None = Field(
        None, description="Its e-mail address."
    )
    telephone: Annotated[Telephone, Ask("Telephone", "")] | None = Field(
        None,
        description="Its telephone number, as people read it.",
        examples=["01604 123456 extension 12"],
    )
    website: Annotated[WebAddress, Ask("Website", "It begins with https://")] | None = Field(
        None, description="Its web address."
    )
    address: Annotated[Paragraphs, Ask("Postal address", "One part on each line.")] | None = Field(
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
    until: Annotated[Day, Ask("The last day that it holds", "")] | None = Field(
        None, description="The last day that it holds; readers are told."
    )


TAKEN_OFF = "What stood here was taken off."


def _or_erased(schema: dict[str, Any]) -> None:
    """Say in the schema what the validator does: all of a line, or the day it was taken off."""
    schema["anyOf"] = [{"required": schema.pop("required")}, {"required": ["erased"]}]


class Line(Part):
    """One line of a list to which lines are only ever added.

    In the place of one that was taken off stands `erased` with the day, and nothing else. What its
    other fields hold then is `IF_ERASED`.
    """

    model_config = ConfigDict(json_schema_extra=_or_erased)

    IF_ERASED: ClassVar[Mapping[str, Any]]

    date: Done
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
        return {"date": fields["erased"], **cls.IF_ERASED, **fields}


AnyLine = TypeVar("AnyLine", bound=Line)


def still_told(lines: Iterable[AnyLine]) -> tuple[AnyLine, ...]:
    """Give lines without those that were taken off."""
    return tuple(line for line in lines if not line.erased)


class Change(Line):
    """One line of a record's history. Lines are only ever added."""

    IF_ERASED: ClassVar[Mapping[str, Any]] = {"change": "changed", "text": TAKEN_OFF}

    date: Done = Field(description="The day of the change, which is never to come.")
    change: Literal["new", "changed", "paused", "closed", "postponed", "cancelled"] = Field(
        description="What kind of change it is: new for a new record."
    )
    text: Annotated[Words, Mark.EXAMPLE] = Field(
        description="What changed, in a sentence for readers."
    )

    @property
    def word(self) -> str:
        """What kind of change readers are told of: "erased" where the line was taken off."""
        return "erased" if self.erased else self.change

    FITS = (
        NotToCome(field="date", say=STILL_TO_COME),
        InWords(field="text", say="Say in a sentence what changed."),
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
    description: (
        Annotated[
            Paragraphs,
            Mark.EXAMPLE,
            Mark.SENTENCES,
            Ask("More about it", "An empty line begins a new paragraph."),
        ]
        | None
    ) = Field(None, description="More, in plain text. An empty line begins a new paragraph.")
    source: Annotated[
        tuple[Source, ...],
        SideBySide(2),
        Ask("Source", group="known", only_added=True, open=True),
    ] = Field(min_length=1, description="Where the facts come from. At least one.")
    contacts: Annotated[
        tuple[Contact, ...],
        Mark.IN_HISTORY,
        SideBySide(2),
        Ask("Contact", "Give at least one way to reach somebody.", group="ask", open=True),
    ] = ()
    notice: (
        Annotated[Notice, Ask("A short notice at the top of the page", "", group="ask")] | None
    ) = None
    assured_date: Annotated[Done, Ask("The day it was last checked", "", group="known")] | None = (
        Field(None, description="The day somebody last checked this.")
    )
    assured_by: (
        Annotated[
            Who,
            Ask("Who checked it", "Such as: the hub itself, or the organiser.", group="known"),
        ]
        | None
    ) = Field(
        None, description="Who checked it.", examples=["the hub itself", "the Consortium office"]
    )
    history: tuple[Change, ...] = ()
    redirect_from: tuple[OldAddress, ...] = Field(
        (), description="Addresses this page had before, so that old links still work."
    )

    FITS: ClassVar[tuple[Fits, ...]] = (
        NotToCome(field="assured_date", say=STILL_TO_COME),
        Rising(
            parts="history",
            field="date",
            unless="erased",
            say="The line above is of {day}, and this one is of an earlier day. The newest line "
            "stands last. Put the right day here, or put the lines in order. If it was done "
            "today, write: date: {today}",
        ),
        Wants(
            field="status",
            words=CHECKED,
            fields=(
                ("assured_date", "the day, such as 'assured_date: {today}'"),
                ("assured_by", "who it was, such as 'assured_by: the hub itself'"),
            ),
            say="'{status}' is only for what somebody has checked. Add a line with {missing}.",
        ),
        NeverWhile(
            field="status",
            words=NOT_CHECKED,
            fields=("assured_date", "assured_by"),
            say="Somebody has checked this, so it is no longer '{status}'. A checked record is "
            "active, paused or closed. If nobody has, take out 'assured_date' and 'assured_by'.",
        ),
        OnlyWhile(field="successor", other="status", words=("closed",), say=NOT_CLOSED),
        SomeHas(
            field="status",
            words=("found",),
            parts="source",
            has="seen",
            other="found_at",
            signs=("https://", "http://"),
            say="'found' is for what public web pages say today. Under 'source', give the web "
            "address in 'found_at', the newest date that you saw there in 'seen' (a year, a "
            "month, a day, or undated), and whose pages they were in 'seen_on' (own or other).",
        ),
    )
