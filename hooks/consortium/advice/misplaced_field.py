"""Fields that stand at the margin but belong to a part above them."""

from dataclasses import dataclass, replace

from consortium.advice.doubled_fields import misplaced_id_problem
from consortium.advice.refusal import Refusal
from consortium.model import LISTS, Part
from consortium.model.field_rules import field_names, is_list, part_at
from consortium.problems.problem import Problem
from consortium.text.node import MappingNode, Node, Path, Scalar, SequenceNode, nearest

NUMBERS = {2: "two spaces", 4: "four spaces", 6: "six spaces"}


@dataclass(frozen=True)
class _PartAbove:
    """A part such as `office:` or, if `is_list`, one such as `contacts:`.

    `followed` says that another of its fields stands at the margin already, before this one.
    """

    key: Scalar
    value: Node
    is_list: bool
    followed: bool = False


def misplaced_field_problem(refused: Refusal) -> Problem | None:
    """Tell of an unknown field that a part above it knows, or give None if none does."""
    record, path = refused.record, refused.path
    parent = nearest(record.tree, path[:-1])
    key = parent.key(refused.name) if isinstance(parent, MappingNode) else None
    if not isinstance(parent, MappingNode) or key is None:
        return None
    part = _part_above(parent, key, refused.model, path[:-1])
    if part is None:
        return None
    start = _in_front_of_fields(part)
    spaces = NUMBERS.get(len(start) - len(start.lstrip()), "spaces")
    hyphen = ", a hyphen and a space" if start.endswith("- ") else ""
    message = f"Put {spaces}{hyphen} in front of it: it belongs to '{part.key.text}', above it."
    value = parent.value(key.text)
    if value is not None and value.place.end_line > key.place.line:
        message += " Put as many more in front of each line that goes with it."
    return record.source.start_problem(key.place.line, message, start, column=key.place.column)


def id_among_fields_problem(refused: Refusal) -> Problem | None:
    """Tell of an entry of a list that has become a field of the entry above it, or give None."""
    record, entry = refused.record, refused.node
    key = record.tree.key(refused.name) if isinstance(record.tree, MappingNode) else None
    is_in_list = record.kind in LISTS and len(refused.path) == 1
    if not is_in_list or key is None or not isinstance(entry, MappingNode):
        return None
    is_entry = {name.text for name, _ in entry.entries} <= set(field_names(refused.model))
    return misplaced_id_problem(record.source, key, record.id) if is_entry else None


def _part_above(
    parent: MappingNode, key: Scalar, model: type[Part], path: Path
) -> _PartAbove | None:
    """Give the nearest part above a field that knows the field's name."""
    owner = part_at(model, path)
    nearest: _PartAbove | None = None
    names: tuple[str, ...] = ()
    for above, value in parent.entries:
        if above is key:
            break
        part = part_at(model, (*path, above.text))
        if part and key.text in field_names(part):
            names = field_names(part)
            nearest = _PartAbove(above, value, bool(owner and is_list(owner, above.text)))
        elif nearest and above.text in names:
            nearest = replace(nearest, followed=True)
    return nearest


def _in_front_of_fields(part: _PartAbove) -> str:
    """Give what goes in front of a part's field: as much as its other fields have, or one step."""
    if isinstance(part.value, MappingNode):
        return " " * (part.value.place.column - 1)
    if isinstance(part.value, SequenceNode) and part.value.items:
        return " " * (part.value.items[-1].place.column - 1)
    margin = " " * (part.key.place.column + 1)
    if not part.is_list:
        return margin
    return f"{margin}  " if part.followed else f"{margin}- "
