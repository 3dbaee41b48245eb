"""What somebody has handed in as an issue: a file and its new text, by a form or by hand."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import quote

from consortium.model import ARTICLES, FOLDERS
from consortium.problems.problem import Problem, in_order, stopping
from consortium.reports.file_addresses import new_file
from consortium.reports.markdown import report_environment
from consortium.repository.repository import Repository

TEMPLATE = "reports/suggestion.md.jinja"
LONGEST = 7000
"""Letters of an address that GitHub takes for sure, as they are sent."""

_KINDS = "|".join((*(f"data/{kind}" for kind in FOLDERS), *(f"docs/{kind}" for kind in ARTICLES)))
_FILE = re.compile(rf"^\W*((?:{_KINDS})/[a-z0-9]+(?:-[a-z0-9]+)*\.(?:yml|md))\W*$", re.MULTILINE)
_TEXT = re.compile(r"^(`{3,})[a-z]*\n(.*?)^\1`*\s*$", re.MULTILINE | re.DOTALL)
_EDGE = "---\n"


@dataclass(frozen=True)
class Suggestion:
    """A file of the repository and the text that it is to have."""

    file: str
    text: str

    def in_place(self, repository: Repository) -> Repository:
        """Give the repository with it. The notes of an issue that is there keep its own text."""
        before = repository.files.get(self.file, b"").decode("utf-8", "replace")
        text = self.text
        if before.startswith(_EDGE) and text.endswith(_EDGE):
            text += before.split(f"\n{_EDGE}", 1)[-1]
        return Repository({**repository.files, self.file: text.encode()}, repository.closed)


def suggestion_in(issue: str) -> Suggestion | None:
    """Read the text of an issue: the file on a line of its own, its new text between fences."""
    said = issue.replace("\r\n", "\n")
    file, text = _FILE.search(said), _TEXT.search(said)
    return Suggestion(file[1], text[2]) if file and text and text[2].strip() else None


def answer(
    suggestion: Suggestion | None,
    problems: Iterable[Problem],
    *,
    templates: Path,
    today: date,
    files: str,
    is_new: bool,
) -> str:
    """Write what is answered: what is to be put right, or where an editor can hand it in.

    `files` is the address that a file's path is put after ("https://…/blob/main/").
    """
    made = report_environment(templates, today, {}).get_template(TEMPLATE)
    text = made.render(
        suggestion=suggestion,
        problems=stopping(in_order(problems)),
        is_new=is_new,
        **(_addresses(suggestion, files) if suggestion else {}),
    )
    return f"{text.strip()}\n"


def _addresses(suggestion: Suggestion, files: str) -> dict[str, str]:
    empty = new_file(suggestion.file, files)
    filled = f"{empty}&value={quote(suggestion.text, safe='')}" if empty else ""
    return {
        "edit": f"{files.replace('/blob/', '/edit/', 1)}{quote(suggestion.file)}",
        "filled": filled if len(filled) <= LONGEST else "",
        "empty": empty,
    }
