"""What records have in the fields of the model: which are filled in, and with what."""

from collections.abc import Iterator, Mapping
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from consortium.directory import Directory
from consortium.model import ARTICLES, FOLDERS, LISTS, Consortium, Part


def every_model() -> frozenset[type[Part]]:
    """Give every model that a record is made of, those of its parts among them."""
    models: set[type[Part]] = set()
    ahead = [Consortium, *FOLDERS.values(), *LISTS.values(), *ARTICLES.values()]
    while ahead:
        model = ahead.pop()
        if model not in models:
            models.add(model)
            ahead += [inner for field in model.model_fields.values() for inner in models_of(field)]
    return frozenset(models)


def every_part(directory: Directory) -> Iterator[Part]:
    """Give every record, and every part of one."""
    yield from _within(directory.consortium)
    for kind in (*FOLDERS, *LISTS, *ARTICLES):
        yield from _within(directory.of(kind))


def words_of(field: FieldInfo) -> tuple[Any, ...]:
    """Give the words that a field may hold, if there are some to choose from."""
    return tuple(
        word
        for kind in _types(field.annotation)
        if get_origin(kind) is Literal
        for word in get_args(kind)
    ) or ((True, False) if bool in _types(field.annotation) else ())


def _within(value: object) -> Iterator[Part]:
    if isinstance(value, Part):
        yield value
        for name in type(value).model_fields:
            yield from _within(getattr(value, name))
    elif isinstance(value, Mapping):
        yield from _within(tuple(value.values()))
    elif isinstance(value, tuple):
        for part in value:
            yield from _within(part)


def models_of(field: FieldInfo) -> Iterator[type[Part]]:
    """Give the models of the parts that a field holds."""
    for kind in _types(field.annotation):
        if isinstance(kind, type) and issubclass(kind, Part):
            yield kind


def _types(annotation: object) -> list[object]:
    """Give a type with all those that it is put together from."""
    if get_origin(annotation) is Literal:
        return [annotation]
    return [annotation, *(type_ for part in get_args(annotation) for type_ in _types(part))]
