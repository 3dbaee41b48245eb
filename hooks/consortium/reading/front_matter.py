"""The notes at the top of a hand-written page: its title and what search engines show."""

from consortium.problems.problem import Problem
from consortium.reading.source_file import SourceFile
from consortium.reading.tree import tree

EDGE = "---"


def front_matter(source: SourceFile) -> tuple[Problem, ...]:
    """Check the lines between `---` and `---` at the top of a page, as strictly as a record."""
    if not source.lines or source.lines[0].rstrip() != EDGE:
        return ()
    ends = [n for n, line in enumerate(source.lines[1:], start=1) if line.rstrip() == EDGE]
    if not ends:
        message = "Three hyphens open the notes at the top of this page and none close them. "
        return (source.problem(1, message + "Put a line of three hyphens below the notes."),)
    # The edge stays as an empty line so that the numbers of the lines hold.
    inside = SourceFile(source.file, ("", *source.lines[1 : ends[0]]))
    if not any(line.strip() for line in inside.lines):
        return ()
    return tree(inside)[1]
