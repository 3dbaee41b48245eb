"""Fields that have become part of a text of several lines above them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from consortium.model import Part
from consortium.model.field_rules import field_names, is_list, part_at
from consortium.problems.problem import Problem
from consortium.text.node import MappingNode, Path, Scalar, SequenceNode, find
from consortium.text.record import Record

FIELD = re.compile(r"(?P<start> *)(?P<hyphen>- +)?(?P<name>[a-z_]+):(?: |$)")


@dataclass(frozen=True)
class _Line:
    """A line of a text that begins as a field does."""

    number: int
    indent: int
    is_item: bool
    name: str


def swallowed_fields(record: Record, model: type[Part]) -> Iterator[Problem]:
    """Tell of each line of a text that begins with | or > and is a field that belongs below it."""
    for path, text in record.scalars:
        if text.quoted and record.is_block(text):
            yield from _in_text(record, model, path, text)


def _in_text(record: Record, model: type[Part], path: Path, text: Scalar) -> Iterator[Problem]:
    """Give each field in a text, but not those that go with one that is given."""
    inside: int | None = None
    for line in _lines_like_fields(record, text):
        if inside is not None and (line.indent > inside or line.is_item):
            continue
        owner = _owner_of(record, model, path, line)
        heading = None if owner else _heading(record, model, line)
        if owner is not None:
            told = _too_far_in(record, text, line, owner)
            yield replace(told, about=(record.whole((line.name,)),))
        elif heading:
            told = _without_heading(record, line, heading)
            yield replace(told, about=(record.whole((heading,)),))
        if owner or heading:
            inside = line.indent


def _lines_like_fields(record: Record, text: Scalar) -> Iterator[_Line]:
    for number in range(text.place.line + 1, text.place.end_line + 1):
        line = record.source.line(number)
        match = FIELD.match(line)
        if match and (number < text.place.end_line or text.place.end_column > 1):
            yield _Line(number, len(match["start"]), bool(match["hyphen"]), match["name"])


def _owner_of(
    record: Record, model: type[Part], path: Path, line: _Line
) -> MappingNode | SequenceNode | None:
    """Give the fields or the list round a text, the nearest first, that a line has its place in."""
    wanted = SequenceNode if line.is_item else MappingNode
    for length in range(len(path) - 1, -1, -1):
        owner = find(record.tree, path[:length])
        part = part_at(model, path[:length])
        if isinstance(owner, wanted) and part and line.name in field_names(part):
            return owner
    return None


def _too_far_in(
    record: Record, text: Scalar, line: _Line, owner: MappingNode | SequenceNode
) -> Problem:
    if isinstance(owner, SequenceNode):
        column, where = owner.place.column, "below the hyphen of the item above"
    else:
        first = owner.entries[0][0]
        column = first.place.column
        where = "at the start of the line" if column == 1 else f"below '{first.text}'"
    message = (
        f"'{line.name}' has become part of the text that begins on line {text.place.line}. Begin "
        f"it {where}."
    )
    start = " " * (column - 1)
    return record.source.start_problem(line.number, message, start, column=line.indent + 1)


def _heading(record: Record, model: type[Part], line: _Line) -> str | None:
    """Give the field that is not there and whose part a line fits, if there is one."""
    tree = record.tree
    for name in field_names(model):
        if line.is_item and not is_list(model, name):
            continue
        part = part_at(model, (name,))
        there = isinstance(tree, MappingNode) and tree.key(name) is not None
        if part and not there and line.name in field_names(part):
            return name
    return None


def _without_heading(record: Record, line: _Line, heading: str) -> Problem:
    message = f"The line '{heading}:' is missing above this line. Put it back."
    told = record.source.problem(line.number, message, column=line.indent + 1)
    margin = record.tree.margin if isinstance(record.tree, MappingNode) else ""
    return replace(told, add=(f"{margin}{heading}:",))
