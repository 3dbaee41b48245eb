"""Remedies as they are in the end: a line that can be read at last may still be a wrong one."""

from collections import ChainMap
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from consortium.checking.told import RECORD
from consortium.problems.problem import Problem, stopping, warnings
from consortium.reading.record_files import DATA
from consortium.repository.repository import Repository
from consortium.text.source_file import source_file

Place = tuple[str, int | None]
"""A file and the number of a line."""


def places_of(problems: Iterable[Problem]) -> frozenset[Place]:
    """Give the lines that keep records from being read, where it is known what to write.

    An id of a list is none of them: what names its record may know it by another one.
    """
    return frozenset(
        _spot(told)
        for told in stopping(problems)
        if _is_whole(told) and not any(path[RECORD:] == ("id",) for path in told.about)
    )


def with_remedies(
    repository: Repository, problems: Iterable[Problem], unread: Collection[Place]
) -> Repository | None:
    """Give a repository whose unread lines are written as told, or None if that changes none."""
    files: ChainMap[str, bytes] = ChainMap({}, repository.files)  # type: ignore[arg-type]
    for problem in stopping(problems):
        if _spot(problem) not in unread or not _is_whole(problem):
            continue
        source, _ = source_file(problem.file, files.get(problem.file, b""))
        if source and problem.line:
            number = problem.line
            lines = (*source.lines[: number - 1], problem.write, *source.lines[number:])
            # At the end, so that each line keeps its number.
            lines = (*lines, *problem.add)
            files[problem.file] = "\n".join((*lines, "")).encode()
    is_same = all(content == repository.files.get(file) for file, content in files.maps[0].items())
    return None if is_same else Repository(files, repository.closed)


def followed(
    problems: Collection[Problem], unread: Collection[Place], again: Collection[Problem]
) -> tuple[Problem, ...]:
    """Give problems with the line to write that leaves nothing to say of it, and what it hid.

    `again` is what is told of the repository whose lines are written as they say. Where that stops
    it once more and only its writer knows what to write, that is told instead, and no more: what
    else there is may be an echo of it.
    """
    first = (*(told for told in warnings(again) if told.write), *stopping(again))
    further = {_spot(told): told for told in first if _spot(told) in unread}
    is_sure = all(told.write for told in further.values())
    hidden = [told for told in stopping(again) if is_sure and (told.about or told.write)]
    added = {line for told in problems for line in told.add}
    news = [
        told
        for told in hidden
        if told not in problems and _spot(told) not in unread and told.wrote not in added
    ]
    # While more is wrong with a record, nobody knows what it has that others may name.
    records = {file for file, _ in unread if file.startswith(f"{DATA}/")}
    if any(told.file in records for told in stopping(again)):
        news = [told for told in news if told.file in records]
    return (*_in_the_end(problems, further), *news)


def _in_the_end(problems: Iterable[Problem], further: dict[Place, Problem]) -> Iterator[Problem]:
    for problem in problems:
        more = further.get(_spot(problem))
        if more is None or problem.warning:
            yield problem
        else:
            is_told = more.message in problem.message  # in an earlier round
            both = problem.message if is_told else f"{problem.message} {more.message}"
            message = both if more.write else more.message
            yield replace(problem, message=message, write=more.write, add=more.add)


def _is_whole(problem: Problem) -> bool:
    """Say whether nothing has to be written but the line that is told, and a field of the record.

    A field of something in the record, and one in the notes of a page, has to be where it is.
    """
    is_apart = problem.file.endswith(".yml") and all(line[:1].isalpha() for line in problem.add)
    return bool(problem.line and problem.write and (is_apart or not problem.add))


def _spot(problem: Problem) -> Place:
    return problem.file, problem.line
