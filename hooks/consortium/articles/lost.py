"""Letters of a text that no part of it holds: a cell too many, a note that nothing leads to."""

import re
from collections.abc import Iterator

from markdown_it.token import Token

from consortium.articles.article import Article
from consortium.articles.fault import Fault
from consortium.articles.letters import letters
from consortium.articles.reader import label

_LONGEST = 40
_HOLDING = ("inline", "fence", "code_block", "html_block")


def lost_letters(article: Article) -> Iterator[Fault]:
    """Tell of each line that a reader would not see all of."""
    left = [letters(line) for line in article.lines]
    for token in article.tokens:
        if token.map:
            _take(left, token, token.map[0])
    used = set(_labels(article.tokens))
    notes = [*article.notes.items(), *((None, note) for note in article.doubled)]
    for name, note in notes:
        first, end = note["map"]
        if name not in used:
            yield Fault(first + 1, "Nothing leads to this line, so nobody would see it.")
        left[first:end] = [""] * (end - first)
    for line, rest in enumerate(left, start=1):
        if rest:
            yield Fault(line, _message(rest, article.lines[line - 1]))


def _take(left: list[str], token: Token, first: int) -> None:
    """Take out what a part holds, line by line."""
    if token.type == "list_item_open":
        left[first] = left[first].replace(token.info, "", 1)  # its number
    if token.type == "fence":
        left[first] = left[first].replace(letters(token.info), "", 1)
    if token.type in _HOLDING:
        for line, part in enumerate(token.content.split("\n"), first + (token.type == "fence")):
            if line < len(left):
                left[line] = left[line].replace(letters(part), "", 1)


def _labels(tokens: tuple[Token, ...] | list[Token]) -> Iterator[str]:
    for token in tokens:
        yield label(token)
        yield from _labels(token.children or [])


def _message(rest: str, line: str) -> str:
    if re.match(r"\s*\|", line):
        return (
            f"This row has more cells than the first one of its table, and '{rest[:_LONGEST]}' "
            "would be lost. Give each row as many."
        )
    return f"Some of this line would be lost: '{rest[:_LONGEST]}'. Write it in another way."
