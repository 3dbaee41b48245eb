"""A record beside what the model made of it."""

from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from consortium.checking.parts import parts_of
from consortium.model import Part
from consortium.text.node import Path
from consortium.text.record import Record

ItsModel_co = TypeVar("ItsModel_co", bound=Part, covariant=True)


@dataclass(frozen=True, eq=False)
class Row(Generic[ItsModel_co]):
    """A record that the model accepts: `record` knows the lines, `value` the meaning."""

    record: Record
    value: ItsModel_co

    @property
    def kind(self) -> str:
        """The folder or the list that it is in."""
        return self.record.kind

    @property
    def id(self) -> str:
        """Its file's name, or its key in the list."""
        return self.record.id

    @property
    def status(self) -> str:
        """The word of its status, or "" for a kind that has none."""
        return str(getattr(self.value, "status", ""))

    def named(self, field: str) -> tuple[str, ...]:
        """The ids that a field names: none where it is left out, or where its kind has no such."""
        ids = getattr(self.value, field, None) or ()
        return (ids,) if isinstance(ids, str) else tuple(ids)

    @cached_property
    def parts(self) -> tuple[tuple[Path, Part], ...]:
        """The value and every part in it, each with the path to it."""
        return tuple(parts_of(self.value))
