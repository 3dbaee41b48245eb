"""Rules on the text of a newsletter: that there is some, and its headings."""

from collections.abc import Iterator

from consortium.checking.entry import Rulebook
from consortium.problems.problem import Problem
from consortium.reading.markdown_headings import Heading, headings
from consortium.reading.source_file import SourceFile

TOP = 1
"""The level of the title, which stands in the notes."""


def text_there(rulebook: Rulebook) -> Iterator[Problem]:
    """An issue has a text."""
    for body in bodies(rulebook):
        if not any(line.strip() for line in body.lines):
            message = "This newsletter has no text. Write it below the second line of hyphens."
            yield body.problem(len(body.lines), message)


def heading_levels(rulebook: Rulebook) -> Iterator[Problem]:
    """The title is the one heading of level 1, and no level is skipped below it."""
    for body in bodies(rulebook):
        above = TOP
        for heading in headings(body):
            if heading.level == TOP:
                yield _second_title(body, heading)
                continue
            if heading.level > above + 1:
                yield _skipped(body, heading, above + 1)
            above = min(heading.level, above + 1)


def _second_title(body: SourceFile, heading: Heading) -> Problem:
    line = body.line(heading.line)
    message = (
        "The title of a newsletter is its only heading with one #, and it stands in the notes. "
        "Write a heading in the text with two, and put a backslash in front of a # that is no "
        "heading."
    )
    if not line.startswith("#"):
        return body.problem(heading.line, message)
    write = f"#{line}" if line.startswith("# ") else f"\\{line}"
    return body.problem(heading.line, message, write=write)


def _skipped(body: SourceFile, heading: Heading, level: int) -> Problem:
    line, signs = body.line(heading.line), "#" * level
    message = f"This heading skips a level. Write it with {level} signs: {signs}"
    write = f"{signs} {line.lstrip('#').strip()}" if line.startswith("#") else ""
    return body.problem(heading.line, message, write=write)


def bodies(rulebook: Rulebook) -> Iterator[SourceFile]:
    """Give the text of each newsletter, its lines counted from the top of the file."""
    for record in rulebook.records:
        if record.body is not None:
            yield record.body
