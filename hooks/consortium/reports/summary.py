"""One summary of a check, in Markdown, for a pull request."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Literal
from urllib.parse import quote

from jinja2 import Environment
from markupsafe import Markup

from consortium.model import Document
from consortium.problems.problem import Problem, in_order, stopping, warnings
from consortium.rendering.environment import environment
from consortium.reports.file_change import FileChange
from consortium.reports.record_change import RecordDifference
from consortium.standing import standing
from consortium.time.days import seen_in_words

TEMPLATE = "reports/summary.md.jinja"
MARKDOWN_PUNCTUATION = re.compile(r"([\`*_{}\[\]#|~])")
HTML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
MENTION = re.compile(r"(?<!\w)([@#])(?=\w)")
UNSEEN = "\N{REPLACEMENT CHARACTER}"
WORD_JOINER = "\N{WORD JOINER}"


@dataclass(frozen=True, kw_only=True)
class Links:
    """Where a summary's links lead.

    `files` is the address that a file's path is put after ("https://…/blob/branch/"), `site` the
    address of the site; without them the summary has no links. `failing` is where it is told that
    the site cannot be published now, or "". `stuck` is whom to ask.
    """

    files: str = ""
    site: str = ""
    failing: str = ""
    stuck: str = "the Consortium office"


def summary(
    problems: Iterable[Problem],
    changes: Iterable[RecordDifference],
    *,
    templates: Path,
    today: date,
    links: Links = Links(),
    documents: Mapping[str, Document] | None = None,
    files: Iterable[FileChange] = (),
    unpublished: Iterable[Problem] = (),
) -> str:
    """Write the summary: every problem with its line, or what will change when all is well.

    `templates` is the folder of all templates, overrides/. `documents` are those that records are
    of the time of. `files` are all files that differ, those
    of the records among them. `unpublished` are the problems that
    keep the site from being published and no more: it promises nothing then.
    """
    ordered = in_order(problems)
    text = (
        _environment(templates, today, links, documents or {})
        .get_template(TEMPLATE)
        .render(
            problems=stopping(ordered),
            warnings=warnings(ordered),
            changes=tuple(sorted(changes, key=lambda change: (change.kind, change.id))),
            files=tuple(files),
            links=links,
            unpublished=(held_up := in_order(unpublished)),
            publishing=_publishing(links, held_up),
        )
    )
    return f"{text}\n"


def _publishing(
    links: Links, unpublished: Sequence[Problem]
) -> Literal["held up", "failing", "live", "not set up"]:
    """Say what stands between a merge and the website, the first thing that does."""
    if unpublished:
        return "held up"
    if links.failing:
        return "failing"
    return "live" if links.site else "not set up"


def _environment(
    templates: Path, today: date, links: Links, documents: Mapping[str, Document]
) -> Environment:
    made = environment(templates)
    made.filters |= {
        "seen": seen_in_words,
        "standing": partial(standing, today=today),
        "document": lambda on: documents.get(on.document) or next(iter(documents.values()), None),
        "code": code,
        "line_of_code": line_of_code,
        "words": words,
        "line_address": partial(line_address, files=links.files),
    }
    return made


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


def line_address(problem: Problem, files: str) -> str:
    """Give the address of a problem's line ("…/data/hubs/ayton.yml#L4"), or "" without a base."""
    if not files:
        return ""
    address = f"{files.rstrip('/')}/{quote(problem.file)}"
    return address if problem.line is None else f"{address}?plain=1#L{problem.line}"
