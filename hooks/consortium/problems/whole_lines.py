"""Lines to write as they are when all is done that is told of them, each thing told once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from consortium.problems.problem import Problem

_Change = tuple[int, int, str]
"""What is written in the place of the letters from one to before another."""


def whole_lines(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Give problems so that whoever writes the line of one has written those of all on it.

    What has to be put right has nothing in its line of warnings, which may be left. What is told of
    several values of a line in the same words is told once then.
    """
    told = tuple(problems)
    of_line: defaultdict[tuple[str, int | None, str], list[Problem]] = defaultdict(list)
    for problem in told:
        if problem.write:
            of_line[_written_line(problem)].append(problem)
    known: set[Problem] = set()
    for problem in told:
        # What has to be done brings nothing with it that somebody may want to leave.
        others = (
            other.write
            for other in of_line[_written_line(problem)]
            if problem.warning or not other.warning
        )
        better = _together(problem.wrote, filter(None, others)) if problem.write else None
        whole = replace(problem, write=better) if better else problem
        once = replace(whole, column=1) if better else whole
        if once not in known:
            known.add(once)
            yield whole


def _written_line(problem: Problem) -> tuple[str, int | None, str]:
    return problem.file, problem.line, problem.wrote


def _together(wrote: str, lines: Iterable[str]) -> str | None:
    """Give a line with every change that other lines make to it, if none is in another's place."""
    changes = sorted({_change(wrote, line) for line in lines}, reverse=True)
    if len(changes) <= 1 or any(earlier[1] > start for (start, *_), earlier in pairwise(changes)):
        return None
    for start, end, text in changes:
        wrote = wrote[:start] + text + wrote[end:]
    return wrote


def _change(wrote: str, line: str) -> _Change:
    start = same_beginning(wrote, line)
    same = same_beginning(wrote[start:][::-1], line[start:][::-1])
    return start, len(wrote) - same, line[start : len(line) - same]


def same_beginning(one: Sequence[str], other: Sequence[str]) -> int:
    """Count the letters or lines that two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))
