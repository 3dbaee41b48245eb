"""Words within braces that YAML would take for an empty field because they stand after a comma."""

from collections.abc import Iterator

from consortium.problems.problem import Problem
from consortium.text.node import MappingNode, Node, Scalar, SequenceNode
from consortium.text.quote_marks import quoted
from consortium.text.source_file import SourceFile


def words_after_commas(source: SourceFile, node: Node) -> Iterator[Problem]:
    """Tell of words without a colon in `{text: Closed, due to a flood, until: 2027-01-01}`."""
    if isinstance(node, SequenceNode):
        for item in node.items:
            yield from words_after_commas(source, item)
    if not isinstance(node, MappingNode):
        return
    before: Node | None = None
    lost: list[Scalar] = []
    for key, value in node.entries:
        if _has_colon(source, key):
            yield from _brace_problems(source, before, lost)
            before, lost = value, []
            yield from words_after_commas(source, value)
        else:
            lost.append(key)
    yield from _brace_problems(source, before, lost)


def _has_colon(source: SourceFile, key: Scalar) -> bool:
    place = key.place
    behind = source.line(place.end_line)[place.end_column - 1 :].lstrip()
    below = source.line(place.end_line + 1).lstrip()
    return (behind or below).startswith(":")


def _brace_problems(
    source: SourceFile, before: Node | None, lost: list[Scalar]
) -> Iterator[Problem]:
    """Tell of words that follow one another, with the line that keeps them in the text before."""
    if not lost:
        return
    first, last = lost[0].place, lost[-1].place
    line = source.line(first.line)
    words = ", ".join(key.text for key in lost)
    write = ""
    if isinstance(before, Scalar) and before.place.line == first.line == last.end_line:
        start, end = before.place.column - 1, last.end_column - 1
        text = before.text + line[before.place.end_column - 1 : end]
        write = line[:start] + quoted(text) + line[end:]
    yield source.problem(
        first.line,
        f"The words '{words}' would be lost: within braces a comma begins a new field. Put "
        "quote marks round the whole text, or write each field on a line of its own.",
        column=first.column,
        write=write,
    )
