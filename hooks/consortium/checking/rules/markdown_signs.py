"""Signs of Markdown and of word processors in the words of a record, whose page shows them."""

import re
from collections.abc import Iterator

from consortium.advice.better_text import EMAIL
from consortium.checking.marked_values import marked_values
from consortium.checking.record_check import CONSORTIUM, MODELS
from consortium.model import Mark
from consortium.problems.problem import Problem
from consortium.text.node import Path, Scalar
from consortium.text.quote_marks import BULLETS
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

ADDRESS = re.compile(
    r"(?P<website>(?:https?://|www\.)[\w-]+\.\S*\w/?)|(?P<email>" + EMAIL.pattern + ")"
    r"|(?P<telephone>(?<![\w£/-])0\d{2,4} ?\d{3} ?\d{3,4}(?!\w))"
)
"""What readers can only follow, or ring, where it stands below `contacts`."""

OTHER_SIGNS = re.compile(r"&(?:[a-z]+|#\d+);|~~")
DOUBTFUL = re.compile(
    rf"[\[*_`#@~&\t{BULLETS}]|://|www\.|0\d\d|(?m:^\s*(?:[\N{{EN DASH}}-]|\(?\d))"
)
"""What a text without signs does not have."""

_TAB = (
    "There is a tab in these words, and readers see no more than a space. Is this a table? Then "
    "make a sentence of each row."
)
_NO_LISTS = (
    "This text has no lists and no headings: readers would see '{sign}' in its sentences. Make a "
    "sentence of the line, and put an empty line above it."
)
FOUND_AT = "found_at"
MAY_NAME_ONE = ("address", "online", "reading", "text")
"""Where an address is made a link, or told of, or nobody can take it out again."""


def signs_of_markdown(record: Record) -> Iterator[Problem]:
    """A text of a record has no signs of Markdown: its page would show them (a warning)."""
    for path, scalar in marked_values(record, Mark.OURS):
        if path[-1] == FOUND_AT or not DOUBTFUL.search(scalar.text):
            continue
        yield from _addresses_in(record, path, scalar)
        lines = list(record.written_lines(scalar))
        in_lines = not scalar.quoted or record.is_block(scalar)
        items = [words for _, _, words in lines if ITEM.match(words)]
        for place, (number, column, words) in enumerate(lines):
            yield from _links(record, path, number, column, words)
            item = ITEM.match(words)
            if "\t" in words[item.end() if item else 0 :]:
                yield record.line_problem(path, number, _TAB)
            if not item or (item["glued"] and not in_lines):
                continue
            if len(items) > 1 or not place or not (item["hyphen"] or item["number"]):
                message = _NO_LISTS.format(sign=item["sign"].strip())
                better = words[item.end() :]
                yield record.line_problem(path, number, message, column=column, better=better)


def _addresses_in(record: Record, path: Path, scalar: Scalar) -> Iterator[Problem]:
    """An address or a number within sentences is no link: it has a line of its own."""
    if path[-1] in MAY_NAME_ONE or record.kind == CONSORTIUM:
        return
    for number, column, words in record.written_lines(scalar):
        bare = LINK.sub(lambda match: " " * len(match[0]), words)
        if match := ADDRESS.search(bare):
            online = path == ("venue",) and match.lastgroup == "website"
            line = "a line 'online:'" if online else _line_for(record, match.lastgroup)
            message = (
                f"'{match[0]}' cannot be followed from within these words. Take it out here"
                f"{f', and write it into {line}' if line else ''}."
            )
            yield record.line_problem(path, number, message, column=column + match.start())


def _links(record: Record, path: Path, number: int, column: int, words: str) -> Iterator[Problem]:
    if link := LINK.search(words):
        leads = link["address"].strip("“”‘’<>\"' ")
        message = (
            "These words cannot hold a link: readers would see its brackets. Write the words alone."
        )
        if leads.strip("#"):
            line = _line_for(record, "email" if "@" in leads else "website")
            message += f" The address can go into {line}." if line else ""
        better, start = words.replace(link[0], link["words"], 1), column + link.start()
        yield record.line_problem(path, number, message, column=start, better=better)
    elif sign := OTHER_SIGNS.search(words):
        message = f"Readers would see '{sign[0]}' as it stands. Write the sign itself."
        yield record.line_problem(path, number, message, column=column + sign.start())
    elif bold := BOLD.search(words):
        message = f"{bold['sign']} makes no bold words here: readers would see it. Take it out."
        better, start = BOLD.sub(r"\g<words>", words), column + bold.start()
        yield record.line_problem(path, number, message, column=start, better=better)


def _line_for(record: Record, field: str | None) -> str:
    """Name the line that an address belongs in, if such a record has one."""
    has_one = "contacts" in MODELS[record.kind].model_fields
    return f"a line '{field}:' below 'contacts'" if has_one else ""
