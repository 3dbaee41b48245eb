"""A quick look at YAML: the tree of a file of which there is nothing to tell, and of no other."""

import re

import yaml

from consortium.reading.tree_builder import DEEPEST, place_of
from consortium.text.node import MappingNode, Node, Position, Scalar, SequenceNode
from consortium.text.quote_marks import EMPTY_WORDS, OPENING, SIGNS
from consortium.text.source_file import NO_BREAK_SPACE, SourceFile

INDENTED_REMARK = re.compile(r"[^\S\n]#")

DOUBTFUL_STARTS = frozenset(SIGNS + OPENING + NO_BREAK_SPACE + "-")
"""What may stand at the start of a text without quote marks by mistake."""


class _DoubtError(Exception):
    """There may be something to tell."""


def quick_look(source: SourceFile) -> Node | None:
    """Give the tree of a file, places and all, or None if there may be anything to tell of it.

    Where it gives a tree, the careful reader would give the same and say nothing.
    """
    text = source.text
    # A backslash may write a character that nobody sees.
    if "\\" in text or ("#" in text and INDENTED_REMARK.search(text)):
        return None
    try:
        return _tree(source, text)
    except (yaml.YAMLError, _DoubtError):
        return None


def _tree(source: SourceFile, text: str) -> Node | None:
    """Follow the parser's events; never calls itself, so depth cannot harm it."""
    outer: list[tuple[yaml.CollectionStartEvent, list[Node]]] = []
    nodes: list[Node] = []
    for event in iter(yaml.CBaseLoader(text).get_event, None):
        if isinstance(event, yaml.ScalarEvent):
            nodes.append(_scalar(event))
        elif isinstance(event, yaml.CollectionStartEvent):
            if len(outer) >= DEEPEST or event.anchor is not None or event.tag is not None:
                raise _DoubtError
            outer.append((event, nodes))
            nodes = []
        elif isinstance(event, yaml.CollectionEndEvent):
            start, around = outer.pop()
            around.append(_closed(source, start, nodes, event))
            nodes = around
        elif isinstance(event, yaml.AliasEvent):
            raise _DoubtError
    # A file of ours has one record, and that is more than a word.
    return nodes[0] if len(nodes) == 1 and not isinstance(nodes[0], Scalar) else None


def _scalar(event: yaml.ScalarEvent) -> Scalar:
    if event.anchor is not None or event.tag is not None:
        raise _DoubtError
    text, place, quoted = event.value, place_of(event), bool(event.style)
    if text and not quoted:
        odd = text[0] in DOUBTFUL_STARTS or text in EMPTY_WORDS
        if odd or place.end_line != place.line:
            raise _DoubtError
    return Scalar(text, place, quoted)


def _closed(
    source: SourceFile, start: yaml.CollectionStartEvent, nodes: list[Node], end: yaml.Event
) -> Node:
    first, last = place_of(start), place_of(end)
    place = Position(first.line, first.column, last.end_line, last.end_column)
    if isinstance(start, yaml.SequenceStartEvent):
        return SequenceNode(tuple(nodes), place)
    names = [_name(source, node) for node in nodes[::2]]
    if len({name.text for name in names}) != len(names):
        raise _DoubtError
    return MappingNode(tuple(zip(names, nodes[1::2], strict=True)), place)


def _name(source: SourceFile, node: Node) -> Scalar:
    """Take a node for a field's name, if it has a colon behind it as names have."""
    if not isinstance(node, Scalar) or not node.text:
        raise _DoubtError
    if not source.line(node.place.end_line).startswith(":", node.place.end_column - 1):
        raise _DoubtError
    return node
