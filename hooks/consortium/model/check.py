"""A check of several records on one day."""

from pydantic import Field

from consortium.model.day_fields import Done
from consortium.model.fields import RecordKey, Words
from consortium.model.fitting import NotToCome
from consortium.model.parts import STILL_TO_COME, Identified


class Check(Identified):
    """What somebody was asked on a day, and said is right. Once published it never changes."""

    date: Done = Field(description="The day somebody checked them.")
    by: Words = Field(
        description="Who checked them.", examples=["the hub itself", "the Consortium office"]
    )
    records: tuple[RecordKey, ...] = Field(
        min_length=1,
        description="The records that are right: folder and name of file, without .yml.",
        examples=["hubs/name-of-a-hub"],
    )

    FITS = (NotToCome(field="date", say=STILL_TO_COME),)
