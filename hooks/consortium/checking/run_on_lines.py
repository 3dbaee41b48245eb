"""Lines that run together: rows of a table that is none yet, and what stands below a list."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from consortium.articles.article import Article
from consortium.problems.problem import Problem
from consortium.text.source_file import SourceFile

_WORD = re.compile(r"\w")
_PART = re.compile(r"(?<!\\)\|")
_TAB = re.compile(r"(?<=\S) *\t\s*(?=\S)")


def rows_of_tables(page: SourceFile, first: int, words: tuple[str, ...]) -> Iterator[Problem]:
    """Tell of rows in a paragraph, which would run together.

    A table's second line is one of hyphens, with as many parts: else its rows are words. Tabs
    between cells are what other programs copy.
    """
    number = next((n for n, line in enumerate(words) if _is_row(line)), None)
    if number is not None:
        hyphens = f"|{' --- |' * _parts(words[number])}"
        message = f"A table needs a line of hyphens below its first line. Write: {hyphens}"
        yield page.problem(first + number, message)
    elif len(words) > 1 and all(map(_TAB.search, words)):
        yield from _pasted(page, first, words)


def _pasted(page: SourceFile, first: int, words: tuple[str, ...]) -> Iterator[Problem]:
    message = (
        "This is a row of a table from another program, and the rows would run together here. "
        "Begin and end it with |, and put one between its cells."
    )
    for number, line in enumerate(words, start=first):
        row = f"| {_TAB.sub(' | ', line.strip())} |"
        below = (f"|{' --- |' * _parts(row)}",) if number == first else ()
        yield replace(page.problem(number, message, write=row), add=below)


def _is_row(line: str) -> bool:
    bare = line.strip()
    return len(bare) > 1 and bare[0] == bare[-1] == "|" and bool(_WORD.search(bare))


def _parts(row: str) -> int:
    """Count the parts of a table's row: "| Tea | Cake |" has two."""
    return len(_PART.findall(row)) - 1


_IN_AN_ITEM = 2
"""How deep a paragraph of an item is, at least."""

_SENTENCE_ENDS = re.compile(r"[.!?:][”’\"')*]*\s*$")


def run_on_lines(page: SourceFile, article: Article) -> Iterator[Problem]:
    """A paragraph or a heading of its own has an empty line above it (warnings)."""
    for token, inline in pairwise(article.tokens):
        first, end = token.map or (0, 0)
        if token.type == "paragraph_open" and token.level >= _IN_AN_ITEM:
            written = inline.content.split("\n")
            for number, (above, line) in enumerate(pairwise(written), start=first + 2):
                begins = line[:1].isupper() and page.line(number)[:1] == line[:1]
                if begins and _SENTENCE_ENDS.search(above):
                    yield _problem(page, number, "item of the list")
        elif token.type == "tr_open" and "|" not in "".join(article.lines[first:end]):
            yield _problem(page, end, "table")


def _problem(page: SourceFile, number: int, what: str) -> Problem:
    message = (
        f"This line goes on with the {what} above it. Is it a paragraph of its own? Then put an "
        "empty line above it."
    )
    return page.problem(number, message, warning=True)
