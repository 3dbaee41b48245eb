"""Which advice a change is told: what is about its own files, or came with it."""

from collections.abc import Collection, Iterable

from consortium.problems.problem import Problem, in_order


def of_the_change(
    problems: Iterable[Problem], files: Collection[str], before: Collection[Problem]
) -> tuple[Problem, ...]:
    """Leave out advice on files that a change does not touch, if it was there before it.

    `files` are those that it touches, `before` all that was told without it. What stops the site
    is told in any case.
    """
    told = {_without_its_line(problem) for problem in before}
    return in_order(
        problem
        for problem in problems
        if not problem.warning or problem.file in files or _without_its_line(problem) not in told
    )


def _without_its_line(problem: Problem) -> tuple[str, str, str]:
    return problem.file, problem.message, problem.wrote
