"""What the plan says about itself: what it is for, what it asks for, where it disagrees."""

from typing import Annotated, Literal

from pydantic import Field

from consortium.model.fields import Paragraphs, PlanWords, PositiveNumber, Tier, WholeNumber, Words
from consortium.model.marks import Mark
from consortium.model.parts import Identified, Quotation, Source


class PlanStatement(Identified, Quotation):
    """One thing that the plan says, in plain words and in its own.

    vision, aim, objective, outcome: what the Consortium is for. reason: why money is needed.
    model: local and county hubs. partnership: whom to work with. governance: who decides.
    money: what the money is for. sustainability: how it lasts. monitoring: how it is checked.
    """

    topic: Literal[
        "vision",
        "aim",
        "objective",
        "outcome",
        "reason",
        "model",
        "partnership",
        "governance",
        "money",
        "sustainability",
        "monitoring",
    ]
    tier: Tier | None = Field(None, description="For the model: the hubs that it is about.")
    words: Paragraphs = Field(description="What it says, in plain words.")


class Total(Identified):
    """A sum that the plan states as a whole, beside which the sum of its parts can be set."""

    name: Words = Field(description="What the money is.")
    figure: PlanWords = Field(description="The plan's own wording.", examples=["£1.53 million"])
    pounds: Annotated[WholeNumber, Mark.SAID] = Field(description="The figure as a number.")
    months: Annotated[PositiveNumber, Mark.SAID] = Field(
        description="The time that it is for.", examples=["12"]
    )
    sum_of: Literal["strategic", "implementation"] | None = Field(
        None, description="The kind of project that it is for, if it is for all of that kind."
    )
    source: tuple[Source, ...] = Field(min_length=1)


class Discrepancy(Identified):
    """Where the plan does not agree with itself. It is told, and nothing is put right."""

    name: Words
    about: Literal["money", "figures", "dates", "names", "words"]
    words: Paragraphs = Field(description="What does not agree, without sums of our own.")
    source: tuple[Source, ...] = Field(min_length=1)
