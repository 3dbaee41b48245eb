"""Text that YAML would drop without a word: after a `#`, or after a comma within braces."""

import re
from collections.abc import Iterable, Iterator

from consortium.problems.problem import Problem
from consortium.text.node import MappingNode, Node, Scalar, SequenceNode, Span
from consortium.text.quote_marks import quoted, with_quotes_from
from consortium.text.source_file import SourceFile

REMARK = re.compile(r"(?:^|\s)#")
SET_IN = re.compile(r"[^\S\n]#")
SWITCHED_OFF = re.compile(r"\s*#+\s*(?:- |[a-z_]+:(?:\s|$))")
BLOCKS = ("|", ">")
_WHOLE = re.compile(r"\d{4}-\d\d-\d\d(?: \d\d:\d\d)?|\d+|yes|no")
"""A value with which no text begins: what stands after it is a note."""


def lost_text(source: SourceFile, spans: Iterable[Span], last_line: int) -> Iterator[Problem]:
    """Find every `#` that cuts off text, in the lines up to `last_line`.

    A remark on a line of its own loses nothing and is left alone, unless it looks like words of
    the text above it. A field or an item of a list that is switched off never does.
    """
    spans = tuple(spans)
    # At the very start of a line it cuts off nothing but a text that is all of the file.
    if not SET_IN.search(source.text) and all(span.parent_column for span in spans[:1]):
        return
    shown = _masked(source, spans)
    ends = {span.place.end_line: span for span in spans if span.is_text}
    # A text that begins with | or > ends where the next line begins.
    blocks = {span.place.end_line: span for span in spans if span.style in BLOCKS}
    for number in range(1, min(last_line, len(source.lines)) + 1):
        remark = REMARK.search(shown[number - 1])
        if remark is None:
            continue
        column = remark.end()
        if shown[number - 1].lstrip().startswith("#"):
            before = ends.get(number - 1) or blocks.get(number)
            if before is None or SWITCHED_OFF.match(source.line(number)):
                continue
            if column > before.parent_column:
                yield _cut_short_problem(source, number, in_lines=before.style in BLOCKS)
        else:
            yield _same_line_problem(source, number, column, ends.get(number))


def _masked(source: SourceFile, spans: tuple[Span, ...]) -> list[str]:
    """Give the lines with an x for each letter of a value, so that only other signs are left."""
    shown = [list(line) for line in source.lines]
    for span in spans:
        place = span.place
        first = place.line + 1 if span.style in BLOCKS else place.line
        for number in range(first, min(place.end_line, len(shown)) + 1):
            letters = shown[number - 1]
            start = place.column - 1 if number == place.line else 0
            end = place.end_column - 1 if number == place.end_line else len(letters)
            letters[start:end] = "x" * (min(end, len(letters)) - start)
    return ["".join(letters) for letters in shown]


def _cut_short_problem(source: SourceFile, number: int, *, in_lines: bool) -> Problem:
    mend = (
        "begin this line below the first letter of that text"
        if in_lines
        else "put the whole text in quote marks"
    )
    return source.problem(
        number,
        f"The words after # would be lost. If they belong to the text above, {mend}. If they are "
        "a note to yourself, begin the line with # at its very start.",
    )


def _same_line_problem(source: SourceFile, number: int, column: int, value: Span | None) -> Problem:
    line = source.line(number)
    begins_text = value is None and line[column : column + 1].strip() != ""
    if value is not None and value.place.line == number and _goes_on(line, value, column):
        write = with_quotes_from(line, value.place.column)
    elif begins_text and line[: column - 1].rstrip().endswith((":", "-")):
        write = with_quotes_from(line, column)
    else:
        return source.problem(
            number,
            "The words after # would be lost. Put them on a line of their own, above this one, "
            "that begins with #.",
            column=column,
            write=line[: column - 1],
        )
    message = "The words after # would be lost. Put quote marks round the whole text."
    return source.problem(number, message, column=column, write=write)


def _goes_on(line: str, value: Span, column: int) -> bool:
    """Say whether a text has nothing but spaces between its last word and the `#`."""
    start, end = value.place.column - 1, value.place.end_column - 1
    return not line[end : column - 1].strip() and not _WHOLE.fullmatch(line[start:end])


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
