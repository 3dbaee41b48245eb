"""Remedies as they are in the end: a line that can be read at last may still be a wrong one."""

from collections import ChainMap
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from consortium.problems.problem import Problem, stopping, warnings
from consortium.reading.record_files import DATA
from consortium.repository.repository import Repository
from consortium.text.source_file import source_file


def with_remedies(repository: Repository, problems: Iterable[Problem]) -> Repository | None:
    """Give a repository whose unreadable lines are written as told, or None if there is none."""
    files: ChainMap[str, bytes] = ChainMap({}, repository.files)  # type: ignore[arg-type]
    for problem in _of_unread_lines(problems):
        source, _ = source_file(problem.file, files.get(problem.file, b""))
        if source and problem.line:
            number = problem.line
            lines = (*source.lines[: number - 1], problem.write, *source.lines[number:])
            files[problem.file] = "\n".join((*lines, "")).encode()
    is_same = all(content == repository.files.get(file) for file, content in files.maps[0].items())
    return None if is_same else Repository(files, repository.closed)


def followed(problems: Collection[Problem], again: Collection[Problem]) -> tuple[Problem, ...]:
    """Give problems with the line to write that leaves nothing to say of it.

    `again` is what is told of the repository whose lines are written as they say. Where that stops
    it once more and only its writer knows what to write, that is told instead.
    """
    first = (*(told for told in warnings(again) if told.write), *stopping(again))
    further = {(told.file, told.line): told for told in first}
    unread = set(_of_unread_lines(problems))
    return tuple(
        _in_the_end(problem, more)
        if problem in unread and (more := further.get((problem.file, problem.line)))
        else problem
        for problem in problems
    )


def _in_the_end(problem: Problem, more: Problem) -> Problem:
    message = f"{problem.message} {more.message}" if more.write else more.message
    return replace(problem, message=message, write=more.write, add=more.add)


def _of_unread_lines(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Give what is told of lines of records that nobody could read, each with one to write."""
    for problem in stopping(problems):
        is_unread = problem.line and problem.write and not (problem.about or problem.add)
        if is_unread and problem.file.startswith(f"{DATA}/") and problem.file.endswith(".yml"):
            yield problem
