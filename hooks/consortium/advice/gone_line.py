"""Lines such as `contacts:` and `description: |` that are gone from above what belongs to them."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from consortium.advice.refusal import Refusal
from consortium.model import Part
from consortium.model.field_rules import field_names, is_list, part_at, references
from consortium.problems.problem import Problem
from consortium.text.node import MappingNode, Node, Scalar, SequenceNode
from consortium.text.record import Record
from consortium.text.source_file import SourceFile, indent_of, is_item

TEXT_OF_A_FIELD = (
    "This looks like the text of a field whose first line is gone, such as 'description: |'. Put "
    "that line back above it."
)
FIELD = re.compile(r" *(?:- +)*[\w-]+:(?:\s|$)")
OPENS_A_TEXT = re.compile(r": *[|>][+-]?$")


def gone_headings(source: SourceFile, number: int) -> Iterator[Problem]:
    """Tell what is gone above a line, or that it stands too far in below a text."""
    line = source.line(number)
    if _is_lone_text(source, number):
        yield source.problem(number, TEXT_OF_A_FIELD)
        return
    above = _owner(source, number)
    if above is None:
        return
    owner = source.line(above).rstrip()
    if is_item(line):
        if not owner.endswith(":"):
            yield source.problem(
                number,
                "The line that this list belongs to is gone, such as 'contacts:' or 'areas:'. Put "
                "it back above this line.",
            )
    elif FIELD.match(line):
        if OPENS_A_TEXT.search(owner):
            start = indent_of(owner)
            message = (
                f"This line begins at letter {indent_of(line) + 1}, the field above it at letter "
                f"{start + 1}. Fields that belong together begin below one another: take out "
                "spaces at the start."
            )
            yield source.start_problem(number, message, " " * start)
    elif FIELD.match(owner) and not owner.endswith(":") and not OPENS_A_TEXT.search(owner):
        yield source.problem(number, TEXT_OF_A_FIELD)


def _is_lone_text(source: SourceFile, number: int) -> bool:
    """Say whether a line further in is neither field nor item, and stands below a note or a gap."""
    line, above = source.line(number), source.line(number - 1).strip()
    is_words = line.startswith(" ") and not is_item(line) and not FIELD.match(line)
    return is_words and (not above or above.startswith("#"))


def _owner(source: SourceFile, number: int) -> int | None:
    """Give the line above that a line further in belongs to; None below an item of its own list."""
    start = indent_of(source.line(number))
    for above in range(number - 1, 0, -1):
        line = source.line(above)
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if indent_of(line) < start:
            return None if is_item(line) else above
        if is_item(line) or FIELD.match(line):
            return None
    return None


def gone_lines(
    record: Record, model: type[Part], ids: Mapping[str, Collection[str]]
) -> Iterator[Problem]:
    """Tell of each list whose later items fit a field that the record does not have.

    `ids` are those of each kind that a field may name, without the kinds that nobody knows.
    """
    if not isinstance(record.tree, MappingNode):
        return
    there = {key.text for key, _ in record.tree.entries}
    for field, value in record.tree.entries:
        name, kind = field.text, references(model).get(field.text)
        names_unknown = kind is not None and kind not in ids
        if not isinstance(value, SequenceNode) or not is_list(model, name) or names_unknown:
            continue
        first = next(_in_list(value, model, name, there, ids), None)
        if first is not None:
            gone, position = first
            there.add(gone)
            items = [(name, place) for place in range(position, len(value.written))]
            told = record.problem(
                items[0], f"The line '{gone}:' is gone. Put it back above this line."
            )
            about = tuple(record.whole(path) for path in ((gone,), *items))
            yield replace(told, add=(f"{record.tree.margin}{gone}:",), about=about)


def text_below_problem(refused: Refusal) -> Problem | None:
    """Tell of the text that has become part of a value without quote marks, or give None."""
    record, value = refused.record, refused.node
    if not isinstance(value, Scalar) or value.quoted or value.place.end_line == value.place.line:
        return None
    told = record.source.problem(value.place.line + 1, TEXT_OF_A_FIELD)
    return replace(told, about=(record.whole(refused.path),))


def _in_list(
    node: SequenceNode,
    model: type[Part],
    field: str,
    there: Collection[str],
    ids: Mapping[str, Collection[str]],
) -> Iterator[tuple[str, int]]:
    """Give each field whose line may be gone, and the place of the first item that is its own."""
    for position, item in enumerate(node.written[1:], start=1):
        if _may_be_words(model, field, item) or _fits(model, field, item, ids):
            continue
        for name in field_names(model):
            if name not in there and is_list(model, name) and _fits(model, name, item, ids):
                yield name, position


def _may_be_words(model: type[Part], field: str, item: Node) -> bool:
    """Say whether an item of a list of words is one of these, and no id with a hyphen in it."""
    is_list_of_words = references(model).get(field) is None and part_at(model, (field,)) is None
    return is_list_of_words and isinstance(item, Scalar) and "-" not in item.text


def _fits(model: type[Part], field: str, item: Node, ids: Mapping[str, Collection[str]]) -> bool:
    """Say whether an item may stand in a list: an id of its kind, or fields of its part alone."""
    if isinstance(item, Scalar):
        return item.text in ids.get(references(model).get(field, ""), ())
    part = part_at(model, (field,))
    if not isinstance(item, MappingNode) or part is None:
        return False
    return {key.text for key, _ in item.entries} <= set(field_names(part))
