"""The headings of a hand-written page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from consortium.reading.markdown_text import without_code
from consortium.reading.source_file import SourceFile

# Markdown takes a line that begins with # for a heading, without a space after it too.
HASHES = re.compile(r"(?P<level>#{1,6})")
UNDERLINE = re.compile(r"(?P<sign>=+|-+)[ ]*$")
TAG = re.compile(r"<h(?P<level>[1-6])\b", re.IGNORECASE)


@dataclass(frozen=True)
class Heading:
    """A heading's level, 1 to 6, and the line that it begins on."""

    level: int
    line: int


def headings(page: SourceFile) -> Iterator[Heading]:
    """Give each heading of a page, however it is written, in their order."""
    above = ""
    for number, line in enumerate(without_code(page), start=1):
        hashes, underline, tag = HASHES.match(line), UNDERLINE.match(line), TAG.search(line)
        if hashes:
            yield Heading(len(hashes["level"]), number)
        elif underline and above.strip():
            yield Heading(1 if underline["sign"].startswith("=") else 2, number - 1)
        elif tag:
            yield Heading(int(tag["level"]), number)
        above = "" if hashes or underline else line
