"""A newsletter: the notes at the top of its Markdown file, and the text below them."""

from typing import Annotated

from pydantic import Field

from consortium.model.day_fields import Day, Done
from consortium.model.fields import (
    AreaId,
    Id,
    Mark,
    NeedId,
    OldAddress,
    Sentence,
    WholeNumber,
    Words,
    YesNo,
)
from consortium.model.parts import Identified, Part

BLOCKS = ("new_in_directory", "whats_on")
"""What a newsletter's text may have filled in: `[](made:whats_on)` on a line of its own."""


class Update(Part):
    """A change to an issue after it was published, and why. Lines are only ever added."""

    date: Done
    because: Words = Field(description="What was changed and why, for readers.")


class NewsletterPicture(Part):
    """A picture at the top of an issue."""

    file: Words = Field(description="The picture's file, seen from docs/newsletters.")
    alt: Words = Field(description="What it shows, for people who cannot see it.")


class Withdrawal(Part):
    """An issue that is taken back: its address stays and says so, its text goes."""

    date: Done
    because: Words = Field(description="Why, for readers.")
    replaced_by: Id | None = Field(None, description="The issue that takes its place.")


class Newsletter(Identified):
    """One issue: docs/newsletters/ID.md.

    `id` is the file's name, `text` the Markdown below the notes; both come from the reader and
    neither is a field that an editor writes.
    """

    text: str = Field(exclude=True)
    number: WholeNumber = Field(description="1 for the first issue. Each issue has its own.")
    title: Annotated[Words, Mark.EXAMPLE, Mark.NAME]
    summary: Annotated[Sentence, Mark.EXAMPLE] = Field(
        description="One sentence of at most 160 characters, also shown by search engines."
    )
    published: Day = Field(description="The day it appears on the website.")
    updates: tuple[Update, ...] = ()
    topics: tuple[NeedId, ...] = Field((), description="The needs that it is about.")
    areas: tuple[AreaId, ...] = Field((), description="Leave out if it is for the whole county.")
    picture: NewsletterPicture | None = None
    draft: YesNo = Field(default=False, description="yes: it is not on the website yet.")
    withdrawn: Withdrawal | None = None
    redirect_from: tuple[OldAddress, ...] = Field(
        (), description="Addresses this issue had before, so that old links still work."
    )
