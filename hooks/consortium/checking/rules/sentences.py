"""How sentences and names begin and end. All of it is advice."""

import re
from collections.abc import Iterator

from consortium.checking.marked_values import marked_values
from consortium.checking.row import Row
from consortium.checking.wording import QUOTED
from consortium.model import Listed, Mark, Newsletter
from consortium.problems.problem import Problem
from consortium.text.node import Path, Scalar
from consortium.text.record import Record

NAMES = ("name", "title")
OPEN_END = re.compile(r"(?:\w|\w[)”’]|[,;-])$")
NO_SENTENCE = re.compile(r"(?:\S+ ?){1,2}$|[\w-]+: ")
"""A label, or a field that has become part of a text: that is told by itself, as a lost end is."""

SHORT_FORM = re.compile(r"(?i)\b(?:ltd|co|inc|st|etc|jr|sr|dr|no|soc|assoc|[a-z])\.$")
"""What ends with a full stop of its own."""

SMALL_WORD = re.compile(r"[a-z]+(?=[ ,])")
GOES_ON = re.compile(r"(?m)^\s*“")
_PAIRS = (("(", ")", "bracket"), ("“", "”", "quote mark"))


def sentences_whole(record: Record) -> Iterator[Problem]:
    """A sentence begins with a capital and ends with a full stop; what it opens, it closes."""
    for path, scalar in marked_values(record, Mark.OURS):
        if message := unclosed_message(scalar.text):
            yield record.problem(path, message, warning=True)
    for path, scalar in marked_values(record, Mark.SENTENCES):
        yield from _ends(record, path, scalar)


def names_as_names(row: Row[Listed | Newsletter]) -> Iterator[Problem]:
    """A name begins with a capital, and has no full stop at its end."""
    for field in NAMES:
        name = row.record.text(field)
        if name.endswith(".") and not name.endswith("..") and not SHORT_FORM.search(name):
            message = "A name has no full stop at its end."
            yield row.record.problem((field,), message, instead=name[:-1], warning=True)
        elif " " in name and name == name.lower() and name[0].isalpha():
            message = "A name begins with a capital letter."
            better = name[0].upper() + name[1:]
            yield row.record.problem((field,), message, instead=better, warning=True)


def unclosed_message(text: str) -> str:
    """Say what a text opens and does not close, or "".

    A paragraph of a quotation that goes on begins with a quote mark and ends without one.
    """
    for opening, closing, name in _PAIRS:
        if opening not in text:
            continue
        inner = GOES_ON.sub("", text) if opening == "“" else QUOTED.sub("", text)
        if inner.count(opening) > inner.count(closing):
            return f"A {name} opens in these words and none closes it. Put one where it ends."
    return ""


def _ends(record: Record, path: Path, scalar: Scalar) -> Iterator[Problem]:
    """Tell of the first letter and of the last sign, each with its line as it is meant."""
    is_small, is_open = SMALL_WORD.match(scalar.text), OPEN_END.search(scalar.text.strip())
    lines = list(record.written_lines(scalar)) if is_small or is_open else []
    for number, column, words in lines[:1] if is_small else ():
        better = words[0].upper() + words[1:]
        message = "A sentence begins with a capital letter."
        yield record.line_problem(path, number, message, column=column, better=better)
    for number, column, words in lines[-1:] if is_open and not is_small else ():
        below = record.source.line(number + 1)
        if NO_SENTENCE.match(words) or below.lstrip().startswith("#"):
            continue
        end, better = column + len(words), f"{words.rstrip(',;-')}."
        message = "A sentence ends with a full stop."
        yield record.line_problem(path, number, message, column=end, better=better)
