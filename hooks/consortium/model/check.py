"""A check of several records on one day."""

from typing import Annotated

from pydantic import Field

from consortium.model.asking import Ask
from consortium.model.day_fields import Done
from consortium.model.fields import RecordKey, Who
from consortium.model.parts import Identified


class Check(Identified):
    """What somebody was asked on a day, and said is right. Once published it never changes."""

    date: Annotated[Done, Ask("The day they were checked", "", group="known")] = Field(
        description="The day somebody checked them."
    )
    by: Annotated[
        Who,
        Ask(
            "Who checked them",
            "Such as: the body itself, or its manager. Name a person only if that person agreed.",
            group="known",
        ),
    ] = Field(description="Who checked them.", examples=["the hub itself", "the Consortium office"])
    records: Annotated[
        tuple[RecordKey, ...],
        Ask(
            "Records that are right",
            "Tick only what somebody was asked about, and said is right.",
            group="right",
        ),
    ] = Field(
        min_length=1,
        description="The records that are right: folder and name of file, without .yml.",
        examples=["hubs/name-of-a-hub"],
    )
