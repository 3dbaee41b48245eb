"""What to do about a field that is there for the second time."""

from consortium.problems.problem import Problem
from consortium.text.node import Node, Scalar, SequenceNode
from consortium.text.source_file import SourceFile


def doubled_field_problem(
    source: SourceFile, first: Scalar, value: Node, second: Scalar
) -> Problem:
    """Tell of the second: one of the two goes, or the lines of two lists become one.

    `value` is what the first one holds.
    """
    line = source.line(value.place.line)
    if not isinstance(value, SequenceNode):
        message = (
            f"'{first.text}' is here for the second time (it is also on line {first.place.line}). "
            "Keep one of the two lines and delete the other."
        )
    elif line[value.place.column - 1 :].startswith("["):
        message = (
            f"'{first.text}' may be here only once. Put what this line lists into the brackets of "
            f"the first one, on line {first.place.line}, and delete this line."
        )
    else:
        message = (
            f"'{first.text}' may be here only once. Move the lines below it to the end of the "
            f"first one, below line {_last_line(source, value)}, and delete this line."
        )
    return source.problem(second.place.line, message)


def next_field(source: SourceFile, name: Scalar) -> str:
    """Name the field on the line below one, if it begins where that begins."""
    below = source.lines[name.place.line : name.place.line + 1]
    start = name.place.column - 1
    return next((line[start:].partition(":")[0] for line in below if not line[:start].strip()), "")


def doubled_record_problem(source: SourceFile, name: Scalar) -> Problem:
    """Tell once of a record that stands in another one's file, or twice in its own."""
    message = (
        "A second record begins here. Is it the same again? Then delete it, from this line to its "
        "last. Is it another one? Then move it to a file of its own."
    )
    return source.problem(name.place.line, message)


def hyphen_problem(source: SourceFile, name: Scalar) -> Problem:
    """Tell of an item of a list that has no hyphen in front of its first field."""
    message = "A new item of the list begins here. Put a hyphen and a space in front of it."
    start = " " * (name.place.column - 3) + "- "
    return source.start_problem(name.place.line, message, start, column=name.place.column)


def misplaced_id_problem(source: SourceFile, name: Scalar, above: str) -> Problem:
    """Tell of the id of a list's entry that stands among the fields of the entry above it."""
    message = (
        f"'{name.text}' has become a field of '{above}', above it. Begin it at the start of the "
        "line."
    )
    return source.start_problem(name.place.line, message, "", column=name.place.column)


def _last_line(source: SourceFile, value: Node) -> int:
    """Give the last line of a list: the parser has its end where the next thing begins."""
    end = value.place.end_line - (value.place.end_column <= value.place.column)
    lines = range(end, value.place.line, -1)
    written = (n for n in lines if source.line(n).strip() and source.line(n).lstrip()[0] != "#")
    return next(written, value.place.line)
