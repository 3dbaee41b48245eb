"""Rules on the headings of a page or a newsletter: each is one, and has something below it."""

import re
from collections.abc import Iterator

from consortium.articles.addresses import MADE
from consortium.articles.article import Article
from consortium.model import BLOCKS
from consortium.problems.problem import Problem
from consortium.text.source_file import SourceFile

TOP = 1
"""The level of a title. That of a newsletter stands in its notes."""

TITLE_OF_ISSUE = (
    "The title of a newsletter is its only heading with one #, and it stands in the notes. Write a "
    "heading in the text with two, and put a backslash in front of a # that is no heading."
)
TITLE_OF_PAGE = "A page has one title, its heading with one #. Write this one with two."

LISTS_OF_ISSUE = tuple(f"[]({MADE}:{block})" for block in BLOCKS)
GLUED = re.compile(r"(?P<signs>#{2,6})(?=[^\W_])")
BOLD = re.compile(r"(?P<sign>\*\*|__)(?P<words>[^*_]+?):?(?P=sign):?")
MOST_WORDS = 8
"""Of a heading: more of them in bold are a sentence."""


def heading_levels(page: SourceFile, article: Article, *, is_issue: bool) -> Iterator[Problem]:
    """A text has one title, a newsletter in its notes, and skips no level below it.

    Of a page that is a warning.
    """
    above = TOP if is_issue else 0
    for heading in article.headings:
        level, line = heading.level, page.line(heading.line).lstrip()
        if level == TOP and above:
            message = TITLE_OF_ISSUE if is_issue else TITLE_OF_PAGE
            write = f"#{line}" if line.startswith("# ") else ""
            yield page.problem(heading.line, message, write=write, warning=not is_issue)
            level += 1  # as it is meant
        elif above and level > above + 1:
            signs = "#" * (above + 1)
            message = f"This heading skips a level. Write it with {above + 1} signs: {signs}"
            write = f"{signs} {line.lstrip('#').strip()}" if line.startswith("#") else ""
            yield page.problem(heading.line, message, write=write, warning=not is_issue)
        above = max(min(level, above + 1), TOP)


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


def headings_of_lists(page: SourceFile, article: Article) -> Iterator[Problem]:
    """A list that is made in an issue brings a heading of its own (a warning)."""
    headings = {heading.line for heading in article.headings}
    for number, words in article.alone():
        above = max((line for line in range(1, number) if page.line(line).strip()), default=0)
        if words.strip() in LISTS_OF_ISSUE and above in headings:
            message = (
                "The list below brings a heading of its own, and leaves no trace where there is "
                "nothing to list. Take this heading out."
            )
            yield page.problem(above, message, warning=True)


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
