"""What keeps a text from being published, or is worth a look."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """What is wrong on a line (1 is the first), in whole sentences.

    `column` begins at 1. `write` is the line to put in its place, or "". A warning stops nothing.
    """

    line: int
    message: str
    column: int = 1
    write: str = ""
    warning: bool = False
