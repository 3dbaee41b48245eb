"""Rules on what may stand in a text."""

import re
from collections.abc import Iterator

from consortium.checking.entry import Rulebook
from consortium.problems.problem import Problem
from consortium.text.node import scalars

TAG = re.compile(r"<(?![\w.+-]+@[\w.-]+>)[A-Za-z/!?][^>]*>?")
SCRIPT = re.compile(r"(?i)\b(?:javascript|vbscript)\s*:|\bdata\s*:\s*[a-z]+/")


def plain_text(rulebook: Rulebook) -> Iterator[Problem]:
    """A text is words: no HTML, nothing that a browser would run."""
    for record in rulebook.records:
        for path, scalar in scalars(record.tree):
            script = SCRIPT.search(scalar.text)
            tag = TAG.search(scalar.text)
            if script:
                message = (
                    f"'{script[0]}' could run a program on a reader's computer. Take it out. A "
                    "link begins with https:// and stands in a 'website' field."
                )
                yield record.problem(path, message)
            elif tag:
                without = " ".join(TAG.sub(" ", scalar.text).split())
                message = f"Write plain words here, without {tag[0]}: the website adds the rest."
                instead = without if without and not scalar.quoted else None
                yield record.problem(path, message, instead=instead)
