"""The lines of a list to which lines are only ever added, such as a record's history."""

from collections.abc import Iterable, Mapping
from typing import Annotated, Any, ClassVar, Literal, TypeVar

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from consortium.model.day_fields import Day, Done
from consortium.model.fields import AreaId, Words
from consortium.model.fitting import InWords
from consortium.model.marks import Mark
from consortium.model.parts import Part

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
    erased: Annotated[Day | None, Mark.LATER] = Field(
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
    told_in: Annotated[tuple[AreaId, ...], Mark.LATER] = Field(
        (),
        description="Areas that it left with this change: who follows their news hears of it too.",
    )

    @property
    def word(self) -> str:
        """What kind of change readers are told of: "erased" where the line was taken off."""
        return "erased" if self.erased else self.change

    FITS = (InWords(field="text", say="Say in a sentence what changed."),)
