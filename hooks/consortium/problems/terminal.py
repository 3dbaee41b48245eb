"""Problems as text, for the terminal."""

from collections.abc import Iterable

from consortium.problems.problem import Problem, in_order, stopping, warnings


def terminal_text(problems: Iterable[Problem]) -> str:
    """Write all the problems down, those that stop the site first, each under its file and line."""
    ordered = in_order(problems)
    stops, looks = stopping(ordered), warnings(ordered)
    parts = [_entry(problem) for problem in stops]
    if looks:
        parts.append("Also worth a look (these do not stop you):")
        parts.extend(_entry(problem) for problem in looks)
    return "".join(f"{part}\n\n" for part in parts)


def _entry(problem: Problem) -> str:
    place = problem.place or (f"line {problem.line}" if problem.line is not None else "")
    where = f"{problem.file}, {place}" if place else problem.file
    lines = [where, f"  {problem.message}"]
    if problem.wrote:
        lines.append(f"  You wrote: {problem.wrote}")
    if problem.write:
        lines.append(f"  Write:     {problem.write}")
    if problem.add:
        lines.extend(("  Add:", *(f"    {line}" for line in problem.add)))
    return "\n".join(_printable(line) for line in lines)


def _printable(text: str) -> str:
    """Show hidden characters by their number, line ends among them.

    So nothing in a record can steer a terminal, or begin a line with a command for GitHub.
    """
    return "".join(letter if letter.isprintable() else f"(U+{ord(letter):04X})" for letter in text)
