"""What a site was founded on: a plan, a report, a constitution, whose lines its records name."""

from typing import Annotated

from pydantic import Field

from consortium.model.fields import FileName, Words, Year
from consortium.model.fitting import NotToCome
from consortium.model.parts import Identified
from consortium.model.written import Matches


class Document(Identified):
    """A document that records take facts from, and are of the time of.

    The first of the list is the plan: that of the pages on a plan, its projects and its figures.
    """

    title: Words = Field(description="Its own title.")
    called: Annotated[
        Words,
        Matches(
            r"(?!(?:[Tt]he|[Oo]ur)\s).*",
            "without_the",
            "Pages write “the” in front of this. Leave that word out here.",
        ),
    ] = Field(description="How it is called in a sentence, after “the”.", examples=["plan of 1998"])
    year: Year = Field(description="The year in which it was written.")
    text: FileName | None = Field(
        None,
        description="The file in data/source that has its words, line by line: quotes are "
        "compared with it.",
    )
    also_known_as: tuple[Words, ...] = Field(
        (), description="Other names that newsletters call it by."
    )

    FITS = (
        NotToCome(
            field="year",
            say="{year} is still to come, and pages would say that it is over. Write the year in "
            "which it was written.",
        ),
    )

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that it is known by."""
        return (self.title, self.called, *self.also_known_as)
