"""Problems as GitHub annotations, which stand beside the changed line.

The form is GitHub's: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from collections.abc import Iterable

from consortium.problems.problem import Problem, in_order


def annotations(problems: Iterable[Problem]) -> str:
    """Write one workflow command a line, `::error …` or `::warning …`, for each problem."""
    return "".join(f"{_annotation(problem)}\n" for problem in in_order(problems))


def _annotation(problem: Problem) -> str:
    command = "warning" if problem.warning else "error"
    place = f"file={_escape_property(problem.file)}"
    if problem.line is not None:
        place += f",line={problem.line}"
    message = problem.message
    if problem.write:
        message += f"\nWrite: {problem.write}"
    message += "".join(f"\n{line}" for line in problem.add)
    return f"::{command} {place}::{_escape(message)}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")
