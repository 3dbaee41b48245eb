"""Rules on what may stand in a text."""

import re
from collections.abc import Iterator

from consortium.problems.problem import Problem
from consortium.text.node import Path, Scalar
from consortium.text.record import Record

HAS_SCRIPT = (
    "'{sign}' could run a program on a reader's computer. Take it out. A link begins with https:// "
    "and stands in a 'website' field."
)
HAS_TAG = "Write plain words here, without {sign}: the website adds the rest."
TAG = re.compile(r"<(?![\w.+-]+@[\w.-]+>|https?://|mailto:)[A-Za-z/!?][^>]*>?")
SCRIPT = re.compile(r"(?i)\b(?:javascript|vbscript)\s*:|\bdata\s*:\s*[a-z]+/")


def plain_text(record: Record) -> Iterator[Problem]:
    """A text is words: no HTML, nothing that a browser would run."""
    for path, scalar in record.scalars:
        yield from filter(None, [markup_problem(record, path, scalar)])


def markup_problem(record: Record, path: Path, scalar: Scalar) -> Problem | None:
    """Tell of what a text has that a browser would not show as it stands, or give None."""
    if script := SCRIPT.search(scalar.text):
        return record.problem(path, HAS_SCRIPT.format(sign=script[0]))
    if tag := TAG.search(scalar.text):
        without = " ".join(TAG.sub(" ", scalar.text).split())
        instead = without if without and not scalar.quoted else None
        return record.problem(path, HAS_TAG.format(sign=tag[0]), instead=instead)
    return None
