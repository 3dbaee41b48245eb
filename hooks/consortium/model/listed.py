"""What every record with a page of its own has."""

from typing import Annotated, ClassVar

from pydantic import Field

from consortium.model.asking import Ask
from consortium.model.day_fields import Done
from consortium.model.fields import LONGEST_SENTENCE, OldAddress, Paragraphs, Sentence, Who, Words
from consortium.model.fitting import (
    Fits,
    NeverWhile,
    OnlyWhile,
    Rising,
    SomeHas,
    Wants,
)
from consortium.model.line import Change
from consortium.model.marks import Mark, SideBySide
from consortium.model.parts import Contact, Identified, Notice, Source
from consortium.model.statuses import CHECKED, NOT_CHECKED

NOT_CLOSED = (
    "A successor takes the place of a record that has closed. Write 'status: closed', or take this "
    "line out."
)

IN_ONE_SENTENCE = Ask("In one sentence", f"At most {LONGEST_SENTENCE} letters, in plain words.")
ONE_SENTENCE = (
    f"One sentence of at most {LONGEST_SENTENCE} characters, also shown by search engines."
)


class Listed(Identified):
    """What every record with a page of its own has."""

    name: Annotated[Words, Mark.EXAMPLE, Mark.NAME, Ask("Name")] = Field(
        description="The name, as people know it."
    )
    summary: Annotated[Sentence, Mark.EXAMPLE, IN_ONE_SENTENCE] = Field(description=ONE_SENTENCE)
    description: Annotated[
        Paragraphs | None,
        Mark.EXAMPLE,
        Mark.SENTENCES,
        Ask("More about it", "An empty line begins a new paragraph."),
    ] = Field(None, description="More, in plain text. An empty line begins a new paragraph.")
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
    notice: Annotated[
        Notice | None, Ask("A short notice at the top of the page", "", group="ask")
    ] = None
    assured_date: Annotated[Done | None, Ask("The day it was last checked", "", group="known")] = (
        Field(None, description="The day somebody last checked this.")
    )
    assured_by: Annotated[
        Who | None,
        Ask("Who checked it", "Such as: the hub itself, or the organiser.", group="known"),
    ] = Field(
        None, description="Who checked it.", examples=["the hub itself", "the Consortium office"]
    )
    history: tuple[Change, ...] = ()
    redirect_from: tuple[OldAddress, ...] = Field(
        (), description="Addresses this page had before, so that old links still work."
    )

    FITS: ClassVar[tuple[Fits, ...]] = (
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
                ("assured_date", "the day ('assured_date: {today}')"),
                ("assured_by", "who it was ('assured_by: the hub itself')"),
            ),
            say="'{status}' is only for what somebody has checked. Write {missing}.",
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

    @property
    def in_plan(self) -> bool:
        """Whether it is one of the plan's own: a source of it names lines of the plan."""
        return any(source.lines is not None for source in self.source)
