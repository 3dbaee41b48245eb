"""A newsletter: the notes at the top of its Markdown file, and the text below them."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar

from pydantic import Field, StringConstraints

from consortium.model.asking import Ask
from consortium.model.day_fields import Day, Done
from consortium.model.fields import (
    AreaId,
    Id,
    NeedId,
    OldAddress,
    Sentence,
    WholeNumber,
    Words,
    YesNo,
)
from consortium.model.fitting import DaysSince
from consortium.model.line import TAKEN_OFF, Line
from consortium.model.listed import IN_ONE_SENTENCE, ONE_SENTENCE
from consortium.model.marks import Mark
from consortium.model.parts import Identified, Part

BLOCKS = ("new_in_directory", "whats_on")
"""What a newsletter's text may have filled in: `[](made:whats_on)` on a line of its own."""


class Update(Line):
    """A change to an issue after it was published, and why. Lines are only ever added."""

    IF_ERASED: ClassVar[Mapping[str, Any]] = {"because": TAKEN_OFF}

    date: Annotated[Done, Ask("The day of the change")]
    because: Annotated[
        Words,
        Ask("Why, in the words that follow “because”", "Such as: the time was wrong."),
    ] = Field(description="What was changed and why, for readers.")


class NewsletterPicture(Part):
    """A picture at the top of an issue."""

    file: Annotated[Words, Ask("The name of its file", "Such as: village-hall.jpg.")] = Field(
        description="The picture's file, seen from docs/newsletters."
    )
    alt: Annotated[Words, Ask("What it shows", "For people who cannot see it.")] = Field(
        description="What it shows, for people who cannot see it."
    )


class Withdrawal(Part):
    """An issue that is taken back: its address stays and says so, its text goes."""

    date: Annotated[Done, Ask("The day it was taken back")]
    because: Annotated[
        Words, Ask("Why, in the words that follow “because”", "Such as: a date in it was wrong.")
    ] = Field(description="Why, for readers.")
    replaced_by: Annotated[
        Id | None, Ask("The issue that takes its place", "The name of its file, without .md.")
    ] = Field(None, description="The issue that takes its place.")


class Newsletter(Identified):
    """One issue: docs/newsletters/ID.md.

    `id` is the file's name, `text` the Markdown below the notes; both come from the reader and
    neither is a field that an editor writes.
    """

    text: Annotated[
        str,
        StringConstraints(strip_whitespace=False),  # of any length, so a form asks it in lines
        Ask("The text of the issue", "A heading has two signs: ## What is new.", group="text"),
    ] = Field(exclude=True)
    number: Annotated[WholeNumber, Ask("Number", "One more than the last issue.")] = Field(
        description="1 for the first issue. Each issue has its own."
    )
    title: Annotated[
        Words,
        Mark.EXAMPLE,
        Mark.NAME,
        Ask("Title", "The heading of the page, and the subject of the e-mail."),
    ]
    summary: Annotated[Sentence, Mark.EXAMPLE, IN_ONE_SENTENCE] = Field(description=ONE_SENTENCE)
    published: Annotated[Day, Ask("The day it comes out", group="when")] = Field(
        description="The day it appears on the website."
    )
    updates: Annotated[
        tuple[Update, ...],
        Ask("A change after it came out", "Only if readers should know.", "when", only_added=True),
    ] = ()
    topics: Annotated[tuple[NeedId, ...], Ask("What it is about", "", group="where")] = Field(
        (), description="The needs that it is about."
    )
    areas: Annotated[
        tuple[AreaId, ...],
        Ask("Whom it is for", "Leave it empty if it is for everybody.", group="where"),
    ] = Field((), description="Leave out if it is for the whole county.")
    picture: Annotated[
        NewsletterPicture | None, Ask("A picture", "First put its file into docs/newsletters.")
    ] = None
    draft: Annotated[
        YesNo, Ask("Is it a draft?", "Yes: it is not on the website yet.", group="when")
    ] = Field(default=False, description="yes: it is not on the website yet.")
    withdrawn: Annotated[Withdrawal | None, Ask("Take the issue back", "", "when")] = None
    redirect_from: tuple[OldAddress, ...] = Field(
        (), description="Addresses this issue had before, so that old links still work."
    )

    FITS = (
        DaysSince(
            parts="updates",
            field="date",
            other="published",
            say="This issue was published on {day}. It cannot have been updated before. Write "
            "the day of the update.",
        ),
    )
