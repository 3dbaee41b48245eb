"""A file's text as a tree, or what to put right first."""

import re

import yaml

from consortium.advice.lost_text import lost_text, words_after_commas
from consortium.advice.parser_error import explained
from consortium.problems.problem import Problem
from consortium.reading.tree_builder import TreeBuilder, UnreadableError
from consortium.text.hidden_letters import hidden_in
from consortium.text.node import Node, scalars
from consortium.text.source_file import SourceFile

CARRIAGE_RETURN = re.compile("\r")
"""Half of a line end, and nobody sees it."""


def tree(source: SourceFile) -> tuple[Node | None, tuple[Problem, ...]]:
    """Read YAML as a tree of text. None when the file cannot be read to its end.

    None too when a field is there twice.
    """
    builder = TreeBuilder(source)
    last_line = len(source.lines)
    complete = True
    try:
        for event in iter(yaml.CBaseLoader(source.text).get_event, None):
            builder.take(event)
    except UnreadableError:
        last_line = builder.problems[-1].line or last_line
        complete = False
    except yaml.YAMLError as error:
        problem = explained(source, error)
        last_line = (problem.line or 1) - 1
        complete = False
        if all(known.line != problem.line for known in builder.problems):
            builder.problems.append(problem)
    builder.problems.extend(lost_text(source, builder.spans, last_line))
    if complete and builder.root is None:
        message = (
            "Every line of this file is a note (it begins with #). Fill it in. Is it new, and not "
            "needed? Then delete it."
        )
        builder.problems.append(Problem(file=source.file, message=message))
    if not complete or builder.root is None:
        return None, tuple(builder.problems)
    if "\\" in source.text:
        builder.problems.extend(hidden_by_escape(source, builder.root))
    if builder.has_odd_key:
        builder.problems.extend(words_after_commas(source, builder.root))
    # Which of two values was meant, nobody knows: nothing is said of either before one is gone.
    root = None if builder.has_doubled_key else builder.root
    return root, tuple(builder.problems)


def hidden_by_escape(source: SourceFile, root: Node) -> list[Problem]:
    """Tell of letters that nobody sees, and that only a backslash can write."""
    return [
        source.problem(
            scalar.place.line,
            f"This text holds a hidden character (U+{ord(hidden[0]):04X}), written with a "
            "backslash. Delete the backslash and the figures after it.",
            column=scalar.place.column,
        )
        for _, scalar in scalars(root)
        if (hidden := hidden_in(scalar.text) or CARRIAGE_RETURN.search(scalar.text))
    ]
