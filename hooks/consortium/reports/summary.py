"""One summary of a check, in Markdown, for a pull request."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Literal

from consortium.model import Document
from consortium.problems.problem import Problem, in_order, stopping, warnings
from consortium.reports.file_addresses import line_address, new_file
from consortium.reports.file_change import FileChange
from consortium.reports.markdown import report_environment
from consortium.reports.record_change import RecordDifference

TEMPLATE = "reports/summary.md.jinja"


@dataclass(frozen=True, kw_only=True)
class Links:
    """Where a summary's links lead.

    `files` is the address that a file's path is put after ("https://…/blob/branch/"), `site` the
    address of the site; without them the summary has no links. `before` is where the files are as
    they were, for what is gone. `failing` is where it is told that the site cannot be published
    now, or "".
    """

    files: str = ""
    site: str = ""
    before: str = ""
    failing: str = ""


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
    of the time of. `files` are all files that differ, those of the records among them.
    `unpublished` are the problems that keep the site from being published and no more: it promises
    nothing then.
    """
    ordered, files = in_order(problems), tuple(files)
    text = (
        report_environment(
            templates,
            today,
            documents or {},
            line_address=partial(line_address, files=links.files),
            new_file=partial(new_file, files=links.files),
        )
        .get_template(TEMPLATE)
        .render(
            problems=stopping(ordered),
            warnings=warnings(ordered),
            changes=tuple(sorted(changes, key=lambda change: (change.kind, change.id))),
            files=files,
            links=links,
            gone={change.file for change in files if change.is_gone},
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
