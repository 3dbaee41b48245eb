"""Where each field of a record stands, told by the check's reader: no browser reads YAML."""

from collections.abc import Iterator

from consortium.text.node import Key, Node, Scalar, children, is_empty

Span = tuple[int, int, int]
"""First line, last line, and the column of a field's name or an item's value: all from 1."""


def spans(node: Node, lines: tuple[str, ...]) -> dict[str, Span]:
    """Give the span of each field and item: {"contacts.0.email": (12, 12, 5), …}.

    What stands on one line with others, [a, b] and {a: b}, has none inside.
    """
    return {
        ".".join(map(str, path)): (first.place.line, last, first.place.column)
        for path, first, last in _walk(node, (), lines, len(lines))
        if path and _begins_its_line(lines, first)
    }


Found = tuple[tuple[Key, ...], Node, int]
"""The path of a value, what its span begins with, and its last line."""


def _walk(node: Node, path: tuple[Key, ...], lines: tuple[str, ...], limit: int) -> Iterator[Found]:
    """Give what is in a value that ends on a line `limit` at the latest."""
    filled = [child for child in children(node) if not is_empty(child[-1])]
    for number, (step, first, value) in enumerate(filled):
        following = filled[number + 1][1].place.line - 1 if filled[number + 1 :] else limit
        until = max(first.place.line, following)
        inside = list(_walk(value, (*path, step), lines, until))
        ends = [last for _, _, last in inside]
        last = max(first.place.line, *ends, _last_line(value, lines, until))
        yield (*path, step), first, last
        yield from inside


def _begins_its_line(lines: tuple[str, ...], node: Node) -> bool:
    before = lines[node.place.line - 1][: node.place.column - 1]
    return not before.replace("-", " ").strip()


def _last_line(node: Node, lines: tuple[str, ...], limit: int) -> int:
    """Give the last line of a text: the parser's mark stands below the empty lines after it."""
    place = node.place
    if not isinstance(node, Scalar):
        return place.line
    last = place.end_line if place.end_column > 1 else place.end_line - 1
    last = max(place.line, min(last, limit, len(lines)))
    while last > place.line and not lines[last - 1].strip():
        last -= 1
    return last
