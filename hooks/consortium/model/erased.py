"""What is left of a record that was taken off."""

from pydantic import Field

from consortium.model.day_fields import Done, Moment
from consortium.model.fields import OldAddress
from consortium.model.parts import Identified


class Erased(Identified):
    """A record of any kind that has a file of its own, after all it said was taken off."""

    erased: Done = Field(description="The day it was taken off.")
    starts: Moment | None = Field(
        None,
        description="Of an event alone, as it was: people's own calendars cancel it by that.",
    )
    redirect_from: tuple[OldAddress, ...] = Field(
        (), description="Addresses its page had before, so that old links still work."
    )
