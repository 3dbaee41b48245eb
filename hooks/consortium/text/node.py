"""A YAML file as a tree of text, each part with its place in the file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

Key = str | int
Path = tuple[Key, ...]
"""The way to a value: names of fields, and positions in lists."""


class Position(NamedTuple):
    """Where something stands: lines and columns begin at 1, and `end_column` is just after it."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True)
class Scalar:
    """One value, as the editor typed it: text and nothing else. Empty text counts as left out."""

    text: str
    place: Position
    quoted: bool = False


@dataclass(frozen=True)
class SequenceNode:
    """A list."""

    items: tuple["Node", ...]
    place: Position

    @cached_property
    def written(self) -> tuple["Node", ...]:
        """The items that are not empty: positions in a path count these alone."""
        return tuple(item for item in self.items if not is_empty(item))


@dataclass(frozen=True)
class MappingNode:
    """Fields and their values, in the order of the file."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    place: Position

    @property
    def margin(self) -> str:
        """The spaces in front of its fields."""
        return " " * (self.entries[0][0].place.column - 1) if self.entries else ""

    @cached_property
    def _by_name(self) -> Mapping[str, tuple[Scalar, "Node"]]:
        """The first entry of each name."""
        return {key.text: (key, value) for key, value in reversed(self.entries)}

    def key(self, name: str) -> Scalar | None:
        """Give the key as it stands in the file, or None if it is not there."""
        return self._by_name.get(name, (None, None))[0]

    def value(self, name: str) -> "Node | None":
        """Give the value of a field, or None if it is not there."""
        return self._by_name.get(name, (None, None))[1]


Node = Scalar | SequenceNode | MappingNode


def plain(node: Node) -> str | list[Any] | dict[str, Any]:
    """Turn a tree into text, lists and dictionaries, leaving out what is empty."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, SequenceNode):
        return [plain(item) for item in node.written]
    return plain_fields(node)


def plain_fields(node: MappingNode) -> dict[str, Any]:
    """Turn fields into a dictionary, as `plain` does."""
    return {key.text: plain(value) for key, value in node.entries if not is_empty(value)}


def empty_fields(node: Node, path: Path = ()) -> Iterator[Path]:
    """Give the path to each field with nothing after its colon: those that `plain` leaves out."""
    for step, _, child in children(node):
        if is_empty(child):
            yield (*path, step)
        else:
            yield from empty_fields(child, (*path, step))


def children(node: Node) -> Iterator[tuple[Key, Node, Node]]:
    """Give the items of a list that are not empty, or all fields: each step, its start, its value.

    A field starts with its name, an item with itself.
    """
    if isinstance(node, SequenceNode):
        for position, item in enumerate(node.written):
            yield position, item, item
    elif isinstance(node, MappingNode):
        for key, value in node.entries:
            yield key.text, key, value


def is_empty(node: Node) -> bool:
    """Say whether a node is text with nothing in it."""
    return isinstance(node, Scalar) and not node.text.strip()


def find(node: Node, path: Path) -> Node | None:
    """Follow names of fields and positions in lists (counted without empty items) to a node."""
    for step in path:
        if isinstance(node, MappingNode) and isinstance(step, str):
            child = node.value(step)
        elif isinstance(node, SequenceNode) and isinstance(step, int):
            child = node.written[step] if step < len(node.written) else None
        else:
            child = None
        if child is None:
            return None
        node = child
    return node


def nearest(node: Node, path: Path) -> Node:
    """Follow a path as far as it goes."""
    for length in range(len(path), 0, -1):
        there = find(node, path[:length])
        if there is not None:
            return there
    return node


def scalars(node: Node, path: Path = ()) -> Iterator[tuple[Path, Scalar]]:
    """Give every value that is text, with the path to it."""
    if isinstance(node, Scalar) and not is_empty(node):
        yield path, node
    for step, _, child in children(node):
        yield from scalars(child, (*path, step))


class Span(NamedTuple):
    """Where a word or text stands, how it was written, and the column of what it belongs to.

    `is_text` is true for a value without quote marks that is not empty: a `#` may cut it short.
    """

    place: Position
    style: str
    parent_column: int
    is_text: bool
