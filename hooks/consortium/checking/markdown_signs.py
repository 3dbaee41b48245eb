"""Signs of Markdown and of word processors in the words of a record, whose page shows them."""

import re
from collections.abc import Iterator

from consortium.checking.article_rules import BULLETS
from consortium.checking.marked_values import marked_values
from consortium.checking.rulebook import Rulebook
from consortium.model import Mark
from consortium.problems.problem import Problem
from consortium.text.node import Key
from consortium.text.record import Record

LINK = re.compile(r"!?\[(?P<words>[^\[\]]+)\] ?\((?P<address>[^()\s]*)\)")
BOLD = re.compile(
    r"(?P<sign>\*\*|(?<!\w)__|(?<![\w*])\*(?=\w)|(?<!\w)_(?=\w)|`)(?P<words>[^*_`]+)(?P=sign)"
)
ITEM = re.compile(
    rf"(?P<sign>[{BULLETS}]|(?P<hyphen>[*\N{{EN DASH}}-])(?=\s)|(?P<glued>[-*])(?=[A-Z])"
    r"|#{1,6}(?=\s)|(?P<number>\(?\d{1,2}[.)])(?=\s))\s*"
)
"""What begins an item of a list, or a heading, in other programs."""

DOUBTFUL = re.compile(rf"[\[*_`#{BULLETS}]|(?m:^\s*(?:[\N{{EN DASH}}-]|\(?\d))")
"""What a text without signs does not have."""

FOUND_AT = "found_at"


def signs_of_markdown(record: Record, _: Rulebook) -> Iterator[Problem]:
    """A text of a record has no signs of Markdown: its page would show them (a warning)."""
    for path, scalar in marked_values(record, Mark.OURS):
        if path[-1] == FOUND_AT or not DOUBTFUL.search(scalar.text):
            continue
        lines = list(record.written_lines(scalar))
        items = [words for _, _, words in lines if ITEM.match(words)]
        for place, (number, column, words) in enumerate(lines):
            yield from _links(record, path, number, column, words)
            if (item := ITEM.match(words)) and (
                len(items) > 1 or not place or not (item["hyphen"] or item["number"])
            ):
                yield _item_problem(record, path, number, item)


def _links(
    record: Record, path: tuple[Key, ...], number: int, column: int, words: str
) -> Iterator[Problem]:
    line = record.source.line(number)
    if link := LINK.search(words):
        leads = link["address"].strip("“”‘’<>\"' ")
        message = (
            "These words cannot hold a link: readers would see its brackets. Write the words alone."
        )
        if leads.strip("#"):
            field = "email" if "@" in leads else "website"
            message += f" The address can go into a line '{field}:' below 'contacts'."
        write = line.replace(link[0], link["words"], 1)
        yield record.line_problem(path, number, message, column=column + link.start(), write=write)
    elif bold := BOLD.search(words):
        message = f"{bold['sign']} makes no bold words here: readers would see it. Take it out."
        write = BOLD.sub(lambda match: match["words"], line)
        yield record.line_problem(path, number, message, column=column + bold.start(), write=write)


def _item_problem(
    record: Record, path: tuple[Key, ...], number: int, item: re.Match[str]
) -> Problem:
    message = (
        f"This text has no lists and no headings: readers would see '{item['sign'].strip()}' in "
        "its sentences. Make a sentence of the line, and put an empty line above it."
    )
    line = record.source.line(number)
    column = line.index(item[0]) + 1
    write = line.replace(item[0], "", 1)
    return record.line_problem(path, number, message, column=column, write=write)
