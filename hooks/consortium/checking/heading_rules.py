"""Rules on the headings of a page or a newsletter: each is one, and has something below it."""

import re
from collections.abc import Iterator

from consortium.articles.article import Article, Heading
from consortium.problems.problem import Problem
from consortium.text.source_file import SourceFile

TOP = 1
"""The level of a title. That of a newsletter stands in its notes."""

GLUED = re.compile(r"(?P<signs>#{2,6})(?=[^\W_])")
BOLD = re.compile(r"(?P<sign>\*\*|__)(?P<words>[^*_]+?):?(?P=sign):?")
MOST_WORDS = 8
"""Of a heading: more of them in bold are a sentence."""


def heading_levels(page: SourceFile, article: Article) -> Iterator[Problem]:
    """The title of a newsletter is the one heading of level 1, and no level is skipped below it."""
    above = TOP
    for heading in article.headings:
        if heading.level == TOP:
            yield _title_in_text_problem(page, heading)
            continue
        if heading.level > above + 1:
            yield _skipped_level_problem(page, heading, above + 1)
        above = min(heading.level, above + 1)


def headings_of_page(page: SourceFile, article: Article) -> Iterator[Problem]:
    """A page has one title, and skips no level (a warning)."""
    above = 0
    for heading in article.headings:
        if heading.level == TOP and above:
            message = "A page has one title, its heading with one #. Write this one with two."
            line = page.line(heading.line).lstrip()
            write = f"#{line}" if line.startswith("#") else ""
            yield page.problem(heading.line, message, write=write, warning=True)
        elif above and heading.level > above + 1:
            yield _skipped_level_problem(page, heading, above + 1, warning=True)
        above = max(min(heading.level, above + 1), 1)


def look_of_headings(page: SourceFile, article: Article) -> Iterator[Problem]:
    """What is meant as a heading is written as one."""
    for first, lines in article.paragraphs():
        for number, line in enumerate(lines, start=first):
            if glued := GLUED.match(line):
                message = "There is no space behind the signs of this heading. Write one."
                write = page.line(number).replace(glued[0], f"{glued[0]} ", 1)
                yield page.problem(number, message, write=write, warning=True)
    levels = {heading.line: heading.level for heading in article.headings}
    for number, words in article.alone():
        bold = BOLD.fullmatch(words.strip())
        if bold and len(bold["words"].split()) <= MOST_WORDS and bold["words"][-1].isalnum():
            above = max((line for line in levels if line < number), default=0)
            signs = "#" * (levels.get(above, TOP) + 1)
            message = (
                "Is this a heading? Bold words are none for those who hear a page. Begin the line "
                f"with {signs} and a space, and take the stars out."
            )
            write = f"{signs} {bold['words']}"
            yield page.problem(number, message, write=write, warning=True)


def empty_sections(page: SourceFile, article: Article) -> Iterator[Problem]:
    """A heading within a text has something below it (a warning)."""
    tokens = article.tokens
    closed = [place for place, token in enumerate(tokens) if token.type == "heading_close"]
    for place, heading in zip(closed, article.headings, strict=True):
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        is_heading = following is not None and following.type == "heading_open"
        is_empty = following is None or (is_heading and int(following.tag[1]) <= heading.level)
        if is_empty and heading.level > TOP:
            message = (
                "There is nothing below this heading. Write what belongs there, or take it out."
            )
            yield page.problem(heading.line, message, warning=True)


def _title_in_text_problem(page: SourceFile, heading: Heading) -> Problem:
    line = page.line(heading.line)
    message = (
        "The title of a newsletter is its only heading with one #, and it stands in the notes. "
        "Write a heading in the text with two, and put a backslash in front of a # that is no "
        "heading."
    )
    write = f"#{line}" if line.startswith("# ") else ""
    return page.problem(heading.line, message, write=write)


def _skipped_level_problem(
    page: SourceFile, heading: Heading, level: int, *, warning: bool = False
) -> Problem:
    line, signs = page.line(heading.line), "#" * level
    message = f"This heading skips a level. Write it with {level} signs: {signs}"
    write = f"{signs} {line.lstrip('#').strip()}" if line.startswith("#") else ""
    return page.problem(heading.line, message, write=write, warning=warning)
