"""`due`: the records to check, by the body to ask, with what to write to it."""

import argparse

from consortium.checking.kept_check import KeptCheck
from consortium.checking.repository_files import repository_at
from consortium.commands.terminal import moment, say, tell
from consortium.forms.table import has_form
from consortium.model import Check, kind_of
from consortium.pages import MARKERS
from consortium.reports.due import due_report
from consortium.reports.summary import Links
from consortium.site_on_disk import TEMPLATES
from consortium.time.moment import build_day


def run(chosen: argparse.Namespace) -> int:
    """Write the list to the terminal, or to the file that is named."""
    root, built = chosen.repository, moment()
    check, here = KeptCheck(markers=MARKERS), repository_at(root)
    terms = check.terms(here, today=build_day(built), built=built)
    directory, problems = check.check(here, terms)
    if directory is None:
        tell(problems)
        return 1
    links = Links(files=chosen.files_at, site=chosen.site_at or directory.consortium.website)
    text = due_report(
        directory,
        terms.today,
        templates=root / TEMPLATES,
        links=links,
        has_form=has_form(kind_of(Check).name, here.files),
    )
    if chosen.summary:
        chosen.summary.write_text(text, encoding="utf-8")
    else:
        say(text)
    return 0
