"""The notes at the top of a hand-written page: its title and what search engines show."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from consortium.problems.problem import Problem
from consortium.reading.tree import tree
from consortium.text.node import Node
from consortium.text.source_file import SourceFile

EDGE = "---"
_FIELD = re.compile(r"\s*(?:- )?[a-z_]+:(?: |$)")


@dataclass(frozen=True)
class FrontMatter:
    """A page in its two parts. The lines of each have the numbers that they have in the file.

    `notes` is None when the page has none, or none that can be read.
    """

    notes: Node | None
    body: SourceFile
    problems: tuple[Problem, ...]


def front_matter(source: SourceFile) -> FrontMatter:
    """Read the lines between `---` and `---` at the top of a page, as strictly as a record."""
    if not source.lines or source.lines[0].rstrip() != EDGE:
        return FrontMatter(None, source, ())
    ends = [n for n, line in enumerate(source.lines[1:], start=1) if line.rstrip() == EDGE]
    if not ends:
        message = "Three hyphens open the notes at the top of this page and none close them. "
        problem = source.problem(1, message + "Put a line of three hyphens below the notes.")
        return FrontMatter(None, SourceFile(source.file, ()), (problem,))
    end = ends[0]
    problems: tuple[Problem, ...] = ()
    if _is_notes(source.lines[end + 1 :][: (ends[1:] or [end])[0] - end]):
        message = "The notes go on below these three hyphens. Take this line out."
        problems = (source.problem(end + 1, message),)
        source = SourceFile(source.file, (*source.lines[:end], "", *source.lines[end + 1 :]))
        end = ends[1]
    # What is left out stays as empty lines so that the numbers of the lines hold.
    body = SourceFile(source.file, (*[""] * (end + 1), *source.lines[end + 1 :]))
    inside = SourceFile(source.file, ("", *source.lines[1:end]))
    if not any(line.strip() for line in inside.lines):
        return FrontMatter(None, body, ())
    notes, told = tree(inside)
    return FrontMatter(notes, body, (*problems, *told))


def _is_notes(lines: Iterable[str]) -> bool:
    """Whether lines below the notes, down to the next line of hyphens, are more of them."""
    first = next(filter(str.strip, lines), "")
    return bool(_FIELD.match(first))
