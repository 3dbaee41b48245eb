"""`suggestion`: the check of a record that somebody has handed in as an issue."""

import argparse
import os

from consortium.checking.kept_check import KeptCheck
from consortium.checking.repository_files import repository_at
from consortium.commands.terminal import moment
from consortium.pages import MARKERS
from consortium.problems.problem import Problem
from consortium.reports.suggestion import answer, suggestion_in
from consortium.site_on_disk import TEMPLATES
from consortium.time.moment import build_day

TEXT = "SUGGESTION"
"""The environment has the text of the issue: it is never a part of a command."""


def run(chosen: argparse.Namespace) -> int:
    """Write the answer to an issue into a file."""
    today = build_day(moment())
    here = repository_at(chosen.repository)
    suggestion = suggestion_in(os.environ.get(TEXT, ""))
    problems: list[Problem] = []
    if suggestion:
        check = KeptCheck(markers=MARKERS)
        _, told = check.check(suggestion.in_place(here), check.terms(here, today=today))
        problems = [problem for problem in told if problem.file == suggestion.file]
    text = answer(
        suggestion,
        problems,
        templates=chosen.repository / TEMPLATES,
        today=today,
        files=chosen.files_at,
        is_new=suggestion is None or suggestion.file not in here.files,
    )
    chosen.summary.write_text(text, encoding="utf-8")
    return 0
