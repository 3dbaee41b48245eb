"""What has been told so far, so that nothing is told that is only the echo of it."""

from collections.abc import Iterable, Iterator

from consortium.problems.problem import Path, Problem, stopping

RECORD = 2
"""How long a path is that leads to a record: its kind and its id."""


class Told:
    """What has been told so far, of lines that could not be read and of fields of records.

    One rule keeps echoes back: a problem is not told if the line it is on could not be read as it
    was meant, or if its field has a problem already: the field itself, what is in it, or what it
    is in. Warnings keep nothing back, so that there is always something to put right first.
    """

    def __init__(self, problems: Iterable[Problem] = ()) -> None:
        self._lines: set[tuple[str, int | None]] = set()
        self._fields: set[Path] = set()
        self._around: set[Path] = set()
        self.add(problems)

    def add(self, problems: Iterable[Problem]) -> None:
        """Remember what is told."""
        for problem in stopping(problems):
            self.add_fields(problem.about)
            if not problem.about:
                self._lines.add((problem.file, problem.line))

    def add_fields(self, paths: Iterable[Path]) -> None:
        """Remember that fields have a problem, each by the kind and id of its record and its path.

        An empty path is no field.
        """
        for path in paths:
            self._fields.add(path)
            self._around.update(path[:length] for length in range(RECORD + 1, len(path)))

    def covers(self, path: Path) -> bool:
        """Say whether a field has a problem already, or something in it, or what it is in."""
        outer = (path[:length] for length in range(RECORD, len(path) + 1))
        return path in self._around or any(part in self._fields for part in outer)

    def news(self, problems: Iterable[Problem]) -> Iterator[Problem]:
        """Give the problems that are no echo of what was told before."""
        for problem in problems:
            on_line = (problem.file, problem.line) in self._lines
            if not on_line and not any(map(self.covers, problem.about)):
                yield problem
