"""Lines at the margin that go on with the list or the table above them."""

import re
from collections.abc import Iterator
from itertools import pairwise

from consortium.articles.article import Article
from consortium.problems.problem import Problem
from consortium.text.source_file import SourceFile

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
