"""The links and images of hand-written pages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from consortium.problems.problem import Problem
from consortium.reading.markdown_text import without_code
from consortium.reading.source_file import SourceFile

OURS = re.compile(
    r"(?:\]\(\s*<?|^\s{0,3}\[[^\]^]+\]:\s*<?|\bhref\s*=\s*[\"']?)"
    r"(?P<scheme>record|made):(?P<target>[^)\s>\"']*)",
    re.IGNORECASE,
)
LINK = re.compile(
    r"(?:\]\(\s*|^\s{0,3}\[[^\]^]+\]:\s*)(?:<(?P<pointed>[^>]*)>|(?P<bare>[^)\s]+))", re.MULTILINE
)
IMAGE = re.compile(r"!\[[^\]]*\]\(\s*<?$")
IMAGE_WITHOUT_WORDS = re.compile(r"!\[\s*\]\(")


@dataclass(frozen=True)
class MarkdownLink:
    """A link such as `record:hubs/corby` or `made:finder`, and the line it stands on."""

    source: SourceFile
    line: int
    scheme: str
    target: str


@dataclass(frozen=True)
class Target:
    """What a link or an image leads to, as it was written, and where: `column` begins at 1."""

    text: str
    line: int
    column: int
    is_image: bool


def markdown_links(source: SourceFile) -> Iterator[MarkdownLink]:
    """Give each `record:` and `made:` link of a page, by reference and in HTML too."""
    for number, line in enumerate(without_code(source), start=1):
        for found in OURS.finditer(line):
            yield MarkdownLink(source, number, found["scheme"], found["target"])


def targets(source: SourceFile) -> Iterator[Target]:
    """Give what each link and image of a page leads to."""
    for number, line in enumerate(without_code(source), start=1):
        for found in LINK.finditer(line):
            group = "bare" if found["pointed"] is None else "pointed"
            start = found.start(group)
            yield Target(found[group], number, start + 1, bool(IMAGE.search(line[:start])))


def images_without_words(source: SourceFile) -> Iterator[Problem]:
    """Tell of each image that says nothing to a person who cannot see it."""
    for number, line in enumerate(without_code(source), start=1):
        if IMAGE_WITHOUT_WORDS.search(line):
            yield source.problem(
                number,
                "This image has no words for people who cannot see it. Say between the square "
                "brackets what it shows.",
            )
