"""One thing for an editor to put right."""

from collections.abc import Iterable
from dataclasses import dataclass, field

Path = tuple[str | int, ...]
"""A field of a record: the kind and the id of the record, and the way from there."""


@dataclass(frozen=True, kw_only=True)
class Problem:
    """One thing for an editor to put right, or (a warning) one to look at.

    `file` is the path from the top of the repository, with forward slashes. `line` and `column`
    begin at 1; `line` is None when the whole file is meant. `place` says where it is if that is no
    line of a text: "row 6". `message` is one or more whole sentences. `wrote` is the line as it
    stands and `write` the line to put in its place; either may be empty. `add` are lines to add to
    the file, with the spaces in front of them: the message
    says where.
    """

    file: str
    line: int | None = None
    column: int = 1
    place: str = ""
    message: str
    wrote: str = ""
    write: str = ""
    add: tuple[str, ...] = ()
    warning: bool = False
    about: tuple[Path, ...] = field(default=(), compare=False)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Put problems in the order of files and lines, each told once."""
    return tuple(sorted(set(problems), key=_place))


def stopping(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Give the problems that stop the site from being built: all but the warnings."""
    return tuple(problem for problem in problems if not problem.warning)


def warnings(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Give the problems that are worth a look but stop nothing."""
    return tuple(problem for problem in problems if problem.warning)


def _place(problem: Problem) -> tuple[str, int, int, str, str]:
    return (problem.file, problem.line or 0, problem.column, problem.message, problem.write)
