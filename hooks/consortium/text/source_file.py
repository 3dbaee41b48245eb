"""A file's bytes as lines of text, or what keeps them from being read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from consortium.problems.problem import Problem
from consortium.text.hidden_letters import hidden_in, may_hide, without_hidden
from consortium.text.wrong_form import wrong_form_message, wrong_letters, wrong_text_message

LARGEST = 1_000_000
"""Bytes of a file, unless its kind may have more."""

LONGEST_QUOTED = 200
BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"

_NOT_UTF_8 = (
    "A letter on this line was saved in a way that we cannot read. Type the line again in the "
    'browser. (In a text editor, save the file as "UTF-8".)'
)
_MARKED = (
    "There is a hidden mark (a byte-order mark) in front of the first letter of this file. Make a "
    "new file in the browser and type or paste the text there, or save the file as "
    '"UTF-8 without BOM".'
)


@dataclass(frozen=True)
class SourceFile:
    """A file's text, cut into lines. `file` is its path from the top of the repository."""

    file: str
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """The whole text, with plain line ends."""
        return "\n".join(self.lines) + "\n"

    def line(self, number: int) -> str:
        """Give the line of that number, counted from 1, or "" if there is none."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def column(self, number: int, words: str) -> int:
        """Give where words begin in the line of that number, or 1 if they are not in it."""
        return max(self.line(number).find(words), 0) + 1

    def problem(
        self, line: int, message: str, *, column: int = 1, write: str = "", warning: bool = False
    ) -> Problem:
        """Tell of a line, quoting it as it stands; `write` is whole, with the spaces in front."""
        return Problem(
            file=self.file,
            line=line,
            column=column,
            message=message,
            wrote=_shortened(self.line(line).rstrip()),
            write=write.rstrip(),
            warning=warning,
        )

    def start_problem(self, line: int, message: str, start: str, *, column: int = 1) -> Problem:
        """Tell of a line that begins in the wrong place, with its spaces.

        `start` is what stands in front of its words where it belongs.
        """
        write = start + self.line(line).strip()
        return self.problem(line, message, column=column, write=write)


def indent_of(line: str) -> int:
    """Give how many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))


def indent_of_words(line: str) -> int:
    """Give how many spaces and hyphens of items a line begins with."""
    return len(line) - len(line.lstrip(" -"))


def is_item(line: str) -> bool:
    """Say whether a line begins as an item of a list does."""
    return line.lstrip().startswith("- ")


def source_file(
    file: str, content: bytes, *, largest: int = LARGEST
) -> tuple[SourceFile | None, tuple[Problem, ...]]:
    """Turn bytes into text, or say why they are not text that can be read.

    `largest` is how many bytes a file may have, in whole millions.
    """
    if len(content) > largest:
        millions = largest // 1_000_000
        size = "one megabyte" if millions == 1 else f"{millions} megabytes"
        message = f"This file is larger than {size}. Make it shorter."
        return None, (Problem(file=file, message=message),)
    if other := wrong_form_message(content):
        return None, (Problem(file=file, message=other),)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        return None, (Problem(file=file, line=line, message=_NOT_UTF_8),)
    if not text.strip(BYTE_ORDER_MARK + " \t\r\n"):
        message = "This file is empty. Fill it in. Is it new, and not needed? Then delete it."
        return None, (Problem(file=file, message=message),)
    problems: list[Problem] = []
    if text.startswith(BYTE_ORDER_MARK):
        text = text.removeprefix(BYTE_ORDER_MARK)
        problems.append(Problem(file=file, line=1, message=_MARKED))
    lines = tuple(re.split("\r\n|\r|\n", text))
    source = SourceFile(file, lines[:-1] if lines[-1] == "" else lines)
    if wrong := wrong_text_message(source.lines):
        return None, (source.problem(*wrong),)
    for number, message, mended in wrong_letters(source.lines):
        problems.append(source.problem(number, message, write=mended))
    if may_hide(text):
        problems += _hidden(source)
        source = SourceFile(file, tuple(without_hidden(line) for line in source.lines))
    return source, tuple(problems)


def _hidden(source: SourceFile) -> Iterator[Problem]:
    for number, line in enumerate(source.lines, start=1):
        if hidden := hidden_in(line):
            yield Problem(
                file=source.file,
                line=number,
                column=hidden.start() + 1,
                message=f"There is a hidden character (U+{ord(hidden[0]):04X}) in this line, at "
                f"letter {hidden.start() + 1}. Delete the line and type it again.",
                write=without_hidden(line).rstrip(),
            )


def _shortened(line: str) -> str:
    return line if len(line) <= LONGEST_QUOTED else f"{line[:LONGEST_QUOTED]} …"
