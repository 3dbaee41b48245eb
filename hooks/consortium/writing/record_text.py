"""A record as an editor would write it, each line with the field that it is of."""

import re
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from consortium.model.field_rules import field_names, has_paragraphs, part_at
from consortium.model.parts import Part
from consortium.text.node import Key
from consortium.text.quote_marks import as_yaml
from consortium.writing.template_form import TemplateForm

WIDTH = 96
"""The letters of a line, where we break it."""

LONGEST = 104
"""The letters of a line that somebody else has broken: it stays as it is."""

_Line = tuple[tuple[Key, ...], str]


@dataclass(frozen=True)
class RecordText:
    """The lines of a file, and the path to the field that each is of."""

    lines: tuple[str, ...]
    paths: tuple[tuple[Key, ...], ...]

    @property
    def content(self) -> bytes:
        """The file."""
        return "".join(f"{line}\n" for line in self.lines).encode("utf-8")

    def path(self, line: int) -> tuple[Key, ...]:
        """Give the path to what stands on a line, counted from 1: () if it is of no field."""
        return self.paths[line - 1] if 0 < line <= len(self.paths) else ()


def record_text(model: type[Part], values: Mapping[str, Any], form: TemplateForm) -> RecordText:
    """Write values (text, lists and fields, as a file that was read has them) as a record."""
    first = [((), form.first_line)] if form.first_line else []
    written = [*first, *_fields(model, values, form, form.in_order(model))]
    return RecordText(tuple(text for _, text in written), tuple(path for path, _ in written))


def _fields(
    model: type[Part],
    values: Mapping[str, Any],
    form: TemplateForm,
    names: tuple[str, ...],
    path: tuple[Key, ...] = (),
) -> Iterator[_Line]:
    for name in names:
        if values.get(name):
            yield from _field(model, name, values[name], form, (*path, name))


def _field(
    model: type[Part], name: str, value: Any, form: TemplateForm, path: tuple[Key, ...]
) -> Iterator[_Line]:
    if isinstance(value, str):
        first, *below = _text(model, name, value, form, WIDTH - 2 * len(path))
        yield path, f"{name}: {first}"
        yield from ((path, f"  {line}".rstrip()) for line in below)
        return
    yield path, f"{name}:"
    part = part_at(model, (name,))
    if isinstance(value, list):
        for number, item in enumerate(value):
            at = (*path, number)
            if isinstance(item, str):
                yield at, f"  - {as_yaml(item.strip())}"
            elif part:
                yield from _item(_fields(part, item, TemplateForm(), field_names(part), at))
    elif part:
        inside = _fields(part, value, TemplateForm(), field_names(part), path)
        yield from ((at, f"  {line}".rstrip()) for at, line in inside)


def _item(lines: Iterator[_Line]) -> Iterator[_Line]:
    for number, (path, line) in enumerate(lines):
        yield path, f"{'    ' if number else '  - '}{line}".rstrip()


def _text(model: type[Part], name: str, text: str, form: TemplateForm, room: int) -> list[str]:
    """Give what stands after the colon, and the lines below it, which have room for so much."""
    whole = text.strip()
    if "\n" in whole or name in form.below:
        lines = (line.rstrip() for line in whole.split("\n"))
        return ["|", *(part for line in lines for part in _broken(line, room))]
    fits = len(name) + len(whole) <= room or not has_paragraphs(model, name)
    if fits or re.search(r"\s{2}|[^\S ]", whole):
        return [as_yaml(whole)]
    return [">-", *_wrapped(whole, room)]


def _broken(line: str, room: int) -> list[str]:
    return [line] if len(line) <= LONGEST or line[:1].isspace() else _wrapped(line, room)


def _wrapped(text: str, room: int) -> list[str]:
    return textwrap.wrap(text, room, break_long_words=False, break_on_hyphens=False)
