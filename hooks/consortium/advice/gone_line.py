"""Lines such as `needs:` that are gone, so that what stood below them belongs to another field."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from consortium.advice.gone_heading import TEXT_OF_A_FIELD
from consortium.model import Part
from consortium.model.field_rules import field_names, is_list, part_at, references
from consortium.problems.problem import Problem
from consortium.text.node import MappingNode, Node, Path, Scalar, SequenceNode, find, nearest
from consortium.text.record import Record


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


def runs_on(record: Record, path: Path) -> bool:
    """Say whether a value without quote marks goes on below its line."""
    value = find(record.tree, path)
    if not isinstance(value, Scalar) or value.quoted:
        return False
    return value.place.end_line > value.place.line


def text_below(record: Record, path: Path) -> Problem:
    """Tell of the text that has become part of such a value, for its own line is gone."""
    line = nearest(record.tree, path).place.line + 1
    return replace(record.source.problem(line, TEXT_OF_A_FIELD), about=(record.whole(path),))


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
