"""The Consortium itself: its name, its office, the people of 2004."""

from pydantic import Field

from consortium.model.day_fields import Day, Done
from consortium.model.fields import (
    Email,
    Paragraphs,
    PlanLines,
    PlanWords,
    Telephone,
    WebAddress,
    Words,
    YesNo,
)
from consortium.model.parts import Part, Source


class Office(Part):
    """How to reach the office today. Empty until the administrator has filled it in and checked."""

    email: Email | None = None
    telephone: Telephone | None = None
    address: Paragraphs | None = Field(None, description="One part on each line.")
    reply_within: Words | None = Field(None, examples=["5 working days"])
    checked: Done | None = Field(None, description="The day somebody tried it.")
    checked_by: Words | None = Field(None, description="Who tried it.")

    @property
    def can_be_reached(self) -> bool:
        """Whether there is anything to print."""
        return bool(self.email or self.telephone or self.address)


class Person(Part):
    """A person named in the plan's list of contacts, kept as a record and never as a contact."""

    role: Words
    person: Words | None = Field(None, description="Empty where the plan gives no name.")
    email: Email
    lines: PlanLines


class LargePrint(Part):
    """The plan's own sentence on large print."""

    sentence: PlanWords
    lines: PlanLines


class Attribution(Part):
    """What a source of our maps and place names asks us to print."""

    text: Words
    about: Words = Field(description="What we took from it.")
    link: WebAddress


class Consortium(Part):
    """The one record of the Consortium."""

    name: Words
    website: WebAddress
    launched: Day = Field(description="The day the directory opened.")
    made_up: YesNo = Field(
        default=False,
        description="yes: all of it is made up, to show the software. Every page says so, and it "
        "is never published.",
    )
    office: Office = Office()
    people: tuple[Person, ...]
    large_print: LargePrint
    attributions: tuple[Attribution, ...]
    source: tuple[Source, ...] = Field(min_length=1)
