"""What is written for GitHub in Markdown: words that mean no more than they say."""

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from consortium.model import Document
from consortium.rendering.environment import environment
from consortium.standing import standing

LONGEST = 60_000
"""Letters of an issue: GitHub takes 65,536."""

MARKDOWN_PUNCTUATION = re.compile(r"([\`*_{}\[\]#|~])")
HTML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
MENTION = re.compile(r"(?<!\w)([@#])(?=\w)")
UNSEEN = "\N{REPLACEMENT CHARACTER}"
WORD_JOINER = "\N{WORD JOINER}"


def report_environment(
    templates: Path,
    today: date,
    documents: Mapping[str, Document],
    **filters: Callable[..., Any],
) -> Environment:
    """Make the environment of a report, which knows no site: `templates` is overrides/."""
    made = environment(templates)
    made.filters |= {
        "standing": partial(standing, today=today),
        "document": lambda on: documents.get(on.document) or next(iter(documents.values()), None),
        "code": code,
        "line_of_code": line_of_code,
        "words": words,
        **filters,
    }
    return made


def with_room(text: Callable[[int], str], most: int) -> str:
    """Give a text that shows as many things, up to `most`, as an issue has room for.

    Each that it shows makes it longer: few numbers have to be tried.
    """
    too_many = bisect_left(range(most + 1), x=True, key=lambda shown: len(text(shown)) > LONGEST)
    return text(max(0, too_many - 1))


def words(text: str | Markup) -> Markup:
    """Make text safe as plain words in Markdown: no HTML, no formatting, nobody called by name."""
    bare = text.unescape() if isinstance(text, Markup) else text
    one_line = " ".join(bare.split())
    unmentioned = MENTION.sub(rf"\1{WORD_JOINER}", one_line)
    marked = MARKDOWN_PUNCTUATION.sub(r"\\\1", unmentioned)
    return Markup(marked.translate(HTML))  # noqa: S704 - escaped here


def code(text: str) -> Markup:
    """Make text safe as code in Markdown: the fence is longer than any run of backticks in it.

    The name of a file may hold anything: it stays on one line, and what nobody can see is shown.
    """
    spaced = "".join(" " if letter.isspace() else letter for letter in text)
    one_line = "".join(letter if letter.isprintable() else UNSEEN for letter in spaced)
    longest = max((len(run) for run in re.findall("`+", one_line)), default=0)
    fence = "`" * (longest + 1)
    gap = " " if one_line.startswith("`") or one_line.endswith("`") else ""
    return Markup(f"{fence}{gap}{one_line}{gap}{fence}")  # noqa: S704 - code is shown as it stands


def line_of_code(line: str) -> Markup:
    """Make a line safe within a block of code in Markdown, with the spaces in front of it.

    A block ends where a line holds nothing but its fence, and a line of a record always has a name.
    """
    shown = "".join(letter for letter in line if letter.isprintable())
    return Markup(shown)  # noqa: S704 - code is shown as it stands
