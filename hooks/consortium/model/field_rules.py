"""What the model says of a field: whether it points at other records, and what it is for.

A model stays as it is, and rules ask the same of it for every record: each answer is kept.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any, Literal, get_args, get_origin

from annotated_types import MinLen
from pydantic import StringConstraints

from consortium.model.marks import Mark, RefersTo, SideBySide, said_of
from consortium.model.parts import Part
from consortium.model.written import Matches

YES_OR_NO = ("yes", "no")

DAYS = ("date", "moment", "seen")
"""How values are written that may be days."""

ONE_LINE = 300
"""The most letters that a field of one line may have."""


@cache
def references(model: type[Part]) -> Mapping[str, str]:
    """Give the kind of record that each pointing field points at: {"areas": "areas", …}."""
    return {
        name: mark.kind
        for name, field in model.model_fields.items()
        for mark in said_of(field)
        if isinstance(mark, RefersTo)
    }


@cache
def is_list(model: type[Part], name: str) -> bool:
    """Say whether a field holds several values."""
    field = model.model_fields.get(name)
    return field is not None and ", ...]" in str(field.annotation)


@cache
def field_names(model: type[Part]) -> tuple[str, ...]:
    """Give the fields that an editor may write: all but those left out of what is written.

    The file's name is the `id`, and a newsletter's `text` stands below its notes.
    """
    return tuple(name for name, field in model.model_fields.items() if not field.exclude)


@cache
def part_at(model: type[Part], path: tuple[str | int, ...]) -> type[Part] | None:
    """Follow a path of fields to the model of the part that it leads to."""
    current: type[Part] | None = model
    for step in path:
        if isinstance(step, int):
            continue
        field = current.model_fields.get(step) if current else None
        if field is None:
            return None
        current = _part(field.annotation)
    return current


def marked(model: type[Part], mark: Mark) -> tuple[str, ...]:
    """Give the fields of a model with a mark, in their order."""
    return tuple(name for name in model.model_fields if mark in marks_at(model, (name,)))


def has_mark(model: type[Part], path: tuple[str | int, ...], mark: Mark) -> bool:
    """Say whether the field that a path leads to has a mark; one that nobody knows has none."""
    return mark in marks_at(model, tuple(step for step in path if isinstance(step, str)))


@cache
def marks_at(model: type[Part], path: tuple[str, ...]) -> frozenset[Mark]:
    """Give the marks of the field that names of fields lead to."""
    part = part_at(model, path[:-1])
    field = part.model_fields.get(path[-1]) if part and path else None
    said = said_of(field) if field else ()
    return frozenset(mark for mark in said if isinstance(mark, Mark))


@cache
def is_day(model: type[Part], name: str) -> bool:
    """Say whether a field holds a day, with or without a time, or the age of a web page."""
    said = said_of(model.model_fields[name])
    return any(isinstance(mark, Matches) and mark.code in DAYS for mark in said)


@cache
def side_by_side(model: type[Part], name: str) -> int:
    """Give how many parts of a field a sheet to fill in has room for."""
    said = said_of(model.model_fields[name])
    return next((mark.count for mark in said if isinstance(mark, SideBySide)), 1)


@cache
def is_needed(model: type[Part], name: str) -> bool:
    """Say whether a record cannot do without a field, or without one of its values."""
    field = model.model_fields[name]
    return field.is_required() or any(isinstance(mark, MinLen) for mark in field.metadata)


@cache
def has_paragraphs(model: type[Part], name: str) -> bool:
    """Say whether a field holds a text of several lines, and not one line."""
    return any(
        isinstance(mark, StringConstraints) and (mark.max_length or 0) > ONE_LINE
        for mark in said_of(model.model_fields[name])
    )


@cache
def words_for(model: type[Part], name: str) -> tuple[str, ...]:
    """Give the words that a field may hold, none if it may hold others."""
    annotation = model.model_fields[name].annotation
    return YES_OR_NO if annotation is bool else literals(annotation)


def literals(annotation: Any) -> tuple[str, ...]:
    """Give the words of a Literal, wherever it stands in an annotation."""
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    return next(filter(None, map(literals, get_args(annotation))), ())


def _part(annotation: Any) -> type[Part] | None:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return annotation
    return next((part for argument in get_args(annotation) if (part := _part(argument))), None)
