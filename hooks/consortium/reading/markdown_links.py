"""The links in hand-written pages that lead to records or mark a place for a made part."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from consortium.problems.problem import Problem
from consortium.reading.source_file import SourceFile
from consortium.reading.tree import tree

LINK = re.compile(r"\]\(<?(?P<scheme>record|made):(?P<target>[^)\s>]*)")
IMAGE_WITHOUT_WORDS = re.compile(r"!\[\s*\]\(")
FENCE = re.compile(r"^\s*(```|~~~)")
EDGE = "---"


@dataclass(frozen=True)
class MarkdownLink:
    """A link such as `record:hubs/corby` or `made:finder`, and the line it stands on."""

    source: SourceFile
    line: int
    scheme: str
    target: str


def markdown_links(source: SourceFile) -> Iterator[MarkdownLink]:
    """Give each `record:` and `made:` link of a page, code blocks left out."""
    for number, line in _prose(source):
        for found in LINK.finditer(line):
            yield MarkdownLink(source, number, found["scheme"], found["target"])


def images_without_words(source: SourceFile) -> Iterator[Problem]:
    """Tell of each image that says nothing to a person who cannot see it."""
    for number, line in _prose(source):
        if IMAGE_WITHOUT_WORDS.search(line):
            yield source.problem(
                number,
                "This image has no words for people who cannot see it. Say between the square "
                "brackets what it shows.",
            )


def front_matter(source: SourceFile) -> tuple[Problem, ...]:
    """Check the lines between `---` and `---` at the top of a page, as strictly as a record."""
    if not source.lines or source.lines[0].rstrip() != EDGE:
        return ()
    ends = [n for n, line in enumerate(source.lines[1:], start=1) if line.rstrip() == EDGE]
    if not ends:
        message = "Three hyphens open the notes at the top of this page and none close them. "
        return (source.problem(1, message + "Put a line of three hyphens below the notes."),)
    # The edge stays as an empty line so that the numbers of the lines hold.
    inside = SourceFile(source.file, ("", *source.lines[1 : ends[0]]))
    if not any(line.strip() for line in inside.lines):
        return ()
    return tree(inside)[1]


def _prose(source: SourceFile) -> Iterator[tuple[int, str]]:
    fenced = False
    for number, line in enumerate(source.lines, start=1):
        if FENCE.match(line):
            fenced = not fenced
        elif not fenced:
            yield number, line
