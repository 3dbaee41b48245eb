"""Lines such as `contacts:` and `description: |` that are gone from above what belongs to them."""

import re
from collections.abc import Iterator

from consortium.problems.problem import Problem
from consortium.text.source_file import SourceFile, indent_of, is_item

TEXT_OF_A_FIELD = (
    "This looks like the text of a field whose first line is gone, such as 'description: |'. Put "
    "that line back above it."
)
FIELD = re.compile(r" *(?:- +)*[\w-]+:(?:\s|$)")
OPENS_A_TEXT = re.compile(r": *[|>][+-]?$")


def gone_headings(source: SourceFile, number: int) -> Iterator[Problem]:
    """Tell what is gone above a line, or that it stands too far in below a text."""
    line = source.line(number)
    if _is_lone_text(source, number):
        yield source.problem(number, TEXT_OF_A_FIELD)
        return
    above = _owner(source, number)
    if above is None:
        return
    owner = source.line(above).rstrip()
    if is_item(line):
        if not owner.endswith(":"):
            yield source.problem(
                number,
                "The line that this list belongs to is gone, such as 'contacts:' or 'areas:'. Put "
                "it back above this line.",
            )
    elif FIELD.match(line):
        if OPENS_A_TEXT.search(owner):
            start = indent_of(owner)
            message = (
                f"This line begins at letter {indent_of(line) + 1}, the field above it at letter "
                f"{start + 1}. Fields that belong together begin below one another: take out "
                "spaces at the start."
            )
            yield source.start_problem(number, message, " " * start)
    elif FIELD.match(owner) and not owner.endswith(":") and not OPENS_A_TEXT.search(owner):
        yield source.problem(number, TEXT_OF_A_FIELD)


def _is_lone_text(source: SourceFile, number: int) -> bool:
    """Say whether a line further in is neither field nor item, and stands below a note or a gap."""
    line, above = source.line(number), source.line(number - 1).strip()
    is_words = line.startswith(" ") and not is_item(line) and not FIELD.match(line)
    return is_words and (not above or above.startswith("#"))


def _owner(source: SourceFile, number: int) -> int | None:
    """Give the line above that a line further in belongs to; None below an item of its own list."""
    start = indent_of(source.line(number))
    for above in range(number - 1, 0, -1):
        line = source.line(above)
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if indent_of(line) < start:
            return None if is_item(line) else above
        if is_item(line) or FIELD.match(line):
            return None
    return None
