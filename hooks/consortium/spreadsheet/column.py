"""The columns of a kind of record, made from the fields of its model and their marks."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from consortium.model.field_rules import (
    field_names,
    has_mark,
    is_day,
    is_list,
    is_needed,
    part_at,
    references,
    side_by_side,
    words_for,
)
from consortium.model.marks import Mark
from consortium.model.parts import Part
from consortium.text.node import Key
from consortium.writing.template_form import TemplateForm

FILE = "file"
"""The column that names a record's file, without .yml. It stands first."""

FILE_HINT = "What each column is for. In your own rows: leave this empty, or name the file."
AS_A_DAY = "Write a day as 31/12/2026 or 2026-12-31, the month always in the middle"
NOT_ASKED = (Mark.LATER, Mark.SAID)
_NUMBERED = re.compile(r"([1-9]\d?)_(.+)")


@dataclass(frozen=True)
class Column:
    """One column: the model of the records, and the way to the field, parts counted from 0."""

    model: type[Part]
    path: tuple[Key, ...]

    @cached_property
    def name(self) -> str:
        """What stands above it: "contacts_1_email"."""
        return "_".join(str(step + 1) if isinstance(step, int) else step for step in self.path)

    @cached_property
    def field(self) -> tuple[type[Part], str]:
        """The part that the field is of, and the field's name."""
        part = part_at(self.model, self.path[:-1])
        if part is None:
            raise KeyError(self.path)
        return part, str(self.path[-1])

    @property
    def has_several(self) -> bool:
        """Whether a cell holds several values."""
        return is_list(*self.field)

    @property
    def words(self) -> tuple[str, ...]:
        """The words that a cell may hold; none if it may hold others."""
        return words_for(*self.field)

    @property
    def has_days(self) -> bool:
        """Whether a cell holds a day, which programs write in many ways."""
        return is_day(*self.field)

    @property
    def names(self) -> str | None:
        """The kind of record that a cell names, if it names any."""
        part, name = self.field
        return references(part).get(name)

    @property
    def description(self) -> str:
        """What its field is for; "" where the name says it."""
        part, name = self.field
        return part.model_fields[name].description or ""

    @property
    def hint(self) -> str:
        """What it is for whoever fills it in, in a sentence or two."""
        return " ".join(
            filter(
                None,
                (
                    "Needed." if len(self.path) == 1 and is_needed(*self.field) else "",
                    self.description,
                    f"{AS_A_DAY}." if self.has_days else "",
                    f"One of: {', '.join(self.words)}." if self.words else "",
                    f"Their names are on the sheet {LISTS}." if self.names else "",
                    "Several: a semicolon between them." if self.has_several else "",
                ),
            )
        )


LISTS = "lists"
"""The sheet that has what cells may hold."""


def columns_to_fill_in(model: type[Part], form: TemplateForm) -> tuple[Column, ...]:
    """Give the columns that a new record may need, in the order of the template."""
    names = form.in_order(model)
    columns = _columns(model, names, lambda part, path: side_by_side(part, str(path[-1])))
    return tuple(column for column in columns if _is_asked(column))


def columns_of(
    model: type[Part], form: TemplateForm, records: Iterable[Mapping[str, Any]]
) -> tuple[Column, ...]:
    """Give the columns that hold all of some records, each as text, lists and fields."""
    most: dict[tuple[Key, ...], int] = {}
    for record in records:
        for path, number in _parts(record):
            most[path] = max(most.get(path, 0), number)
    return tuple(_columns(model, form.in_order(model), lambda _, path: most.get(path, 1)))


def column_named(model: type[Part], name: str) -> Column | None:
    """Give the column of a name, as many parts as there may be; None if it names no field."""
    path = _path(model, name)
    return Column(model, path) if path else None


def _is_asked(column: Column) -> bool:
    ways = [column.path[:end] for end in range(1, len(column.path) + 1)]
    return not any(has_mark(column.model, way, mark) for way in ways for mark in NOT_ASKED)


def _columns(
    model: type[Part],
    names: Iterable[str],
    count: Callable[[type[Part], tuple[Key, ...]], int],
    part: type[Part] | None = None,
    path: tuple[Key, ...] = (),
) -> Iterator[Column]:
    here = part or model
    for name in names:
        inner = part_at(here, (name,))
        to_field = (*path, name)
        if inner is None:
            yield Column(model, to_field)
        elif is_list(here, name):
            for number in range(count(here, to_field)):
                at = (*to_field, number)
                yield from _columns(model, field_names(inner), count, inner, at)
        else:
            yield from _columns(model, field_names(inner), count, inner, to_field)


def _parts(value: object, path: tuple[Key, ...] = ()) -> Iterator[tuple[tuple[Key, ...], int]]:
    """Give the path to each list of parts, and how many it has."""
    if isinstance(value, Mapping):
        for name, inner in value.items():
            yield from _parts(inner, (*path, name))
    elif isinstance(value, list) and any(isinstance(item, Mapping) for item in value):
        yield path, len(value)
        for number, item in enumerate(value):
            yield from _parts(item, (*path, number))


def _below(part: type[Part], field: str, name: str) -> tuple[Key, ...]:
    """Give the way from a field of parts to what a name says of it."""
    inner = part_at(part, (field,))
    if inner is None or not is_list(part, field):
        return _path(inner, name) if inner else ()
    match = _NUMBERED.fullmatch(name)
    way = _path(inner, match[2]) if match else ()
    return (int(match[1]) - 1, *way) if match and way else ()


def _path(part: type[Part], name: str) -> tuple[Key, ...]:
    for field in field_names(part):
        inner = part_at(part, (field,))
        if inner is None and name == field:
            return (field,)
        if below := name.startswith(f"{field}_") and _below(part, field, name[len(field) + 1 :]):
            return (field, *below)
    return ()
