"""What the model says of a field: whether it points at other records, and what it is for.

A model stays as it is, and rules ask the same of it for every record: each answer is kept.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any, get_args

from pydantic.fields import FieldInfo

from consortium.model import Part, RefersTo


@cache
def references(model: type[Part]) -> Mapping[str, str]:
    """Give the kind of record that each pointing field points at: {"areas": "areas", …}."""
    found = {name: _refers_to(field) for name, field in model.model_fields.items()}
    return {name: kind for name, kind in found.items() if kind is not None}


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


def _refers_to(field: FieldInfo) -> str | None:
    marks = [*field.metadata, *_metadata(field.annotation)]
    return next((mark.kind for mark in marks if isinstance(mark, RefersTo)), None)


def _metadata(annotation: Any) -> list[Any]:
    inner = list(getattr(annotation, "__metadata__", ()))
    for argument in get_args(annotation):
        inner.extend(_metadata(argument))
    return inner


def _part(annotation: Any) -> type[Part] | None:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return annotation
    return next((part for one in get_args(annotation) if (part := _part(one))), None)
