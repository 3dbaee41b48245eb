"""What is said of a file that was made, and of what is wrong with it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from consortium.problems.problem import Problem

MOST_TOLD = 20
"""Problems of one file. Where every line is wrong, nobody reads of each."""


@dataclass(frozen=True, slots=True)
class Made:
    """One file: its name, its text (none if anything is wrong), what was done, and what is wrong.

    `left_out` counts what is not in it, by why.
    """

    name: str
    text: str | None
    done: str
    left_out: Counter[str]
    problems: tuple[Problem, ...]

    @property
    def sentence(self) -> str:
        """What was done, and what was left out and why."""
        left_out = ", ".join(f"{why} ({count:,})" for why, count in sorted(self.left_out.items()))
        return f"{self.name}: {self.done}." + f" Left out: {left_out}." * bool(left_out)


def nothing(name: str, problems: Iterable[Problem]) -> Made:
    """Give what could not be made, and why."""
    ordered = tuple(problems)
    kept = ordered[:MOST_TOLD]
    if more := len(ordered) - len(kept):
        message = f"{more:,} more lines or features are wrong in this file. Mend these first."
        kept = (*kept, Problem(file=kept[-1].file, line=None, message=message))
    return Made(name, None, "", Counter(), kept)
