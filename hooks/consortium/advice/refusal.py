"""A value of a record that its model refuses, with all that helps to see what was meant."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from consortium.advice.meanings import Meanings
from consortium.model import Part
from consortium.model.field_rules import part_at
from consortium.problems.problem import Problem
from consortium.text.node import Node, Path, find
from consortium.text.record import Record


@dataclass(frozen=True)
class Refusal:
    """The value at a path of a record, which its model refuses: `code` says for what.

    `wrote` is the value, `said` what the model says of it, and `context` has the words that this
    is made of. `today` is the day of the check: nobody has checked a record on a day after it.
    `meanings` knows the records that a field may name.
    """

    record: Record
    model: type[Part]
    today: date
    meanings: Meanings
    path: Path = ()
    code: str = "model_type"
    wrote: object = ""
    said: str = ""
    context: Mapping[str, Any] = field(default_factory=dict)

    def of(self, error: Mapping[str, Any]) -> "Refusal":
        """Give what pydantic tells of a value of the same record."""
        path, code, wrote = error["loc"], error["type"], error["input"]
        said, context = error["msg"], error.get("ctx", {})
        return replace(self, path=path, code=code, wrote=wrote, said=said, context=context)

    @property
    def name(self) -> str:
        """The last step to it: the name of its field, or its place in a list."""
        return str(self.path[-1]) if self.path else ""

    @property
    def field_name(self) -> str:
        """The name that an editor knows it by: the last one on the way to it."""
        return next((step for step in reversed(self.path) if isinstance(step, str)), "this")

    @property
    def node(self) -> Node | None:
        """What stands there, with its place."""
        return find(self.record.tree, self.path)

    @property
    def text(self) -> str | None:
        """The value, if it is a text."""
        return self.wrote if isinstance(self.wrote, str) else None

    @property
    def owner(self) -> type[Part]:
        """The model of the part that its field is one of: an item of a list of words has none."""
        part = part_at(self.model, self.path[:-1])
        if part is None:
            raise TypeError("the model refuses a field of a part that it does not have")
        return part

    def problem(self, message: str, *, instead: str | Sequence[str] | None = None) -> Problem:
        """Tell of it; `instead` is what to write in its place."""
        return self.record.problem(self.path, message, instead=instead)
