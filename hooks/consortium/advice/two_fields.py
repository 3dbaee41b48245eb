"""Two fields on one line, which YAML takes for one text with two colons."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import PurePosixPath

from consortium.model import ARTICLES, KINDS, Mark, Part
from consortium.model.field_rules import field_names, has_mark, part_at
from consortium.model.page_notes import KNOWN
from consortium.problems.problem import Problem
from consortium.text.source_file import SourceFile

SECOND = re.compile(r"\s+(?P<name>[a-z_]+):(?=\s)")


def two_fields_problem(source: SourceFile, number: int, first: re.Match[str]) -> Problem | None:
    """Tell of a field behind another one and its value, unless it may be words of that value.

    It is none of them if the first field holds no prose, or if the file lacks the second and the
    two go together. `first` is the line, with its `start`, `name` and `value`.
    """
    start, value = first["start"], first["value"]
    second = SECOND.search(value)
    if second is None:
        return None
    margin = " " * len(start)
    is_there = any(re.match(rf"{margin}{second['name']}:", line) for line in source.lines)
    if not any(
        {first["name"], second["name"]} <= set(field_names(part))
        and (not _is_prose(part, first["name"]) or _is_wanted(part, second["name"], is_there))
        for part in _models(_kind_in(source.file))
    ):
        return None
    told = source.problem(
        number,
        "Two fields stand on this line. Give each a line of its own.",
        column=first.start("value") + second.start("name") + 1,
        write=f"{start}{first['name']}: {value[: second.start()].rstrip()}",
    )
    return replace(told, add=(f"{margin}{value[second.start('name') :].rstrip()}",))


def fields_of(file: str) -> frozenset[str]:
    """Give the names of all fields that a file's kind of record and its parts have.

    Those of a page are its notes.
    """
    if file.endswith(".md") and PurePosixPath(file).parent.name not in ARTICLES:
        return frozenset(KNOWN)
    return frozenset(name for part in _models(_kind_in(file)) for name in field_names(part))


def _kind_in(file: str) -> str:
    path = PurePosixPath(file)
    return path.parent.name if path.parent.name in KINDS else path.stem


@cache
def _models(kind: str) -> tuple[type[Part], ...]:
    """Give the model of a kind of record, and those of all parts of it."""
    return tuple(_models_in(KINDS[kind].model)) if kind in KINDS else ()


def _models_in(model: type[Part]) -> Iterator[type[Part]]:
    yield model
    for name in field_names(model):
        part = part_at(model, (name,))
        if part is not None:
            yield from _models_in(part)


def _is_prose(part: type[Part], name: str) -> bool:
    return has_mark(part, (name,), Mark.OURS) or has_mark(part, (name,), Mark.SAID)


def _is_wanted(part: type[Part], name: str, is_there: bool) -> bool:  # noqa: FBT001
    is_needed = part.model_fields[name].is_required() or not _is_prose(part, name)
    return is_needed and not is_there
