"""What a model says of a field beside the kind of its value."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, get_args

from pydantic.fields import FieldInfo


class Mark(Enum):
    """What a field is for: rules go by it, and not by the name of the field."""

    OURS = auto()
    """Worded by us, so that the rules on wording look at it."""
    EXAMPLE = auto()
    """In a template it holds an example, for an editor to put own words in its place."""
    SAID = auto()
    """What a document said, where its lines are named: it stays as it is."""
    NAME = auto()
    """What somebody or something is called: no abbreviation is explained in it."""
    SENTENCES = auto()
    """Each begins with a capital letter and ends with a full stop."""
    WHO = auto()
    """Who did something: readers are to know them by it."""
    IN_HISTORY = auto()
    """Readers rely on it, so a change of it is told in the history."""
    IN_DIARIES = auto()
    """When and where something is: people's own calendars learn of a change from the history."""
    DONE = auto()
    """The day on which somebody did something, which is never to come."""
    LATER = auto()
    """Of no use in a new record, so that a sheet to fill in does not ask for it."""
    TELEPHONE = auto()
    EMAIL = auto()
    WEB_ADDRESS = auto()


@dataclass(frozen=True, slots=True)
class RefersTo:
    """Marks a field whose text is the id of another record, so that one rule checks them all.

    `kind` is the folder or list that holds the record: "hubs", "areas", "needs" and so on.
    """

    kind: str


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Marks a field of parts of which a sheet to fill in has several, and not one."""

    count: int


def said_of(field: FieldInfo) -> list[Any]:
    """Give every mark and constraint of a field, those of what a list holds among them."""
    return [*field.metadata, *_metadata(field.annotation)]


def _metadata(annotation: Any) -> list[Any]:
    inner = list(getattr(annotation, "__metadata__", ()))
    for argument in get_args(annotation):
        inner.extend(_metadata(argument))
    return inner
