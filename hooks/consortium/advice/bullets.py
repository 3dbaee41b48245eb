"""Bullets, stars and dashes that were typed in place of the hyphen in front of an item."""

import re
from collections.abc import Iterator
from dataclasses import replace

from consortium.problems.problem import Problem
from consortium.text.node import Position
from consortium.text.quote_marks import SIGNS
from consortium.text.source_file import SourceFile, indent_of

BULLET = re.compile(rf"^(?P<start> *)(?:(?P<sign>[{SIGNS}])\s+(?=\S)|(?P<glued>-)(?=[^\W\d]))")
FIELD = re.compile(r"^\s*(?:- +)*[\w-]+:(?P<value>.*)$")


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
