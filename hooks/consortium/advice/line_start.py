"""Lines that begin wrongly: with a tab, with a bullet, or not below what they belong to."""

import re
from collections.abc import Iterator
from dataclasses import replace

from consortium.problems.problem import Problem
from consortium.text.node import Position
from consortium.text.quote_marks import SIGNS
from consortium.text.source_file import SourceFile, indent_of, indent_of_words, is_item

BULLET = re.compile(rf"^(?P<start> *)(?:(?P<sign>[{SIGNS}])\s+(?=\S)|(?P<glued>-)(?=[^\W\d]))")
FIELD = re.compile(r"^\s*(?:- +)*[\w-]+:(?P<value>.*)$")


def tabs(source: SourceFile, last: int) -> Iterator[Problem]:
    """Tell of each line down to `last` that begins with a tab."""
    lines: list[str] = []
    for number, line in enumerate(source.lines[:last], start=1):
        start = line[: len(line) - len(line.lstrip())]
        is_wrong = "\t" in start and line.strip()
        lines.append(_with_spaces(start.replace("\t", "  "), line, lines) if is_wrong else line)
        if is_wrong:
            yield Problem(
                file=source.file,
                line=number,
                message="This line begins with a tab. Delete it and type spaces: two for each "
                "step to the right.",
                wrote=line.replace("\t", "→").rstrip(),
                write=lines[-1].rstrip(),
            )


def _with_spaces(start: str, line: str, above: list[str]) -> str:
    """Give a line with spaces in front: as many as a field beside it has, if none has `start`."""
    words = line.lstrip()
    beside = [indent_of_words(other) for other in above if other.strip()]
    if not beside:
        return words
    if is_item(words) or len(start) in beside:
        return start + words
    opens = above[-1].rstrip().endswith(":")
    return (start if opens else " " * beside[-1]) + words


def uneven_starts(source: SourceFile, line: int) -> Iterator[Problem]:
    """Tell of a line, or the one above it, that begins too far to the left or to the right."""
    if not source.line(line).strip():
        return
    above = [number for number in range(line - 1, 0, -1) if _is_text(source, number)][:2]
    start = indent_of(source.line(line))
    hyphen = _hyphen_above(source, line)
    if hyphen is not None:
        if hyphen != start:
            yield _uneven_problem(source, line, hyphen, "the item above it")
        return
    if not above or _start(source, above[0], line) == start:
        return
    nearest, *further = above
    if not further or _is_odd_one(source, nearest, further[0], line):
        yield _uneven_problem(source, nearest, start, "the line below it")
    elif _is_followed(source, line) and is_item(source.line(nearest)):
        yield _uneven_item(source, nearest, start)
    elif _is_followed(source, line) and source.line(further[0]).rstrip().endswith(":"):
        yield _uneven_problem(source, nearest, start, "the line below it")
    else:
        yield _uneven_problem(source, line, _start(source, nearest, line), "the field above it")


def _hyphen_above(source: SourceFile, number: int) -> int | None:
    """Give where the last item above an item has its hyphen, counted from 0."""
    if not is_item(source.line(number)):
        return None
    for above in range(number - 1, 0, -1):
        line = source.line(above)
        if is_item(line):
            return indent_of(line)
        if _is_text(source, above) and not line.startswith(" "):
            return None
    return None


def _is_odd_one(source: SourceFile, number: int, above: int, below: int) -> bool:
    """Say whether a line too far to the left stands between lines that belong together."""
    start = indent_of(source.line(below))
    if indent_of(source.line(number)) >= start:
        return False
    opens = source.line(above).rstrip().endswith(":")
    return _start(source, above, below) == start or (
        opens and indent_of(source.line(above)) == indent_of(source.line(number))
    )


def _uneven_problem(source: SourceFile, number: int, start: int, other: str) -> Problem:
    line = source.line(number)
    message = (
        f"This line begins at letter {indent_of(line) + 1}, {other} at letter {start + 1}. "
        f"{'Items of a list' if is_item(line) else 'Fields that belong together'} "
        "begin below one another: put in or take out spaces at the start."
    )
    return source.start_problem(number, message, " " * start)


def _is_followed(source: SourceFile, number: int) -> bool:
    """Say whether the line below another begins where that does."""
    below = source.line(number + 1)
    return bool(below.strip()) and indent_of(below) == indent_of(source.line(number))


def _uneven_item(source: SourceFile, number: int, start: int) -> Problem:
    """Tell of an item whose other fields begin below one another, and not below its first."""
    gap = indent_of_words(source.line(number)) - indent_of(source.line(number))
    message = (
        f"The words of this line begin at letter {indent_of_words(source.line(number)) + 1}, the "
        f"lines below it at letter {start + 1}. Fields that belong together begin below one "
        "another: put in or take out spaces at the start."
    )
    return source.start_problem(number, message, " " * (start - gap))


def _start(source: SourceFile, number: int, below: int) -> int:
    """Give where a line below another begins: at its hyphen if it has one itself, or else behind.

    Counted from 0.
    """
    start = indent_of if is_item(source.line(below)) else indent_of_words
    return start(source.line(number))


def _is_text(source: SourceFile, number: int) -> bool:
    stripped = source.line(number).strip()
    return bool(stripped) and not stripped.startswith("#")


def bullets_in(source: SourceFile, place: Position) -> Iterator[Problem]:
    """Tell of each line of a text without quote marks that begins like an item of a list."""
    bullet = BULLET.match(source.line(place.line))
    if bullet is None or bullet.end("start") != place.column - 1:
        return
    for number in range(place.line, place.end_line + 1):
        yield from _bullet_problems(source, number)


def glued_items(source: SourceFile, place: Position) -> Iterator[Problem]:
    """Tell of each line below an item that is one itself, but for a space behind its hyphen."""
    for number in range(place.line + 1, place.end_line + 1):
        bullet = BULLET.match(source.line(number))
        if bullet and bullet["glued"]:
            margin = indent_of(source.line(place.line))
            for told in _bullet_problems(source, number):
                yield replace(told, write=" " * margin + told.write.lstrip())


def bullets_above(source: SourceFile, last: int) -> Iterator[Problem]:
    """Tell of the first such line of the list that the line `last` belongs to, if it has one."""
    highest = None
    for number in range(last, 0, -1):
        if BULLET.match(source.line(number)):
            highest = number
            continue
        field = FIELD.match(source.line(number))
        if field and not field["value"].strip() and highest:
            yield from _bullet_problems(source, highest)
            return
        if field and number < last and not source.line(number).startswith(" "):
            return


def sign_in_words(sign: str) -> str:
    """Give a sign as it can be read: those of a font of their own are dots and squares in it."""
    return sign if sign.isprintable() else "a bullet"


def _bullet_problems(source: SourceFile, number: int) -> Iterator[Problem]:
    line = source.line(number)
    bullet = BULLET.match(line)
    if bullet:
        message = (
            "Put a space between the hyphen and the word."
            if bullet["glued"]
            else f"This line begins with {sign_in_words(bullet['sign'])}, which we do not take for "
            "an item of a list. Begin it with a hyphen (-, the key beside the 0) and a space."
        )
        write = f"{bullet['start']}- {line[bullet.end() :]}"
        yield source.problem(number, message, column=bullet.end("start") + 1, write=write)
